// What changed, told to screen readers.
import { useEffect, useState } from "preact/hooks";

let tell: (text: string) => void = () => undefined;

export const say = (text: string): void => tell(text);

export function Announcer() {
  const [text, setText] = useState("");
  useEffect(() => { tell = setText; }, []);
  return <div class="unseen" role="status" aria-live="polite">{text}</div>;
}
