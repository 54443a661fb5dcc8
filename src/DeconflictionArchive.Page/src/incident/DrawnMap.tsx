import { geoMercator, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { useEffect, useState } from "preact/hooks";
import { busyWith } from "../api/busy";
import { count, t } from "../language/words";

export type Spot = { readonly key: string; readonly label: string; readonly lat: number; readonly lon: number; readonly href: string; readonly chosen?: boolean };

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
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("map")}>
          {ground?.features.map((country, index) => <path key={index} d={path(country) ?? ""} class={country.properties?.["id"] === "syria" ? "land here" : "land"} />)}
          {at.map(([first, ...others]) => {
            const [x, y] = project([first!.lon, first!.lat])!;
            const many = others.length + 1;
            return (
              <a key={first!.key} class={first!.chosen ? "spot chosen" : "spot"} href={first!.href} aria-label={many > 1 ? `${first!.label}: ${count("incidents", many)}` : first!.label} aria-current={first!.chosen ? "true" : undefined}>
                <circle cx={x} cy={y} r={6 + 2 * Math.sqrt(many)} />
                {at.length < 6 && <text x={Math.min(Math.max(x, 60), width - 60)} y={y < 40 ? y + 34 : y - 16} text-anchor="middle">{first!.label}</text>}
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
