import { anyName, find, lexiconOf } from "../api/names";
import type { Expansion, Query } from "../api/types";
import { count, t } from "../language/words";
import { go, here } from "../shell/address";

const fewNames = 3;

/** The other names under which a word was searched for too. */
function otherNames({ words, id }: Expansion): string[] {
  const lexicon = find(lexiconOf(id), id);
  if (!lexicon) return [id];
  const others = new Set([lexicon.name.ar, lexicon.name.en, ...lexicon.aliases]);
  others.delete(words);
  return [...others];
}

/** How the question was read, and what it left out. */
export function HowRead({ query }: { query: Query }) {
  const undated = query.excluded.undated;
  const meant = query.didYouMean;
  if (!query.normalized && query.ignored.length === 0 && undated === 0 && !meant) return null;
  return (
    <p class="how-read">
      {meant && <span>{t("didYouMean")} <a href={here(query => query.set("q", meant))}><bdi>{meant}</bdi></a></span>}
      {query.normalized && <span>{t("readAs")} <bdi><code>{query.normalized}</code></bdi></span>}
      {query.expanded.map(one => (
        <span key={one.words + one.id} title={[anyName(one.id), ...otherNames(one)].join("، ")}>
          <bdi>{one.words}</bdi> {t("alsoNamed")} {otherNames(one).slice(0, fewNames).map((name, index) => <>{index > 0 && t("comma")}<bdi key={name}>{name}</bdi></>)}{otherNames(one).length > fewNames && "…"}
        </span>
      ))}
      {query.ignored.length > 0 && <span>{t("ignoredWords")}: <bdi>{query.ignored.join(t("comma"))}</bdi></span>}
      {undated > 0 && <span>{count("undated", undated)} <button type="button" class="link" onClick={() => go(here(query => query.set("undated", "include")))}>{t("showUndated")}</button></span>}
    </p>
  );
}
