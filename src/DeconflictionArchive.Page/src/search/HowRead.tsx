import { nameOf, find } from "../api/names";
import type { Query } from "../api/types";
import { count, t } from "../language/words";
import { go, here } from "../shell/address";

/** How the question was read, and what it left out. */
export function HowRead({ query }: { query: Query }) {
  const undated = query.excluded.undated;
  if (!query.normalized && query.ignored.length === 0 && undated === 0) return null;
  const named = (id: string) => nameOf(find("party", id) ? "party" : find("place", id) ? "place" : "channel", id);
  return (
    <p class="how-read">
      {query.normalized && <span>{t("readAs")} <bdi><code>{query.normalized}</code></bdi></span>}
      {query.expanded.map(one => <span key={one.words + one.id}><bdi>{one.words}</bdi>: {t("alsoAs")} <bdi>{named(one.id)}</bdi></span>)}
      {query.ignored.length > 0 && <span>{t("ignoredWords")}: <bdi>{query.ignored.join("، ")}</bdi></span>}
      {undated > 0 && <span>{count("undated", undated)} <button type="button" class="link" onClick={() => go(here(query => query.set("undated", "include")))}>{t("showUndated")}</button></span>}
    </p>
  );
}
