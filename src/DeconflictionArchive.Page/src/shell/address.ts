// The address holds the whole view: every view can be sent, reloaded and gone back to.
import { useEffect, useState } from "preact/hooks";
import { busyDrawing } from "../api/busy";

export type Address = { readonly path: string; readonly query: URLSearchParams };

const read = (): Address => ({ path: location.pathname, query: new URLSearchParams(location.search) });
const listeners = new Set<() => void>();
let current = read();
let moved = false;

export const address = (): Address => current;
/** Whether another view was gone to since the page was loaded. */
export const hasMoved = (): boolean => moved;
export const isEnglish = (): boolean => current.query.get("lang") === "en";

function changed(): void {
  current = read();
  moved = true;
  busyDrawing();
  for (const listener of listeners) listener();
}

addEventListener("popstate", changed);

export function useAddress(): Address {
  const [, renew] = useState(0);
  useEffect(() => {
    const listener = () => renew(count => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return current;
}

type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** The address of a view, in the language that is shown. */
export function to(path: string, values: Values = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    for (const one of typeof value === "string" ? [value] : value) query.append(name, one);
  }
  if (isEnglish() && !query.has("lang")) query.set("lang", "en");
  const written = query.toString();
  return written ? `${path}?${written}` : path;
}

/** This view with some of its parameters changed; a page of a list is left, since it belongs to another list then. */
export function here(change: (query: URLSearchParams) => void): string {
  const query = new URLSearchParams(current.query);
  query.delete("cursor");
  change(query);
  const written = query.toString();
  return written ? `${current.path}?${written}` : current.path;
}

export function go(href: string, replace = false): void {
  const before = current.path;
  if (replace) history.replaceState(null, "", href);
  else history.pushState(null, "", href);
  changed();
  if (current.path !== before) scrollTo(0, 0);
}

/** What is no proper escape stands for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Links between views do not load the page again; all others are the browser's. */
export function followLinks(): void {
  document.addEventListener("click", event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a");
    const target = link?.getAttribute("href");
    if (!link || !target?.startsWith("/") || link.hasAttribute("download") || link.target || /^\/(api|swagger|health|problems|metrics)\b/.test(target)) return;
    event.preventDefault();
    go(target);
  });
}
