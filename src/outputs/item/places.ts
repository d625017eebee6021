import type { LonLat } from './ring.js';

/** Whether a point of a grid is anywhere on the Earth. */
export function isPlace([lon, lat]: LonLat): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}

/**
 * The rectangle around those points of a lattice that are places, for grids whose sides are nowhere on the Earth.
 * Between two points of the lattice there is more: it is as much larger as neighbours lie apart, at most.
 * @returns west, south, east, north in degrees; east is beyond 180 where the antimeridian lies within; null where no
 * point is a place
 */
export function boundsOfPlaces(
  lattice: readonly (readonly LonLat[])[],
): readonly [west: number, south: number, east: number, north: number] | null {
  const places = lattice.flat().filter(isPlace);
  if (places.length === 0) return null;
  let [lonStep, latStep] = [0, 0];
  for (const [i, row] of lattice.entries()) {
    for (const [j, point] of row.entries()) {
      const [left, above] = [row[j - 1], lattice[i - 1]?.[j]];
      if (left && isPlace(left) && isPlace(point)) lonStep = Math.max(lonStep, apart(left[0], point[0]));
      if (above && isPlace(above) && isPlace(point)) latStep = Math.max(latStep, Math.abs(above[1] - point[1]));
    }
  }
  const lats = places.map(([, lat]) => lat);
  const [south, north] = [Math.max(-90, Math.min(...lats) - latStep), Math.min(90, Math.max(...lats) + latStep)];
  const [west, east] = span(places.map(([lon]) => lon));
  if (east - west + 2 * lonStep >= 360) return [-180, south, 180, north];
  if (east > 180) return [west - lonStep, south, east + lonStep, north];
  return [Math.max(-180, west - lonStep), south, Math.min(180, east + lonStep), north]; // the rim is the antimeridian
}

/** How far two longitudes are apart, by the shorter way. */
function apart(a: number, b: number): number {
  const difference = Math.abs(a - b) % 360;
  return Math.min(difference, 360 - difference);
}

/** The shortest span that holds all longitudes: all but the widest gap between two of them. */
function span(lons: readonly number[]): readonly [west: number, east: number] {
  const sorted = [...lons].sort((a, b) => a - b);
  let [west, east] = [sorted[0]!, sorted.at(-1)!];
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i - 1]! + 360 - sorted[i]! < east - west) [west, east] = [sorted[i]!, sorted[i - 1]! + 360];
  return [west, east];
}
