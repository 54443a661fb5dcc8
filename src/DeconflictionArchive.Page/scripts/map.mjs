// Cuts Syria and its neighbours out of the world's countries and writes public/region.json, the ground of the maps.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { feature } from "topojson-client";

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"));
const wanted = { 760: "syria", 368: "iraq", 792: "turkey", 422: "lebanon", 400: "jordan", 376: "israel", 275: "palestine", 682: "saudi", 196: "cyprus", 364: "iran" };
// Wide enough for the sea, the bases on the coast and the borders; what lies farther is named in words.
const box = { west: 31, east: 46, south: 29, north: 40 };
const round = number => Math.round(number * 100) / 100;

// Points outside the box are moved to its edge, which keeps rings closed and the file small.
const clamp = ([lon, lat]) => [round(Math.min(Math.max(lon, box.west), box.east)), round(Math.min(Math.max(lat, box.south), box.north))];
function ring(points) {
  const kept = [];
  for (const point of points.map(clamp)) {
    const last = kept.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
  }
  return kept;
}

// What lies wholly outside has become a line on the edge.
const area = points => Math.abs(points.reduce((sum, [x, y], index) => { const [nextX, nextY] = points[(index + 1) % points.length]; return sum + x * nextY - nextX * y; }, 0) / 2);

const features = feature(atlas, atlas.objects.countries).features.filter(country => country.id in wanted || Number(country.id) in wanted).map(country => {
  const polygons = country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
  const coordinates = polygons.map(rings => rings.map(ring).filter(points => points.length > 3 && area(points) > 0.005)).filter(rings => rings.length > 0);
  return { type: "Feature", properties: { id: wanted[Number(country.id)] }, geometry: { type: "MultiPolygon", coordinates } };
});
mkdirSync(new URL("../public/", import.meta.url), { recursive: true });
writeFileSync(new URL("../public/region.json", import.meta.url), JSON.stringify({ type: "FeatureCollection", features }));
