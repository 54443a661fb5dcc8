import { valueName } from "../api/names";
import type { ChannelDetail } from "../api/types";
import { number, year } from "../language/format";
import { isEnglish } from "../shell/address";
import { t } from "../language/words";

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const width = 800;

/** The life of a channel from its first state to the last day anything is told of it. */
export function StatesBand({ channel }: { channel: ChannelDetail }) {
  const states = channel.states.filter(state => state.on.from !== null).sort((a, b) => (a.on.from! < b.on.from! ? -1 : 1));
  if (states.length === 0) return null;
  const years = [...states.map(state => state.on.from!), ...(channel.used.to ? [channel.used.to] : [])].map(day => Number(day.slice(0, 4)));
  const first = Math.min(...years), last = Math.max(...years) + 1;
  const begin = dayOf(`${first}-01-01`), end = dayOf(`${last}-01-01`);
  // Time runs with the script.
  const x = (at: number) => { const part = (at - begin) / (end - begin); return (isEnglish() ? part : 1 - part) * width; };
  const words = states.map(state => `${number(Number(state.on.from!.slice(0, 4)))}: ${valueName("channel-state", state.state)}`).join("، ");
  return (
    <svg class="states" dir="ltr" viewBox={`0 0 ${width} 56`} role="img" aria-label={`${t("states")}: ${words}`}>
      {states.map((state, index) => {
        const start = x(dayOf(state.on.from!));
        const stop = x(states[index + 1] ? dayOf(states[index + 1]!.on.from!) : end);
        return <rect key={index} class={`state ${state.state}`} x={Math.min(start, stop)} y={6} width={Math.max(3, Math.abs(stop - start))} height={22}><title>{valueName("channel-state", state.state)}</title></rect>;
      })}
      {Array.from({ length: last - first }, (_, index) => first + index).map(one => (
        <g key={one}>
          <line x1={x(dayOf(`${one}-01-01`))} x2={x(dayOf(`${one}-01-01`))} y1={6} y2={36} />
          <text x={x(dayOf(`${one}-07-01`))} y={50} text-anchor="middle">{year(`${one}-01-01`)}</text>
        </g>
      ))}
    </svg>
  );
}
