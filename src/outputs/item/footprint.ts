import { type Projection, projectionOf } from '../../crs/projection.js';
import type { PlanTarget } from '../../documents/plan.js';
import type { Grid } from '../../grid/grid.js';
import { boundsOfPlaces, isPlace } from './places.js';
import { clipped, type LonLat, ringOf, turning } from './ring.js';

/** Where a grid lies on the Earth, as GeoJSON (RFC 7946): in degrees, cut along the antimeridian. */
export interface Footprint {
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly LonLat[])[])[] };
  /** West, south, east, north; west is larger than east where the antimeridian lies between them. */
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
}

/** Points of a side in a projected CRS, which is bent in degrees. */
const SIDE_POINTS = 32;
/** Points to look at, along either axis, where a side is nowhere on the Earth. */
const INNER_POINTS = 64;
/** A centimetre: beyond it projections differ by their series. */
const STEPS = 1e7;

/** Where a grid lies; null where its CRS leads to no place on the Earth, or none of it lies there. */
export function footprintOf({ crs, grid }: Pick<PlanTarget, 'crs' | 'grid'>): Footprint | null {
  const projection = projectionOf(crs.definition);
  if (!projection) return null;
  if (crs.kind === 'geographic') return ofDegrees(crs, grid);
  const at = (right: number, down: number) =>
    rounded(
      projection,
      grid.left + right * grid.columns * grid.cellWidth,
      grid.top - down * grid.rows * grid.cellHeight,
    );
  const sides = Array.from({ length: SIDE_POINTS }, (_, i) => i / SIDE_POINTS);
  const border = [
    ...sides.map((t) => at(0, t)),
    ...sides.map((t) => at(t, 1)),
    ...sides.map((t) => at(1, 1 - t)),
    ...sides.map((t) => at(1 - t, 0)),
  ];
  if (!border.every(isPlace)) {
    const steps = Array.from({ length: INNER_POINTS + 1 }, (_, i) => i / INNER_POINTS);
    const bounds = boundsOfPlaces(steps.map((down) => steps.map((right) => at(right, down))));
    return bounds && around(cornersOf(...bounds));
  }
  const ring = ringOf(border);
  return ring.turns === 0 ? around(ring.points) : aroundPole(border, at(0.5, 0.5));
}

/** A grid in degrees by its corners. Cells around pixels whose middles are on a pole reach beyond it. */
function ofDegrees({ definition: { primeMeridian, westSouth }, unitSize }: PlanTarget['crs'], grid: Grid) {
  const degrees = westSouth ? -unitSize : unitSize;
  const [west, east] = [grid.left, grid.left + grid.columns * grid.cellWidth].map((x) =>
    roundedDegrees(x * degrees + primeMeridian),
  ) as [number, number];
  const [north, south] = [grid.top, grid.top - grid.rows * grid.cellHeight].map((y) =>
    roundedDegrees(Math.max(-90, Math.min(90, y * degrees))),
  ) as [number, number];
  return north === south ? null : around(cornersOf(west, south, east, north));
}

function rounded(projection: Projection, x: number, y: number): LonLat {
  const [lon, lat] = projection.toLonLat(x, y);
  return [roundedDegrees(lon), roundedDegrees(lat)];
}

function roundedDegrees(value: number): number {
  return Math.round(value * STEPS) / STEPS;
}

function cornersOf(west: number, south: number, east: number, north: number): readonly LonLat[] {
  return [[west, north], [west, south], [east, south], [east, north]]; // biome-ignore format: one thought
}

/** The rectangle around places, all around the Earth from west to east. */
function allAround(points: readonly LonLat[]): Footprint {
  const lats = points.map(([, lat]) => lat);
  return box(-180, Math.min(...lats), 180, Math.max(...lats));
}

/** All that lies between a ring around a pole and that pole. */
function aroundPole(points: readonly LonLat[], middle: LonLat): Footprint {
  const lats = points.map(([, lat]) => lat);
  return middle[1] > 0 ? box(-180, Math.min(...lats), 180, 90) : box(-180, -90, 180, Math.max(...lats));
}

function box(west: number, south: number, east: number, north: number): Footprint {
  const ring: LonLat[] = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: one thought
  return { geometry: { type: 'Polygon', coordinates: [ring] }, bbox: [west, south, east, north] };
}

/** The area within a ring, cut along the antimeridian where that is in it. */
function around(points: readonly LonLat[]): Footprint {
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  if (Math.max(...lons) - Math.min(...lons) >= 360) return allAround(points);
  const turn = 360 * Math.floor((Math.min(...lons) + 180) / 360);
  const [west, east] = [Math.min(...lons) - turn, Math.max(...lons) - turn];
  const parts = [-180, 180]
    .map((from) => clipped(points.map(([lon, lat]) => [lon - turn, lat]), from, from + 360).map(([lon, lat]): LonLat => [lon - (from + 180), lat])) // biome-ignore format: one thought
    .filter((part) => Math.abs(turning(part)) > 0)
    .map(closed);
  return {
    geometry:
      parts.length === 1
        ? { type: 'Polygon', coordinates: [parts[0]!] }
        : { type: 'MultiPolygon', coordinates: parts.map((part) => [part]) },
    bbox: [west, Math.min(...lats), east > 180 ? east - 360 : east, Math.max(...lats)],
  };
}

/** A ring as GeoJSON wants it: to the left, and back at its first point. */
function closed(points: readonly LonLat[]): readonly LonLat[] {
  const left = turning(points) > 0 ? points : [...points].reverse();
  return [...left, left[0]!];
}
