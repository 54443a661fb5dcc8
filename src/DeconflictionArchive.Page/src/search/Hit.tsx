import { inLanguage, valueMeaning } from "../api/names";
import type { ReportItem } from "../api/types";
import { dated } from "../language/format";
import { count, t } from "../language/words";
import { to } from "../shell/address";
import { Marked, NameLink, Untitled } from "../shell/parts";

export function Hit({ item }: { item: ReportItem }) {
  const title = item.snippets?.find(snippet => snippet.field === "title");
  const bodies = item.snippets?.filter(snippet => snippet.field === "body") ?? [];
  return (
    <li class="hit">
      <h2>
        <a href={to(`/reports/${item.id}`)}>
          {item.title ? <span class="words" lang="ar" dir="auto">{title ? <Marked text={title.text} marks={title.marks} /> : item.title}</span> : <Untitled beginning={item.beginning} />}
        </a>
      </h2>
      <ReportFacts item={item} />
      {bodies.map((snippet, index) => <p key={index} class="snippet words" lang="ar" dir="auto"><Marked text={snippet.text} marks={snippet.marks} /></p>)}
      {item.incidents.length > 0 && (
        <ul class="chips">{item.incidents.map(id => <li key={id}><NameLink kind="incident" id={id} /></li>)}</ul>
      )}
    </li>
  );
}

/** Who published it, when, after whom, and how often it was repeated. */
export function ReportFacts({ item }: { item: ReportItem }) {
  const basis = item.published.basis;
  return (
    <p class="facts">
      <span>{item.source ? <bdi>{inLanguage(item.source.name)}</bdi> : <em>{t("noSource")}</em>}</span>
      <span class={basis === "inferred" || basis === "register" ? "inferred" : undefined} title={valueMeaning("basis", basis)}>{dated(item.published)}</span>
      {item.agencies.map(id => <span key={id}><NameLink kind="agency" id={id} /></span>)}
      {item.copies > 0 && <span><a href={`${to(`/reports/${item.id}`)}#copies`}>{count("copies", item.copies)}</a></span>}
      {item.copyOf && <span><a href={to(`/reports/${item.copyOf}`)}>{t("original")}</a></span>}
    </p>
  );
}
