import { geoMercator, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { useEffect, useState } from "preact/hooks";
import { busyWith } from "../api/busy";
import { t } from "../language/words";

export type Spot = { readonly key: string; readonly label: string; readonly lat: number; readonly lon: number; readonly href?: string };

let region: Promise<FeatureCollection> | null = null;
const fetchRegion = () => (region ??= busyWith(fetch("/region.json").then(answer => (answer.ok ? (answer.json() as Promise<FeatureCollection>) : Promise.reject(new Error(answer.statusText))))));

// Syria, its coast and the near parts of its neighbours.
const west = 34.2, east = 43.2, south = 31.9, north = 37.9;
const width = 480, height = 390;
const corners = { type: "MultiPoint" as const, coordinates: [[west, south], [east, north]] };

const inside = (spot: Spot) => spot.lon >= west && spot.lon <= east && spot.lat >= south && spot.lat <= north;

export function DrawnMap({ spots, wide = false }: { spots: readonly Spot[]; wide?: boolean }) {
  const [ground, setGround] = useState<FeatureCollection | null>(null);
  useEffect(() => void fetchRegion().then(setGround, () => undefined), []);
  const project = geoMercator().fitSize([width, height], corners);
  const path = geoPath(project).digits(1);
  const near = spots.filter(inside);
  const far = spots.filter(spot => !inside(spot));
  const at = [...Map.groupBy(near, spot => `${spot.lat},${spot.lon}`).values()];
  return (
    <figure class={wide ? "map wide" : "map"}>
      {near.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${t("map")}: ${[...new Set(near.map(spot => spot.label))].slice(0, 20).join("، ")}`}>
          {ground?.features.map((country, index) => <path key={index} d={path(country) ?? ""} class={country.properties?.["id"] === "syria" ? "land here" : "land"} />)}
          {at.map(([first, ...others]) => {
            const [x, y] = project([first!.lon, first!.lat])!;
            const many = others.length + 1;
            return (
              <g key={first!.key} class="spot">
                <circle cx={x} cy={y} r={6 + 1.5 * Math.sqrt(many)} />
                {at.length < 6 && <text x={x} y={y - 16} text-anchor="middle">{first!.label}</text>}
                <title>{[first!, ...others].map(spot => spot.label).join("، ")}</title>
              </g>
            );
          })}
        </svg>
      )}
      {far.length > 0 && <figcaption>{t("elsewhere")}: <bdi>{[...new Set(far.map(spot => spot.label))].slice(0, 12).join("، ")}</bdi></figcaption>}
    </figure>
  );
}
