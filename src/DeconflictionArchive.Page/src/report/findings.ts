// What was found in a report, as stretches of its text; and the text cut where any of them begins or ends.
import { anyName, nameOf, valueName } from "../api/names";
import type { Report } from "../api/types";
import { dated, range } from "../language/format";
import { t, type Word } from "../language/words";

export const layers = ["parties", "places", "channels", "dates", "claims", "quantities"] as const;
export type Layer = (typeof layers)[number];

export type Finding = {
  readonly layer: Layer;
  readonly start: number;
  readonly length: number;
  readonly says: string;
  readonly href?: [kind: "party" | "place" | "channel", id: string];
  readonly rule: string;
};

/** The words for each kind of mark. */
export const layerWord: Record<Layer, Word> = { parties: "parties", places: "places", channels: "channels", dates: "dates", claims: "claims", quantities: "quantities" };

export function findingsOf(report: Report): Finding[] {
  const found: Finding[] = [];
  for (const { party, place, channel, start, length, rule } of report.mentions) {
    if (party) found.push({ layer: "parties", start, length, rule, says: nameOf("party", party), href: ["party", party] });
    if (place) found.push({ layer: "places", start, length, rule, says: nameOf("place", place), href: ["place", place] });
    if (channel) found.push({ layer: "channels", start, length, rule, says: nameOf("channel", channel), href: ["channel", channel] });
  }
  for (const { start, length, from, to, rule } of report.dateExpressions)
    found.push({ layer: "dates", start, length, rule, says: dated({ from, to, precision: from === to ? "day" : "interval" }) });
  for (const claim of report.claims) {
    const about = claim.about ? ` ${t("arrow")} ${anyName(claim.about)}` : "";
    found.push({ layer: "claims", start: claim.start, length: claim.length, rule: claim.rule, says: `${nameOf("party", claim.speaker)}: ${valueName("stance", claim.stance)}${about} (${valueName("question", claim.question)})` });
  }
  for (const { start, length, what, min, max, approximate, claimedBy, rule } of report.quantities)
    found.push({ layer: "quantities", start, length, rule, says: `${valueName("quantity", what)}: ${range(min, max, approximate)}${claimedBy ? ` · ${t("toldBy")} ${nameOf("party", claimedBy)}` : ""}` });
  return found.sort((a, b) => a.start - b.start || b.length - a.length);
}

export type Piece = { readonly start: number; readonly end: number; readonly marks: readonly string[] };
type Stretch = { readonly start: number; readonly length: number; readonly mark: string };

/** The text in pieces with the marks that lie over each; in one sweep, however many stretches there are. */
export function pieces(textLength: number, stretches: readonly Stretch[]): Piece[] {
  const edges: { at: number; mark: string; step: 1 | -1 }[] = [];
  for (const { start, length, mark } of stretches) {
    const end = Math.min(start + length, textLength);
    if (start < 0 || end <= start) continue;
    edges.push({ at: start, mark, step: 1 }, { at: end, mark, step: -1 });
  }
  edges.sort((a, b) => a.at - b.at);
  const open = new Map<string, number>();
  const result: Piece[] = [];
  let start = 0;
  const cut = (end: number) => {
    if (end > start) result.push({ start, end, marks: [...open.keys()] });
    start = end;
  };
  for (const { at, mark, step } of edges) {
    cut(at);
    const depth = (open.get(mark) ?? 0) + step;
    if (depth > 0) open.set(mark, depth);
    else open.delete(mark);
  }
  cut(textLength);
  return result;
}

/** The stretch an address points at: "405-86" is where it starts and how long it is. */
export function pointedAt(value: string | null): { start: number; length: number } | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? "");
  return match ? { start: Number(match[1]), length: Number(match[2]) } : null;
}
