// The graph's arithmetic is a file of its own, fetched when a graph is shown.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { busyWith } from "../api/busy";
import type { Network as Together } from "../api/types";

export function Network({ network }: { network: Together }) {
  const [Drawn, setDrawn] = useState<ComponentType<{ network: Together }> | null>(null);
  useEffect(() => void busyWith(import("./DrawnNetwork")).then(module => setDrawn(() => module.DrawnNetwork), () => undefined), []);
  return Drawn && network.nodes.length > 1 ? <Drawn network={network} /> : null;
}
