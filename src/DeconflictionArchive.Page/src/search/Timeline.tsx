import { useRef, useState } from "preact/hooks";
import { useAnswer } from "../api/ask";
import type { Timeline as Counts, TimelineStep } from "../api/types";
import { day, month, year } from "../language/format";
import { count, t } from "../language/words";
import { go, here } from "../shell/address";
import { filters } from "./question";

type Interval = "day" | "month" | "year";

const written = { day: (start: string) => start, month: (start: string) => start.slice(0, 7), year: (start: string) => start.slice(0, 4) };
const spoken = { day, month, year };

/** Steps of the period asked for: the shorter it is, the finer. */
function intervalOf(query: URLSearchParams): Interval {
  const from = query.get("from");
  const until = query.get("to");
  if (!from || !until) return "year";
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  if (!(years >= 0 && years < 4)) return "year";
  return years === 0 && from.length > 4 && from.slice(0, 7) === until.slice(0, 7) ? "day" : "month";
}

function next(start: string, interval: Interval): string {
  const at = new Date(`${start}T00:00:00Z`);
  if (interval === "day") at.setUTCDate(at.getUTCDate() + 1);
  else if (interval === "month") at.setUTCMonth(at.getUTCMonth() + 1);
  else at.setUTCFullYear(at.getUTCFullYear() + 1);
  return at.toISOString().slice(0, 10);
}

/** Every step between the first and the last, since a year without reports says something too. */
export function filled(steps: readonly TimelineStep[], interval: Interval): TimelineStep[] {
  const first = steps[0]?.start;
  const last = steps.at(-1)?.start;
  if (!first || !last) return [];
  const byStart = new Map(steps.map(step => [step.start, step]));
  const all: TimelineStep[] = [];
  for (let start = first; start <= last && all.length < 400; start = next(start, interval)) all.push(byStart.get(start) ?? { start, reports: 0, origins: 0 });
  return all;
}

/** @param query Null until the reports are there. */
export function Timeline({ query }: { query: URLSearchParams | null }) {
  const interval = query ? intervalOf(query) : "year";
  const { answer } = useAnswer<Counts>(query && `/stats/timeline?${new URLSearchParams([...filters(query), ["interval", interval]])}`, true);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const [read, setRead] = useState<number | null>(null);
  const began = useRef<number | null>(null);
  if (!answer || answer.interval !== interval) return <div class="timeline" aria-hidden="true" />;
  const steps = filled(answer.items, interval);
  if (steps.length === 0) return null;
  const most = Math.max(...steps.map(step => step.reports), 1);
  const narrow = (a: number, b: number) => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    go(here(query => { query.set("from", written[interval](steps[first]!.start)); query.set("to", written[interval](steps[last]!.start)); }));
  };
  const indexAt = (event: PointerEvent): number | null => {
    const bar = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-step]");
    return bar ? Number(bar.dataset.step) : null;
  };
  const label = (read: number | null, drag: [number, number] | null): string | null => {
    const [first, last] = drag ? [Math.min(...drag), Math.max(...drag)] : [read, read];
    if (first === null || last === null || !steps[first] || !steps[last]) return null;
    const many = steps.slice(first, last + 1).reduce((sum, step) => sum + step.reports, 0);
    return `${spoken[interval](steps[first].start)}${last > first ? ` – ${spoken[interval](steps[last].start)}` : ""}: ${count("reports", many)}`;
  };
  const inDrag = (index: number) => drag !== null && index >= Math.min(...drag) && index <= Math.max(...drag);
  return (
    <section class="timeline">
      <h2>{t("timeline")}</h2>
      <div class="bars" role="group" aria-label={t("timelineHelp")}
        onPointerDown={event => { began.current = indexAt(event); }}
        onPointerMove={event => {
          const index = indexAt(event);
          if (began.current !== null && index !== null && event.buttons === 1) setDrag([began.current, index]);
        }}
        onPointerUp={() => {
          if (drag && drag[0] !== drag[1]) narrow(...drag);
          began.current = null;
          setDrag(null);
        }}
        onPointerLeave={() => { began.current = null; setDrag(null); setRead(null); }}>
        {steps.map((step, index) => (
          <button key={step.start} type="button" data-step={index} class={inDrag(index) ? "brushed" : undefined}
            title={`${spoken[interval](step.start)}: ${count("reports", step.reports)}`} aria-label={`${spoken[interval](step.start)}: ${count("reports", step.reports)}`}
            onPointerEnter={() => setRead(index)} onFocus={() => setRead(index)} onBlur={() => setRead(null)} onClick={() => narrow(index, index)}>
            <span style={{ height: `${(step.reports / most) * 100}%` }} />
          </button>
        ))}
      </div>
      <p class="ends"><span>{spoken[interval](steps[0]!.start)}</span><span>{steps.length > 1 && spoken[interval](steps.at(-1)!.start)}</span></p>
      <p class="help reading">{label(read, drag) ?? t("timelineHelp")}</p>
    </section>
  );
}
