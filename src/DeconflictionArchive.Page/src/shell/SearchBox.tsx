// The one box: searches the reports as one types, and suggests parties, places, channels and incidents by any of their names.
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../api/ask";
import { inLanguage, loadLexicons, suggest } from "../api/names";
import type { IncidentList } from "../api/types";
import { t, type Word } from "../language/words";
import { address, go, here, to, useAddress } from "./address";

type Suggested = { readonly key: string; readonly kind: Word; readonly name: string; readonly href: string };

const pauseWhileTyping = 120; // ms; a quick typist's letters are closer to each other

function fromLexicons(typed: string): Suggested[] {
  return [
    ...suggest("party", typed, 4).map(one => ({ key: `p${one.id}`, kind: "party" as const, name: inLanguage(one.name), href: to("/", { party: one.id }) })),
    ...suggest("place", typed, 3).map(one => ({ key: `l${one.id}`, kind: "place" as const, name: inLanguage(one.name), href: to("/", { place: one.id }) })),
    ...suggest("channel", typed, 3).map(one => ({ key: `c${one.id}`, kind: "channel" as const, name: inLanguage(one.name), href: to(`/channels/${one.id}`) })),
  ];
}

// The address as it is now: a letter typed meanwhile may have changed it since this was drawn.
function inAddress(): string {
  const { path, query } = address();
  return path === "/" ? query.get("q") ?? "" : "";
}

export function SearchBox() {
  const { path } = useAddress();
  const asked = inAddress();
  const [typed, setTyped] = useState(asked);
  const [incidents, setIncidents] = useState<Suggested[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const sent = useRef(asked);

  // The address was changed by something else than this box.
  useEffect(() => {
    const now = inAddress();
    if (now !== sent.current) {
      sent.current = now;
      setTyped(now);
    }
  }, [asked]);

  useEffect(() => {
    const words = typed.trim();
    const abort = new AbortController();
    const timer = setTimeout(() => {
      if (address().path === "/" && typed !== sent.current) {
        sent.current = typed;
        go(here(query => (words ? query.set("q", typed) : query.delete("q"))), true);
      }
      if (words.length > 1 && open)
        ask<IncidentList>(`/incidents?limit=4&q=${encodeURIComponent(words)}`, abort.signal).then(
          list => setIncidents(list.items.map(one => ({ key: one.id, kind: "incident", name: inLanguage(one.title), href: to(`/incidents/${one.id}`) }))),
          () => setIncidents([]));
      else setIncidents([]);
    }, pauseWhileTyping);
    return () => { clearTimeout(timer); abort.abort(); };
  }, [typed, path, open]);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || target.matches("input, textarea, select")) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);

  const offered = open ? [...fromLexicons(typed), ...incidents] : [];
  const shown = offered.length > 0;
  const choose = (one: Suggested) => {
    setOpen(false);
    setActive(-1);
    sent.current = "";
    setTyped("");
    go(one.href);
  };

  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") { setOpen(false); setActive(-1); }
    else if (event.key === "ArrowDown" && shown) { event.preventDefault(); setActive((active + 1) % offered.length); }
    else if (event.key === "ArrowUp" && shown) { event.preventDefault(); setActive(active <= 0 ? offered.length - 1 : active - 1); }
    else if (event.key === "Enter" && shown && offered[active]) { event.preventDefault(); choose(offered[active]!); }
  };

  const submit = (event: Event) => {
    event.preventDefault();
    setOpen(false);
    sent.current = typed;
    const words = typed.trim();
    go(path === "/" ? here(query => (words ? query.set("q", typed) : query.delete("q"))) : to("/", { q: words || null }));
  };

  return (
    <form class="search" role="search" action="/" onSubmit={submit}>
      <input ref={box} type="search" name="q" value={typed} maxLength={500} dir={typed ? "auto" : undefined} list={undefined} autocomplete="off" spellcheck={false}
        role="combobox" aria-label={t("searchLabel")} placeholder={t("searchHint")} aria-expanded={shown} aria-controls="suggestions" aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `suggestion-${active}` : undefined}
        onInput={event => { setTyped(event.currentTarget.value); setOpen(true); setActive(-1); }}
        onFocus={loadLexicons} onKeyDown={key} onBlur={() => setOpen(false)} />
      <button type="submit">{t("search")}</button>
      <ul id="suggestions" role="listbox" aria-label={t("suggestions")} hidden={!shown}>
        {offered.map((one, index) => (
          <li key={one.key} id={`suggestion-${index}`} role="option" aria-selected={index === active} onMouseDown={event => { event.preventDefault(); choose(one); }}>
            <bdi>{one.name}</bdi> <small>{t(one.kind)}</small>
          </li>
        ))}
      </ul>
    </form>
  );
}
