import { useState } from "preact/hooks";
import { nameOf } from "../api/names";
import type { Facet } from "../api/types";
import { asked, number } from "../language/format";
import { t } from "../language/words";
import { go, here } from "../shell/address";
import { unnamed } from "../shell/parts";
import { facetKinds, without, type FacetKind } from "./question";

const fewShown = 7;

/** A click on a name narrows, or takes the narrowing back; the sign beside it excludes. */
export function Facets({ facets, query }: { facets: Readonly<Record<string, readonly Facet[]>>; query: URLSearchParams }) {
  return <>{facetKinds.map(kind => (facets[kind]?.length ?? 0) > 0 && <FacetList key={kind} kind={kind} values={facets[kind]!} query={query} />)}</>;
}

function FacetList({ kind, values, query }: { kind: FacetKind; values: readonly Facet[]; query: URLSearchParams }) {
  const [whole, setWhole] = useState(false);
  const chosen = query.getAll(kind);
  const shown = whole ? values : values.slice(0, fewShown);
  const narrow = (value: string) => go(here(query => (chosen.includes(value) ? without(query, kind, value) : query.append(kind, value))));
  return (
    <section class="facet">
      <h2>{t(kind)}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button type="button" class="narrow" aria-pressed={chosen.includes(value)} onClick={() => narrow(value)}>
              <bdi class={unnamed(nameOf(kind, value), value)}>{nameOf(kind, value)}</bdi><span class="number">{number(count)}</span>
            </button>
            <button type="button" class="exclude" aria-label={`${t("exclude")}: ${nameOf(kind, value)}`} title={t("exclude")} onClick={() => go(here(query => { without(query, kind, value); query.append(kind, `-${value}`); }))}>−</button>
          </li>
        ))}
      </ul>
      {values.length > fewShown && <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? t("fewer") : `${t("more")} (${number(values.length - fewShown)})`}</button>}
    </section>
  );
}

/** What the view is narrowed to, each to be taken back. */
export function Chosen({ query }: { query: URLSearchParams }) {
  const chosen = facetKinds.flatMap(kind => query.getAll(kind).map(value => ({ kind, value })));
  const from = query.get("from");
  const until = query.get("to");
  if (chosen.length === 0 && !from && !until) return null;
  const clear = () => go(here(query => ["from", "to", ...facetKinds].forEach(name => query.delete(name))));
  return (
    <ul class="chosen" aria-label={t("narrowed")}>
      {chosen.map(({ kind, value }) => {
        const excluded = value.startsWith("-");
        const name = nameOf(kind, excluded ? value.slice(1) : value);
        return (
          <li key={kind + value} class={excluded ? "excluded" : undefined}>
            {t(kind)}: {excluded && <em>{t("without")} </em>}<bdi>{name}</bdi>
            <button type="button" aria-label={`${t("remove")}: ${name}`} onClick={() => go(here(query => without(query, kind, value)))}>×</button>
          </li>
        );
      })}
      {(from || until) && (
        <li>
          {t("period")}: <bdi>{from ? asked(from) : "…"} – {until ? asked(until) : "…"}</bdi>
          <button type="button" aria-label={`${t("remove")}: ${t("period")}`} onClick={() => go(here(query => { query.delete("from"); query.delete("to"); }))}>×</button>
        </li>
      )}
      <li class="plain"><button type="button" class="link" onClick={clear}>{t("clear")}</button></li>
    </ul>
  );
}
