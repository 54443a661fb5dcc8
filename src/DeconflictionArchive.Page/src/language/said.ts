// Sentences of the interface, which speaks English, said in Arabic: by their shape, with the words, days and names they hold.
export type Shape = readonly [RegExp, string];

// Days and names in Latin letters keep their own direction between Arabic words.
const isolated = (text: string | undefined): string => (text ? `\u2068${text}\u2069` : "");

/** Null where no shape is the sentence's: it stands in English then. */
export function said(shapes: readonly Shape[], sentence: string): string | null {
  for (const [shape, arabic] of shapes) {
    const found = shape.exec(sentence);
    if (found) return arabic.replace(/\$(\d)/g, (_, group) => isolated(found[Number(group)]));
  }
  return null;
}
