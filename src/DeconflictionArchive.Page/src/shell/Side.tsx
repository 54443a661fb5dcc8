import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../language/words";

/** What a list is narrowed by. Beside the list where there is room; on small screens a sheet over it, opened by the button. */
export function Side({ found, children }: { found: string | null; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const close = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    close.current?.focus();
    const escape = (event: KeyboardEvent) => { if (event.key === "Escape") shut(); };
    addEventListener("keydown", escape);
    return () => removeEventListener("keydown", escape);
  }, [open]);
  const shut = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <button ref={opener} type="button" class="opens-side" aria-expanded={open} aria-controls="side" onClick={() => setOpen(true)}>{t("filters")}</button>
      <aside id="side" class={open ? "side sheet open" : "side sheet"} aria-label={t("filters")}
        onFocusOut={event => { if (open && event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
        <p class="closes-side"><button ref={close} type="button" onClick={shut}>{found ? `${t("show")} ${found}` : t("close")}</button></p>
        {children}
      </aside>
    </>
  );
}
