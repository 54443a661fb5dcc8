// Questions to the HTTP interface, and what a view knows while it waits for the answer.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { afterPaint, busyWith } from "./busy";
import type { Problem } from "./types";

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const unreachable = (error: unknown): Problem =>
  ({ type: "", title: "The archive does not answer", status: 0, detail: error instanceof Error ? error.message : String(error), traceId: "" });

export const ask = <T,>(path: string, signal?: AbortSignal): Promise<T> => busyWith(fetchOne<T>(path, signal));

// Set by public/first.js.
declare global {
  var firstAsked: { readonly path: string; readonly answer: Promise<Response> } | undefined;
}

function answerTo(path: string, signal?: AbortSignal): Promise<Response> {
  const first = globalThis.firstAsked;
  globalThis.firstAsked = undefined;
  return first?.path === path ? first.answer : fetch(`/api/v1${path}`, { headers: { Accept: "application/json" }, signal: signal ?? null });
}

async function fetchOne<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await answerTo(path, signal);
  if (answer.ok) return (await answer.json()) as T;
  const body = (await answer.json().catch(() => null)) as Problem | null;
  throw new Refused(body ?? unreachable(`${answer.status} ${answer.statusText}`));
}

/** A list without pages: one JSON object on each line, and a last line that says how many there were. */
export const askAll = <T,>(path: string): Promise<T[]> => busyWith(fetchAll<T>(path));

async function fetchAll<T>(path: string): Promise<T[]> {
  const answer = await fetch(`/api/v1${path}${path.includes("?") ? "&" : "?"}format=ndjson`);
  if (!answer.ok) throw new Refused(unreachable(`${answer.status}`));
  const lines = (await answer.text()).split("\n").filter(line => line !== "").map(line => JSON.parse(line) as T | End);
  const end = lines.pop();
  if (!isEnd(end) || end.count !== lines.length) throw new Refused(unreachable("The answer broke off."));
  return lines as T[];
}

type End = { readonly _end: true; readonly count: number };

const isEnd = (line: unknown): line is End => typeof line === "object" && line !== null && "_end" in line;

type Begun = { readonly path: string; readonly coming: Promise<unknown>; answer?: unknown };

let begun: Begun | null = null;

/** Asks what the first view will, before the view is drawn: what comes soon is drawn with it, at once. */
export function beginWith(path: string): Promise<unknown> {
  const first: Begun = { path, coming: ask(path).then(answer => (first.answer = answer)) };
  begun = first;
  return first.coming.catch(() => undefined);
}

export type Asked<T> = { readonly answer: T | null; readonly problem: Problem | null; readonly waiting: boolean };

const route = (path: string | null): string => path?.split("?")[0] ?? "";

function atFirst<T>(path: string | null): Asked<T> & { path: string | null } {
  const answer = begun && begun.path === path ? (begun.answer as T | undefined) ?? null : null;
  return { answer, problem: null, waiting: path !== null && !answer, path: answer ? path : null };
}

/**
 * Asks again when the path changes; the former answer stays in sight meanwhile when it is of the same route.
 * What only stands beside the answer is asked for later, when that is painted.
 */
export function useAnswer<T>(path: string | null, later = false): Asked<T> {
  const [state, setState] = useState(() => atFirst<T>(path));
  const shown = useRef(state);
  shown.current = state;
  // Not after the next frame, as other effects: what the view waits for is asked for before anything else.
  useLayoutEffect(() => {
    if (path === null) {
      setState({ answer: null, problem: null, waiting: false, path });
      return;
    }
    const abort = new AbortController();
    const before = shown.current;
    const early = begun?.path === path ? begun : null;
    if (early) begun = null;
    if (early?.answer) return;
    setState({ answer: route(before.path) === route(path) ? before.answer : null, problem: null, waiting: true, path });
    const begin = () => {
      if (abort.signal.aborted) return;
      ((early?.coming ?? ask<T>(path, abort.signal)) as Promise<T>).then(
        answer => { if (!abort.signal.aborted) setState({ answer, problem: null, waiting: false, path }); },
        error => {
          if (!abort.signal.aborted) setState({ answer: null, problem: error instanceof Refused ? error.problem : unreachable(error), waiting: false, path });
        });
    };
    if (later) afterPaint(begin);
    else begin();
    return () => abort.abort();
  }, [path]);
  // Between a change of the path and the effect the old answer must not pass for the new one's.
  if (state.path === path) return state;
  return { answer: route(state.path) === route(path) ? state.answer : null, problem: null, waiting: path !== null };
}
