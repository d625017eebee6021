import type { Projection } from '../src/crs/projection.js';
import { latitudeText, longitudeText } from './place.js';

/** A meridian or a parallel, in coordinates of the CRS; breaks where it leaves the map are points of NaN. */
export interface GraticuleLine {
  readonly label: string;
  readonly isMeridian: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Degrees between lines are one of these. */
const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001];
/** Lines across the map, about. */
const LINES = 5;
/** Points at which a map is looked at, along either axis, and points of a line. */
const LOOKS = 12;
const POINTS = 96;
/** Degrees. */
const SMALL = 1e-3;

/**
 * Meridians and parallels over an extent, at a distance that leaves about five of them.
 * @param turn what a whole turn around the planet is in coordinates that go on beyond it; null where none do
 */
export function graticuleLines(
  projection: Projection,
  extent: readonly number[],
  turn: number | null,
): readonly GraticuleLine[] {
  const [left, bottom, right, top] = extent as [number, number, number, number];
  const onto = turn === null ? projection : unrolled(projection, (left + right) / 2, (bottom + top) / 2, turn);
  if (!onto) return [];
  const places: (readonly [number, number])[] = [];
  for (let i = 0; i <= LOOKS; i++) {
    for (let j = 0; j <= LOOKS; j++) {
      const place = onto.toLonLat(left + ((right - left) * i) / LOOKS, bottom + ((top - bottom) * j) / LOOKS);
      if (place.every(Number.isFinite)) places.push(place);
    }
  }
  if (places.length === 0) return [];
  const lons = places.map(([lon]) => lon);
  const [west, east] = turn === null ? span(lons) : [Math.min(...lons), Math.max(...lons)];
  const lats = places.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const step = stepOf(Math.max(east - west, north - south));
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const line = (isMeridian: boolean, at: number): GraticuleLine => {
    const [from, to] = isMeridian
      ? [Math.max(-90, south - step), Math.min(90, north + step)]
      : [west - step, east + step];
    const points = Array.from({ length: POINTS + 1 }, (_, i) => {
      const along = from + ((to - from) * i) / POINTS;
      return isMeridian ? onto.fromLonLat(at, along) : onto.fromLonLat(along, at);
    });
    return { label: isMeridian ? longitudeText(at, decimals) : latitudeText(at, decimals), isMeridian, points };
  };
  return [
    ...multiples(step, west, east).map((lon) => line(true, lon)),
    ...multiples(step, south, north).map((lat) => line(false, lat)),
  ];
}

/**
 * A projection whose x are longitudes, with longitudes that go on beyond half a turn as x do; null where it has no place
 * at all near the middle of the map.
 */
function unrolled(projection: Projection, x: number, y: number, turn: number): Projection | null {
  const [origin, latitude] = [y, 0].map((at) => projection.toLonLat(x, at)).find(([lon]) => Number.isFinite(lon)) ?? [];
  if (origin === undefined || latitude === undefined) return null;
  // Longitudes around Greenwich, where none turns round.
  const [west] = projection.fromLonLat(-SMALL, latitude);
  const [east] = projection.fromLonLat(SMALL, latitude);
  const degrees = (360 / turn) * (east < west ? -1 : 1);
  return {
    toLonLat: (atX, atY) => [origin + (atX - x) * degrees, projection.toLonLat(x, atY)[1]],
    fromLonLat: (lon, lat) => [x + (lon - origin) / degrees, projection.fromLonLat(origin, lat)[1]],
  };
}

function stepOf(degrees: number): number {
  return STEPS.find((step) => degrees / step >= LINES - 1) ?? STEPS.at(-1)!;
}

function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: Math.min(count, 64) }, (_, i) => (first + i) * step);
}

/** The span of longitudes, across the antimeridian where that is shorter. */
function span(lons: readonly number[]): [west: number, east: number] {
  const plain: [number, number] = [Math.min(...lons), Math.max(...lons)];
  const turned = lons.map((lon) => (lon < 0 ? lon + 360 : lon));
  const other: [number, number] = [Math.min(...turned), Math.max(...turned)];
  return other[1] - other[0] < plain[1] - plain[0] ? other : plain;
}
