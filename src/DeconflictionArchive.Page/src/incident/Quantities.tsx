import { valueName } from "../api/names";
import type { IncidentQuantity } from "../api/types";
import { range } from "../language/format";
import { t } from "../language/words";
import { to } from "../shell/address";
import { NameLink } from "../shell/parts";

/** What was counted, by who counted it; on one measure, so that what does not agree is seen. */
export function Quantities({ all }: { all: readonly IncidentQuantity[] }) {
  if (all.length === 0) return null;
  return (
    <section id="numbers">
      <h2>{t("numbers")}</h2>
      {[...Map.groupBy(all, one => one.what)].map(([what, ofKind]) => {
        const most = 1.2 * Math.max(1, ...ofKind.map(one => one.max ?? one.min ?? 0)); // room for what is open above
        return (
          <div key={what} class="quantity">
            <h3>{named(what)}</h3>
            <ul class="plain-list">
              {ofKind.map((one, index) => (
                <li key={index}>
                  <span>{one.claimedBy ? <NameLink kind="party" id={one.claimedBy} /> : <em>{t("unknownTeller")}</em>}</span>
                  <strong class="number">{range(one.min, one.max, one.approximate)}</strong>
                  {ofKind.length > 1 && <span class="measure" aria-hidden="true"><span class={one.max === null ? "open" : undefined} style={bar(one, most)} /></span>}
                  {one.report && one.start !== null && one.length !== null
                    ? <a href={to(`/reports/${one.report}`, { at: `${one.start}-${one.length}` })}><small>{t("showWords")}</small></a>
                    : <small>{t("register")}</small>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

// The register counts some things under names that reports have no word for.
const named = (what: string): string => (what === "killed-or-wounded" ? t("killedOrWounded") : valueName("quantity", what));

/** A number is a tick, a range a bar; what has no upper bound runs out to the end. */
function bar({ min, max }: IncidentQuantity, most: number) {
  const from = ((min ?? 0) / most) * 100;
  const until = max === null ? 100 : (max / most) * 100;
  return { insetInlineStart: `min(${from}%, 100% - 4px)`, inlineSize: `max(4px, ${until - from}%)` };
}
