// Asks what the search will ask first, while its script is still on its way. The page takes the answer when it would have asked the same.
(() => {
  if (location.pathname !== "/" && location.pathname !== "/reports") return;
  const question = new URLSearchParams([...new URLSearchParams(location.search)].filter(([name, value]) => name !== "lang" && value !== "")).toString();
  const path = question ? `/reports?${question}` : "/reports";
  const answer = fetch(`/api/v1${path}`);
  answer.catch(() => undefined);
  globalThis.firstAsked = { path, answer };
})();
