import { t } from "../language/words";
import { go, here } from "../shell/address";

/** A period by hand: a year, a month or a day, as the interface takes them. */
export function Period({ query }: { query: URLSearchParams }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    go(here(query => {
      for (const name of ["from", "to"]) {
        const value = String(form.get(name) ?? "").trim();
        if (value) query.set(name, value);
        else query.delete(name);
      }
    }));
  };
  return (
    <form class="period" onSubmit={submit} aria-label={t("period")}>
      <label>{t("from")} <input name="from" dir="ltr" size={10} placeholder="2016-06" value={query.get("from") ?? ""} key={`f${query.get("from")}`} /></label>
      <label>{t("to")} <input name="to" dir="ltr" size={10} placeholder="2017" value={query.get("to") ?? ""} key={`t${query.get("to")}`} /></label>
      <button type="submit">{t("apply")}</button>
    </form>
  );
}
