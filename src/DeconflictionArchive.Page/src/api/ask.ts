// Questions to the HTTP interface, and what a view knows while it waits for the answer.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "./types";

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const unreachable = (error: unknown): Problem =>
  ({ type: "", title: "The archive does not answer", status: 0, detail: error instanceof Error ? error.message : String(error), traceId: "" });

export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(`/api/v1${path}`, { headers: { Accept: "application/json" }, signal: signal ?? null });
  if (answer.ok) return (await answer.json()) as T;
  const body = (await answer.json().catch(() => null)) as Problem | null;
  throw new Refused(body ?? unreachable(`${answer.status} ${answer.statusText}`));
}

/** A list without pages: one JSON object on each line. */
export async function askAll<T>(path: string): Promise<T[]> {
  const answer = await fetch(`/api/v1${path}${path.includes("?") ? "&" : "?"}format=ndjson`);
  if (!answer.ok) throw new Refused(unreachable(`${answer.status}`));
  return (await answer.text()).split("\n").filter(line => line !== "").map(line => JSON.parse(line) as T);
}

export type Asked<T> = { readonly answer: T | null; readonly problem: Problem | null; readonly waiting: boolean };

const route = (path: string | null): string => path?.split("?")[0] ?? "";

/** Asks again when the path changes; the former answer stays in sight meanwhile when it is of the same route. */
export function useAnswer<T>(path: string | null): Asked<T> {
  const [state, setState] = useState<Asked<T> & { path: string | null }>({ answer: null, problem: null, waiting: path !== null, path: null });
  const shown = useRef(state);
  shown.current = state;
  useEffect(() => {
    if (path === null) {
      setState({ answer: null, problem: null, waiting: false, path });
      return;
    }
    const abort = new AbortController();
    const before = shown.current;
    setState({ answer: route(before.path) === route(path) ? before.answer : null, problem: null, waiting: true, path });
    ask<T>(path, abort.signal).then(
      answer => setState({ answer, problem: null, waiting: false, path }),
      error => {
        if (!abort.signal.aborted) setState({ answer: null, problem: error instanceof Refused ? error.problem : unreachable(error), waiting: false, path });
      });
    return () => abort.abort();
  }, [path]);
  // Between a change of the path and the effect the old answer must not pass for the new one's.
  return route(state.path) === route(path) ? state : { answer: null, problem: null, waiting: path !== null };
}
