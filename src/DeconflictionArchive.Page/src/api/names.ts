// What the ids in answers are called: asked for when they are met, all of a lexicon only where one looks through it.
import { arabicDigits } from "../language/format";
import { isEnglish } from "../shell/address";
import { ask, askAll } from "./ask";
import { afterPaint } from "./busy";
import type { Channel, Name, NamedList, Party, Place, Vocabulary, VocabularyList } from "./types";

export type Kind = "party" | "place" | "channel" | "source" | "agency" | "incident";
type Lexicon = "party" | "place" | "channel";
export type Named = { readonly id: string; readonly name: Name; readonly aliases: readonly string[]; readonly kind?: string; readonly side?: string | null; readonly reports?: number };

const mostAsked = 100; // names at once; an address has room for some hundred
const lexicons: Record<Lexicon, Map<string, Named>> = { party: new Map(), place: new Map(), channel: new Map() };
const names = new Map<string, Name>();
const vocabulary = new Map<string, Name>();
const meanings = new Map<string, Name>();
const asked = new Set<string>();
const listeners = new Set<() => void>();
let wanted: [Kind, string][] = [];
let loading = false;
let version = 0;

/** Changes whenever more is known by name. */
export const namesVersion = (): number => version;

const tell = () => { version++; for (const listener of listeners) listener(); };
export const onNames = (listener: () => void) => { listeners.add(listener); return () => void listeners.delete(listener); };

/** In the language that is shown; the archive's own Arabic has the digits of the rest of the page. */
export const inLanguage = (name: Name): string => (isEnglish() ? name.en || name.ar : arabicDigits(name.ar || name.en));

// A view says itself that the archive does not answer; without a name an id is shown.
const unanswered = () => undefined;

export const loadVocabulary = (): void => void ask<VocabularyList>("/vocabulary?limit=200").then(list => { list.items.forEach(addVocabulary); tell(); }, unanswered);

function addVocabulary(list: Vocabulary): void {
  for (const value of list.values) {
    vocabulary.set(`${list.id}:${value.value}`, value.name);
    meanings.set(`${list.id}:${value.value}`, value.meaning);
  }
}

/** All entries of the lexicons, for whoever looks through them. */
export function loadLexicons(): void {
  if (loading) return;
  loading = true;
  const keep = (kind: Lexicon) => (all: readonly Named[]) => { for (const one of all) lexicons[kind].set(one.id, one); };
  void Promise.allSettled([
    askAll<Party>("/parties").then(keep("party")),
    askAll<Place>("/places").then(keep("place")),
    askAll<Channel>("/channels").then(keep("channel")),
  ]).then(tell);
}

function lexicon(kind: Lexicon): Map<string, Named> {
  loadLexicons();
  return lexicons[kind];
}

export const all = (kind: Lexicon): Iterable<Named> => lexicon(kind).values();
export const find = (kind: Lexicon, id: string): Named | undefined => lexicon(kind).get(id);

function want(kind: Kind, id: string): void {
  if (asked.has(`${kind}:${id}`)) return;
  asked.add(`${kind}:${id}`);
  // What is painted meanwhile shows the rest of the view.
  if (wanted.length === 0) afterPaint(() => void fetchWanted());
  wanted.push([kind, id]);
}

async function fetchWanted(): Promise<void> {
  const all = wanted;
  wanted = [];
  const parts = Array.from({ length: Math.ceil(all.length / mostAsked) }, (_, part) => all.slice(part * mostAsked, (part + 1) * mostAsked));
  await Promise.allSettled(parts.map(part => ask<NamedList>(`/names?${new URLSearchParams(part)}`)
    .then(list => { for (const one of list.items) names.set(`${one.kind}:${one.id}`, one.name); })));
  tell();
}

export function nameOf(kind: Kind, id: string): string {
  const found = names.get(`${kind}:${id}`);
  if (!found) want(kind, id);
  return found ? inLanguage(found) : id;
}

/** The lexicon that has an id which may be of any. */
export const lexiconOf = (id: string): Lexicon => (["party", "place"] as const).find(kind => find(kind, id)) ?? "channel";

/** The name of a party, place or channel, where an id may be any of them. */
export function anyName(id: string): string {
  const found = find(lexiconOf(id), id);
  return found ? inLanguage(found.name) : id;
}

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
export function suggest(kind: Lexicon, typed: string, most: number): Named[] {
  const start = folded(typed.trim());
  if (start.length < 2) return [];
  const found: Named[] = [];
  for (const one of all(kind)) {
    const names = [one.name.ar, one.name.en, ...one.aliases].map(folded);
    if (names.some(name => name.startsWith(start) || name.includes(` ${start}`) || name.startsWith(`ال${start}`))) found.push(one);
  }
  return found.sort((a, b) => (b.reports ?? 0) - (a.reports ?? 0)).slice(0, most);
}
