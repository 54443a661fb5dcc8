// What the view asks for, read from its address: the words and filters of the HTTP interface under their own names.
export const facetKinds = ["party", "place", "channel", "incident", "source", "agency"] as const;
export type FacetKind = (typeof facetKinds)[number];

const pageOnly = new Set(["lang"]);
const ofAList = new Set(["sort", "cursor", "limit", "facets", "facetValues", "format"]);

/** The question as the interface takes it; what it does not know is left in, so that its own words say so. */
export function asked(query: URLSearchParams): URLSearchParams {
  const question = new URLSearchParams();
  for (const [name, value] of query) if (!pageOnly.has(name) && value !== "") question.append(name, value);
  return question;
}

export function reportsPath(query: URLSearchParams): string {
  const question = asked(query).toString();
  return question ? `/reports?${question}` : "/reports";
}

/** Words and filters alone, which counts over time take as well. */
export function filters(query: URLSearchParams): URLSearchParams {
  const question = asked(query);
  for (const name of ofAList) question.delete(name);
  return question;
}

export const without = (query: URLSearchParams, name: string, value: string): void => {
  const kept = query.getAll(name).filter(one => one !== value);
  query.delete(name);
  for (const one of kept) query.append(name, one);
};

const quoted = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;

/** The line for a terminal that fetches the same reports. */
export function curlLine(origin: string, query: URLSearchParams): string {
  const question = filters(query);
  if (query.has("sort")) question.set("sort", query.get("sort")!);
  const parameters = [...question].map(([name, value]) => (/^[\w.-]+$/.test(value) ? `-d ${name}=${value}` : `--data-urlencode ${quoted(`${name}=${value}`)}`));
  return ["curl -sG", `${origin}/api/v1/reports`, ...parameters].join(" ");
}
