// Small parts that every view shares.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { nameOf, type Kind } from "../api/names";
import type { Asked } from "../api/ask";
import type { Problem, Span } from "../api/types";
import { problemDetail, problemTitle } from "../language/problems";
import { ruleMeaning } from "../language/rules";
import { t } from "../language/words";
import { hasMoved, isEnglish, to } from "./address";
import { say } from "./say";

export function Refusal({ problem, heading = true }: { problem: Problem; heading?: boolean }) {
  const title = isEnglish() ? null : problemTitle(problem);
  const detail = isEnglish() ? null : problemDetail(problem.detail);
  useEffect(() => say(`${t("problem")}: ${detail ?? title ?? problem.detail}`), [problem]);
  const errors = Object.entries((problem.errors ?? {}) as Record<string, string[]>).flatMap(([name, all]) => all.map(one => [name, one] as const));
  return (
    <div class="refusal">
      {heading && <p><strong>{t("problem")}</strong></p>}
      {title ? <p>{title}{detail && errors.length === 0 && `: ${detail}`}</p> : <p lang="en" dir="ltr">{problem.title}: {problem.detail}</p>}
      {title && !detail && errors.length === 0 && problem.status > 0 && <p lang="en" dir="ltr">{problem.detail}</p>}
      {errors.length > 0 && <ul>{errors.map(([name, one]) => <li key={name + one}><bdi><code>{name}</code></bdi> <Wrong text={one} /></li>)}</ul>}
      <p>{problem.status === 404 ? <a href={to("/")}>{t("notHereHelp")}</a> : <a href={location.pathname + location.search} target="_self">{t("again")}</a>}</p>
    </div>
  );
}

/** In Arabic where the page knows how it is said. */
function Wrong({ text }: { text: string }) {
  const arabic = isEnglish() ? null : problemDetail(text);
  return arabic ? <>{arabic}</> : <span lang="en" dir="ltr">{text}</span>;
}

/** An answer, or what is to be seen in its place. */
export function Answered<T>({ asked, whole, children }: { asked: Asked<T>; whole?: boolean; children: (answer: T) => ComponentChildren }) {
  if (asked.problem) return <>{whole && <Heading title={t("problem")}>{t("problem")}</Heading>}<Refusal problem={asked.problem} heading={!whole} /></>;
  if (!asked.answer) return <p class="waiting">{t("reading")}</p>;
  return <>{children(asked.answer)}</>;
}

/** The heading of a view takes the focus when the view is gone to, so that a screen reader begins there. */
export function Heading({ children, title }: { children: ComponentChildren; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("archive")}`;
  }, [title]);
  useEffect(() => {
    // A page just loaded is begun at its head.
    if (!hasMoved()) return;
    if (document.activeElement === document.body || document.activeElement instanceof HTMLAnchorElement) heading.current?.focus({ preventScroll: true });
  }, []);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
}

/** Words of a report with some of them marked, as text alone. */
export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end) continue;
    parts.push(text.slice(end, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.start + mark.length)}</mark>);
    end = mark.start + mark.length;
  }
  return <>{parts}{text.slice(end)}</>;
}

/** What has no title is called by its first words, which are said to be none. */
export const Untitled = ({ beginning }: { beginning: string | null | undefined }) => (
  <span class="untitled">{t("untitled")}{beginning && <>: <span class="words" lang="ar" dir="auto">{beginning}</span></>}</span>
);

export const ReportName = ({ report }: { report: { readonly title: string | null; readonly beginning?: string | null } }) =>
  report.title ? <bdi lang="ar" dir="auto">{report.title}</bdi> : <Untitled beginning={report.beginning} />;

/** Who, where or what, as a link to all there is on it. */
export function NameLink({ kind, id }: { kind: Kind; id: string }) {
  const name = nameOf(kind, id);
  const path = { party: `/parties/${id}`, channel: `/channels/${id}`, incident: `/incidents/${id}` }[kind as string] ?? "/";
  return <a href={path === "/" ? to("/", { [kind]: id }) : to(path)}><bdi class={unnamed(name, id)}>{name}</bdi></a>;
}

/** An id stays unseen for as long as its name may still be on its way. */
export const unnamed = (name: string, id: string): string | undefined => (name === id ? "unnamed" : undefined);

const longestQuote = 900; // a long sentence has 400

/** The words of a report that say it, leading to where they stand. */
export function Words({ report, quote, start, length }: { report: string; quote: string; start: number; length: number }) {
  return <a class="quote" href={to(`/reports/${report}`, { at: `${start}-${length}` })}><bdi lang="ar" dir="auto">«{quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote}»</bdi></a>;
}

/** Why a rule found what it found: in Arabic where the page knows the rule, else in the interface's English. */
export function Explained({ explains, rule }: { explains: string; rule: string }) {
  const meaning = isEnglish() ? undefined : ruleMeaning(rule, explains);
  return meaning ? <p class="explains" title={rule}>{meaning}</p> : <p lang="en" dir="ltr" class="explains" title={rule}>{explains}</p>;
}

export function Aliases({ all }: { all: readonly string[] }) {
  return <p class="help">{t("aliases")}: {all.slice(0, 14).map((alias, index) => <>{index > 0 && " · "}<bdi key={alias}>{alias}</bdi></>)}</p>;
}

// An archive served to a network without TLS has no clipboard but the old one.
async function write(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("not copied");
}

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const [done, setDone] = useState(false);
  useEffect(() => setDone(false), [text]);
  const copy = () => void write(text).then(() => { setDone(true); say(t("copied")); }, () => undefined);
  return <button type="button" class="small" onClick={copy}>{done ? t("copied") : label ?? t("copy")}</button>;
}
