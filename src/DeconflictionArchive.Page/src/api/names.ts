// What the ids in answers are called. The lexicons are fetched once, incidents when they are first met.
import { arabicDigits } from "../language/format";
import { isEnglish } from "../shell/address";
import { ask, askAll } from "./ask";
import type { Channel, Incident, IncidentList, Name, Outlet, Party, Place, Vocabulary, VocabularyList } from "./types";

export type Kind = "party" | "place" | "channel" | "source" | "agency" | "incident";
export type Named = { readonly id: string; readonly name: Name; readonly aliases: readonly string[]; readonly kind?: string; readonly side?: string | null; readonly reports?: number };

const known: Record<Exclude<Kind, "incident">, Map<string, Named>> =
  { party: new Map(), place: new Map(), channel: new Map(), source: new Map(), agency: new Map() };
const incidents = new Map<string, Incident>();
const vocabulary = new Map<string, Name>();
const meanings = new Map<string, Name>();
const wanted = new Set<string>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

const tell = () => { for (const listener of listeners) listener(); };
export const onNames = (listener: () => void) => { listeners.add(listener); return () => void listeners.delete(listener); };

/** In the language that is shown; the archive's own Arabic has the digits of the rest of the page. */
export const inLanguage = (name: Name): string => (isEnglish() ? name.en || name.ar : arabicDigits(name.ar || name.en));

async function load(): Promise<void> {
  const lists: Promise<void>[] = [
    ask<VocabularyList>("/vocabulary?limit=200").then(list => list.items.forEach(addVocabulary)),
    askAll<Party>("/parties").then(all => keep("party", all)),
    askAll<Place>("/places").then(all => keep("place", all)),
    askAll<Channel>("/channels").then(all => keep("channel", all)),
    askAll<Outlet>("/sources").then(all => keep("source", all)),
    askAll<Outlet>("/agencies").then(all => keep("agency", all)),
  ];
  // A view says itself that the archive does not answer; without a name an id is shown.
  await Promise.allSettled(lists.map(list => list.then(tell)));
}

function addVocabulary(list: Vocabulary): void {
  for (const value of list.values) {
    vocabulary.set(`${list.id}:${value.value}`, value.name);
    meanings.set(`${list.id}:${value.value}`, value.meaning);
  }
}

function keep(kind: Exclude<Kind, "incident">, all: readonly Named[]): void {
  for (const one of all) known[kind].set(one.id, one);
}

export const loadNames = (): void => void load();

export const all = (kind: Exclude<Kind, "incident">): Iterable<Named> => known[kind].values();
export const find = (kind: Exclude<Kind, "incident">, id: string): Named | undefined => known[kind].get(id);

export function incident(id: string): Incident | undefined {
  const found = incidents.get(id);
  if (!found && !asked.has(id)) {
    if (wanted.size === 0) queueMicrotask(fetchWanted);
    wanted.add(id);
    asked.add(id);
  }
  return found;
}

async function fetchWanted(): Promise<void> {
  const ids = [...wanted];
  wanted.clear();
  for (let first = 0; first < ids.length; first += 50) {
    const query = ids.slice(first, first + 50).map(id => `incident=${encodeURIComponent(id)}`).join("&");
    await ask<IncidentList>(`/incidents?limit=200&${query}`).then(list => list.items.forEach(one => incidents.set(one.id, one)), () => undefined);
  }
  tell();
}

export function nameOf(kind: Kind, id: string): string {
  if (kind === "incident") {
    const found = incident(id);
    return found ? inLanguage(found.title) : id;
  }
  const found = known[kind].get(id);
  return found ? inLanguage(found.name) : id;
}

/** The name of a party, place or channel, where an id may be any of them. */
export const anyName = (id: string): string => (["party", "place", "channel"] as const).map(kind => known[kind].get(id)).filter(found => found !== undefined).map(found => inLanguage(found.name))[0] ?? id;

/** What a value of a closed list is called. */
export const valueName = (list: string, value: string): string => {
  const name = vocabulary.get(`${list}:${value}`);
  return name ? inLanguage(name) : value;
};

export const valueMeaning = (list: string, value: string): string | undefined => {
  const meaning = meanings.get(`${list}:${value}`);
  return meaning ? inLanguage(meaning) : undefined;
};

/** The values of a closed list. */
export const valuesOf = (list: string): string[] => [...vocabulary.keys()].filter(key => key.startsWith(`${list}:`)).map(key => key.slice(list.length + 1));

const folded = (text: string): string =>
  text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").toLowerCase();

/** Those with a name or alias one of whose words begins with what was typed, the most reported first. */
export function suggest(kind: Exclude<Kind, "incident">, typed: string, most: number): Named[] {
  const start = folded(typed.trim());
  if (start.length < 2) return [];
  const found: Named[] = [];
  for (const one of known[kind].values()) {
    const names = [one.name.ar, one.name.en, ...one.aliases].map(folded);
    if (names.some(name => name.startsWith(start) || name.includes(` ${start}`) || name.startsWith(`ال${start}`))) found.push(one);
  }
  return found.sort((a, b) => (b.reports ?? 0) - (a.reports ?? 0)).slice(0, most);
}
