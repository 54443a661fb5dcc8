import { t } from "../language/words";
import { go, here, useAddress } from "../shell/address";

/** Words that narrow a list of their own, beside the box that searches the reports. */
export function WordsBox({ label }: { label: string }) {
  const words = useAddress().query.get("q") ?? "";
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get("q") ?? "").trim();
    go(here(query => (typed ? query.set("q", typed) : query.delete("q"))));
  };
  return (
    <form class="period" role="search" aria-label={label} onSubmit={search}>
      <label>{t("words")} <input name="q" dir="auto" value={words} key={words} /></label>
      <button type="submit">{t("search")}</button>
    </form>
  );
}
