// The map is a file of its own, fetched when a map is shown.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { busyWith } from "../api/busy";
import type { Spot } from "./DrawnMap";

export function RegionMap(props: { spots: readonly Spot[]; wide?: boolean }) {
  const [Drawn, setDrawn] = useState<ComponentType<{ spots: readonly Spot[]; wide?: boolean }> | null>(null);
  const wanted = props.spots.length > 0;
  useEffect(() => {
    if (wanted) void busyWith(import("./DrawnMap")).then(module => setDrawn(() => module.DrawnMap), () => undefined);
  }, [wanted]);
  return wanted && Drawn ? <Drawn {...props} /> : null;
}
