import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Report } from "../api/types";
import { t } from "../language/words";
import { pieces, type Finding } from "./findings";

type Pointed = { readonly start: number; readonly length: number } | null;

/** The text as printed, line by line, with what was found lying over it. */
export function MarkedText({ report, shown, pointed, choose }: { report: Report; shown: readonly Finding[]; pointed: Pointed; choose: (finding: Finding) => void }) {
  const target = useRef<HTMLElement>(null);
  const at = pointed ? `${pointed.start}-${pointed.length}` : "";
  useEffect(() => {
    target.current?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }, [at]);

  const stretches = [
    ...shown.map(finding => ({ start: finding.start, length: finding.length, mark: finding.layer as string })),
    ...report.furniture.map(({ start, length }) => ({ start, length, mark: "furniture" })),
    ...(report.titleSpan ? [{ ...report.titleSpan, mark: "title" }] : []),
    ...(pointed ? [{ ...pointed, mark: "pointed" }] : []),
  ];
  const text = report.text;
  const lines: ComponentChildren[] = [];
  let line: ComponentChildren[] = [];
  let aimed = false;
  const endLine = (key: number) => {
    if (line.length > 0) lines.push(<p key={key} dir="auto">{line}</p>);
    line = [];
  };

  for (const piece of pieces(text.length, stretches)) {
    const parts = text.slice(piece.start, piece.end).split("\n");
    let start = piece.start;
    parts.forEach((part, index) => {
      if (index > 0) endLine(start);
      if (part !== "") {
        const isTarget = piece.marks.includes("pointed") && !aimed;
        aimed ||= isTarget;
        line.push(piece.marks.length === 0 ? bearable(part) : <span key={start} ref={isTarget ? target : undefined} class={piece.marks.map(mark => `m-${mark}`).join(" ")}>{bearable(part)}</span>);
      }
      start += part.length + 1;
    });
  }
  endLine(text.length);

  // A click asks what is marked there; from the keyboard the list of findings says the same.
  const click = (event: MouseEvent) => {
    const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const place = range && offsetIn(event.currentTarget as HTMLElement, range, text);
    if (place == null || !getSelection()?.isCollapsed) return;
    const hit = shown.filter(finding => finding.start <= place && place <= finding.start + finding.length).sort((a, b) => a.length - b.length)[0];
    if (hit) choose(hit);
  };
  return <div class="printed" lang="ar" role="region" aria-label={t("text")} onClick={click}>{lines}</div>;
}

// A browser breaks one word into lines in the square of its length, so endless ones are given to it in parts.
const endless = /(\S{500})/u;
const bearable = (text: string): ComponentChildren => (endless.test(text) ? text.split(endless).map((part, index) => (index % 2 === 1 ? <span key={index} class="part">{part}</span> : part)) : text);

/** Where in the report's text a place on the screen is: characters before it, line ends counted by the text itself. */
function offsetIn(root: HTMLElement, range: Range, text: string): number | null {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  let wanted = before.toString().length;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "\n") continue;
    if (wanted-- === 0) return index;
  }
  return null;
}
