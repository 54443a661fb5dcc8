import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { useAnswer } from "../api/ask";
import { afterPaint } from "../api/busy";
import { namesVersion } from "../api/names";
import type { ReportItemList } from "../api/types";
import { count, t } from "../language/words";
import { go, here, isEnglish, to, useAddress } from "../shell/address";
import { Heading, Refusal } from "../shell/parts";
import { say } from "../shell/say";
import { Side } from "../shell/Side";
import { Exports } from "./Exports";
import { Chosen, Facets } from "./Facets";
import { Hit } from "./Hit";
import { Period } from "./Period";
import { facetKinds, filters, reportsPath } from "./question";
import { HowRead } from "./HowRead";
import { Timeline } from "./Timeline";

export function SearchView() {
  const { query } = useAddress();
  const found = useAnswer<ReportItemList>(reportsPath(query));
  const list = found.answer;
  // Counting takes longer than finding, so it is asked for once the reports are there; the former counts stay meanwhile.
  const counts = useRef<URLSearchParams | null>(null);
  if (list && !found.waiting) counts.current = query;
  const counted = useAnswer<ReportItemList>(
    counts.current && `/reports?${new URLSearchParams([...filters(counts.current), ["limit", "1"], ["facets", facetKinds.join()], ["facetValues", "60"]])}`, true);
  const shown = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    shown.current?.classList.add("fresh");
    afterPaint(() => shown.current?.classList.remove("fresh"));
  }, [list]);
  useEffect(() => {
    if (list) say(count("reports", list.page.total));
  }, [list]);
  const words = query.get("q");
  const unasked = filters(query).size === 0;
  // Drawn again when something in them is another, not at every step of a question.
  const hits = useMemo(() => list?.items.map(item => <Hit key={item.id} item={item} />), [list, namesVersion(), isEnglish()]);
  const facets = useMemo(() => counted.answer && <Facets facets={counted.answer.facets} query={query} />, [counted.answer, query, namesVersion()]);
  return (
    <div class="with-side">
      <div class="middle">
        <Heading title={words ? `${words} · ${t("reports")}` : t("reports")}>{t("reports")} {list && <data class="count" value={list.page.total} aria-busy={found.waiting}>{count("reports", list.page.total)}</data>}</Heading>
        <Chosen query={query} />
        {list && <HowRead query={list.query} />}
        <div class="tools">
          <Choice name="sort" values={[["", words ? t("relevance") : t("newest")], ...(words ? [["newest", t("newest")] as const] : []), ["oldest", t("oldest")]]} label={t("sort")} />
          <Choice name="copies" values={[["", t("copiesCollapse")], ["all", t("copiesAll")], ["only", t("copiesOnly")]]} label={t("copiesShown")} />
          <Choice name="undated" values={[["", t("undatedUsual")], ["include", t("undatedInclude")], ["exclude", t("undatedExclude")], ["only", t("undatedOnly")]]} label={t("undated")} />
        </div>
        {found.problem && <Refusal problem={found.problem} />}
        {!list && !found.problem && <p class="waiting">{t("waiting")}</p>}
        {list && list.items.length === 0 && (
          <div class="empty">
            <p><strong>{unasked ? t("emptyArchive") : t("nothing")}</strong></p>
            <p>{unasked ? t("emptyArchiveHelp") : t("nothingHelp")}</p>
            {!unasked && <p><a href={to("/")}>{t("clear")}</a></p>}
          </div>
        )}
        {list && list.items.length > 0 && <ol ref={shown} class="hits" aria-busy={found.waiting}>{hits}</ol>}
        {list && <Paging next={list.page.next} begun={query.has("cursor")} />}
        {!found.problem && <Exports query={query} />}
      </div>
      <Side found={list && count("reports", list.page.total)}>
        <Timeline query={counts.current} />
        <Period query={query} />
        {facets}
      </Side>
    </div>
  );
}

export function Paging({ next, begun }: { next: string | null; begun: boolean }) {
  if (!next && !begun) return null;
  return (
    <p class="paging">
      {begun && <a href={here(() => undefined)}>{t("firstPage")}</a>}
      {next && <a rel="next" href={here(query => query.set("cursor", next))}>{t("nextPage")}</a>}
    </p>
  );
}

export function Choice({ name, values, label }: { name: string; values: readonly (readonly [string, string])[]; label: string }) {
  const { query } = useAddress();
  const change = (value: string) => go(here(query => (value ? query.set(name, value) : query.delete(name))));
  return (
    <label>{label}{" "}
      <select value={query.get(name) ?? ""} onChange={event => change(event.currentTarget.value)}>
        {values.map(([value, text]) => <option key={value} value={value} selected={(query.get(name) ?? "") === value}>{text}</option>)}
      </select>
    </label>
  );
}
