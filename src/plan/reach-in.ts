import type { Crs } from '../crs/crs.js';
import type { Bounds } from '../grid/bounds.js';
import { knownProjection } from '../target/between-planes.js';
import { pointsOf, type Reach, reachOf, seamOf } from '../target/reach.js';

/** What a rectangle reaches; of longitudes those that don't jump. */
export function reachIn(
  crs: Crs,
  rectangle: { readonly width: number; readonly height: number },
  toGrid: (x: number, y: number) => readonly [number, number],
  isWanted?: (x: number, y: number) => boolean,
): Reach {
  if (crs.kind !== 'geographic') return reachOf(rectangle, toGrid, isWanted);
  const turn = 360 / crs.unitSize;
  const longitudes = [...pointsOf(rectangle.width, rectangle.height)]
    .map(([x, y]) => toGrid(x, y)[0] * crs.unitSize)
    .filter(Number.isFinite);
  const seam = seamOf(longitudes) / crs.unitSize;
  const turned = (x: number) => (x < seam ? x + turn : x);
  return reachOf(rectangle, (x, y) => mapX(toGrid(x, y), turned), isWanted);
}

const mapX = ([x, y]: readonly [number, number], turned: (x: number) => number) => [turned(x), y] as const;

/** Around a pole, a plane reaches all longitudes and the pole, which lie between the points that were looked at. */
export function withPoles(bounds: Bounds, plane: Crs, isHeld: (x: number, y: number) => boolean, crs: Crs): Bounds {
  if (crs.kind !== 'geographic' || plane.kind === 'geographic') return bounds;
  const projection = knownProjection(plane.definition);
  let { left, right, bottom, top } = bounds;
  for (const pole of [90, -90]) {
    if (!isHeld(...projection.fromLonLat(0, pole))) continue;
    [left, right] = [-180 / crs.unitSize, 180 / crs.unitSize];
    if (pole > 0) top = pole / crs.unitSize;
    else bottom = pole / crs.unitSize;
  }
  return { left, right, bottom, top };
}
