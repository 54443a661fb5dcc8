import { geoMercator, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { useEffect, useState } from "preact/hooks";
import { busyWith } from "../api/busy";
import { count, t } from "../language/words";

export type Spot = { readonly key: string; readonly label: string; readonly lat: number; readonly lon: number; readonly href: string; readonly chosen?: boolean; readonly precision?: string | null };

let region: Promise<FeatureCollection> | null = null;
const fetchRegion = () => (region ??= busyWith(fetch("/region.json").then(answer => (answer.ok ? (answer.json() as Promise<FeatureCollection>) : Promise.reject(new Error(answer.statusText))))));

// Syria, its coast and the near parts of its neighbours.
const west = 34.2, east = 43.2, south = 31.9, north = 37.9;
const width = 480, height = 390;
const corners = { type: "MultiPoint" as const, coordinates: [[west, south], [east, north]] };

// Their points are the middle of something wide.
const vague = /^(country|region|province|area)/;

const inside = (spot: Spot) => spot.lon >= west && spot.lon <= east && spot.lat >= south && spot.lat <= north;

export function DrawnMap({ spots, wide = false }: { spots: readonly Spot[]; wide?: boolean }) {
  const [ground, setGround] = useState<FeatureCollection | null>(null);
  useEffect(() => void fetchRegion().then(setGround, () => undefined), []);
  const project = geoMercator().fitSize([width, height], corners);
  const path = geoPath(project).digits(1);
  const near = spots.filter(inside);
  const far = spots.filter(spot => !inside(spot));
  const at = [...Map.groupBy(near, spot => `${spot.lat},${spot.lon}`).values()].sort((a, b) => b.length - a.length);
  const named = labels(at.map(([first, ...others]) => ({ spot: first!, many: others.length + 1 })), spot => project([spot.lon, spot.lat])!, wide ? 18 : 24);
  return (
    <figure class={wide ? "map wide" : "map"}>
      {near.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("map")}>
          {ground?.features.map((country, index) => <path key={index} d={path(country) ?? ""} class={country.properties?.["id"] === "syria" ? "land here" : "land"} />)}
          {neighbours.map(({ word, lon, lat }) => { const [x, y] = project([lon, lat])!; return <text key={word} class="country" x={x} y={y} text-anchor="middle" aria-hidden="true">{t(word)}</text>; })}
          {at.map(([first, ...others]) => {
            const [x, y] = project([first!.lon, first!.lat])!;
            const many = others.length + 1;
            return (
              <a key={first!.key} class={`spot${first!.chosen ? " chosen" : ""}${vague.test(first!.precision ?? "") ? " vague" : ""}`} href={first!.href} aria-label={many > 1 ? `${first!.label}: ${count("incidents", many)}` : first!.label} aria-current={first!.chosen ? "true" : undefined}>
                <circle cx={x} cy={y} r={6 + 2 * Math.sqrt(many)} />
                {named.has(first!) && <text {...named.get(first!)} text-anchor="middle">{first!.label}</text>}
                <title>{many > 1 ? `${first!.label}: ${count("incidents", many)}` : first!.label}</title>
              </a>
            );
          })}
        </svg>
      )}
      {far.length > 0 && <figcaption>{t("elsewhere")}: {[...new Map(far.map(spot => [spot.href, spot])).values()].slice(0, 12).map((spot, index) => <>{index > 0 && t("comma")}<a key={spot.key} href={spot.href}><bdi>{spot.label}</bdi></a></>)}</figcaption>}
    </figure>
  );
}

// Where a name stands free of the border and of the places of most incidents.
const neighbours = [{ word: "turkey", lon: 38.6, lat: 37.35 }, { word: "iraq", lon: 42.2, lat: 33.3 }, { word: "jordan", lon: 37.4, lat: 32.15 }, { word: "lebanon", lon: 35.75, lat: 33.95 }] as const;

/** Names beside their spots, the busiest first; one that would lie over another is left to the spot's own title. */
function labels(spots: readonly { spot: Spot; many: number }[], place: (spot: { lon: number; lat: number }) => [number, number], size: number): Map<Spot, { x: number; y: number }> {
  const boxes = spots.map(({ spot, many }) => { const [x, y] = place(spot); const r = 6 + 2 * Math.sqrt(many); return { left: x - r, right: x + r, top: y - r, bottom: y + r, own: spot }; });
  const countries = neighbours.map(place);
  const taken = countries.map(([x, y]) => ({ left: x - 30, right: x + 30, top: y - 13, bottom: y + 5 }));
  const placed = new Map<Spot, { x: number; y: number }>();
  for (const { spot, many } of spots) {
    const [x, y] = place(spot);
    const r = 6 + 2 * Math.sqrt(many);
    const half = spot.label.length * size * 0.27;
    const middle = Math.min(Math.max(x, half + 4), width - half - 4);
    for (const base of [y - r - 5, y + r + size]) {
      const box = { left: middle - half, right: middle + half, top: base - size * 0.8, bottom: base + size * 0.3 };
      const lies = (other: typeof box) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
      if (box.top < 2 || box.bottom > height - 2 || taken.some(lies) || boxes.some(other => other.own !== spot && lies(other))) continue;
      taken.push(box);
      placed.set(spot, { x: middle, y: base });
      break;
    }
    if (spots.length === 1 && !placed.has(spot)) placed.set(spot, { x: middle, y: y - r - 5 });
  }
  return placed;
}
