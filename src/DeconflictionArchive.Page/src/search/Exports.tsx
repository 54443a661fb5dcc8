import { t } from "../language/words";
import { CopyButton } from "../shell/parts";
import { curlLine, filters } from "./question";

/** Exactly this view in other forms: whole, not a page of it. */
export function Exports({ query }: { query: URLSearchParams }) {
  const question = filters(query);
  const sort = query.get("sort");
  if (sort) question.set("sort", sort);
  const address = (format: string) => `/api/v1/reports?${new URLSearchParams([...question, ["format", format]])}`;
  const line = curlLine(location.origin, query);
  return (
    <section class="exports" aria-label={t("takeAway")}>
      <h2>{t("takeAway")}</h2>
      <p>
        <a href={address("csv")} download="reports.csv">CSV</a>{" · "}
        <a href={address("ndjson")} download="reports.ndjson">NDJSON</a>{" · "}
        <a href={address("atom")}>Atom</a>
      </p>
      <p class="curl"><span>{t("command")}:</span> <code dir="ltr" tabIndex={0}>{line}</code> <CopyButton text={line} /></p>
    </section>
  );
}
