import { valueName } from "../api/names";
import type { Channel, ChannelPeriod } from "../api/types";
import { dated, day, year } from "../language/format";
import { t } from "../language/words";
import { placeOf, type Years } from "./life";

/** The years under the bands. Time runs with the script, since all places are counted from where a line begins. */
export function YearsScale({ years }: { years: Years }) {
  const all = Array.from({ length: years.last - years.first }, (_, index) => years.first + index);
  // So many that each still has room on a small screen.
  const step = Math.ceil(all.length / 6);
  return (
    <div class="scale" aria-hidden="true">
      {all.map((one, index) => <span key={one}>{index % step === 0 && year(`${one}-01-01`)}</span>)}
    </div>
  );
}

/** One channel's life: when reports tell of its use, and over it the states it is said to have been in. */
export function LifeBand({ channel, periods, years }: { channel: Channel; periods: readonly ChannelPeriod[]; years: Years }) {
  const { from, to } = channel.used;
  const ends = `${years.last}-01-01`;
  const told = [
    ...(from !== null && to !== null ? [dated(channel.used)] : []),
    ...periods.map(one => `${valueName("channel-state", one.state)}: ${day(one.since)} – ${one.until ? day(one.until) : "…"}${one.contested ? ` (${t("contested")})` : ""}`),
  ];
  return (
    <div class="life" role="img" aria-label={`${t("states")}: ${told.join(t("comma"))}`} style={{ "--years": String(years.last - years.first) }}>
      {from !== null && to !== null && <span class="used" title={dated(channel.used)} style={part(placeOf(from, years), placeOf(to, years))} />}
      {periods.map(one => (
        <span key={one.since + one.state} class={`state ${one.state}${one.contested ? " torn" : ""}`} title={`${valueName("channel-state", one.state)}: ${day(one.since)} – ${one.until ? day(one.until) : "…"}`}
          style={part(placeOf(one.since, years), placeOf(one.until ?? ends, years))} />
      ))}
    </div>
  );
}

const part = (from: number, to: number) => ({ insetInlineStart: `${from}%`, inlineSize: `${Math.max(0.8, to - from)}%` });
