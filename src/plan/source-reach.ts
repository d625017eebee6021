import { type Area, isInside } from '../crs/area-of-use.js';
import type { Crs } from '../crs/crs.js';
import { InvalidInputError } from '../errors.js';
import { type Bounds, hullOf } from '../grid/bounds.js';
import { inverseOf, isUpright, placeOf } from '../grid/geotransform.js';
import { betweenPlanes, knownProjection } from '../target/between-planes.js';
import { pointsOf, type Reach } from '../target/reach.js';
import { areaOf, type GridCrs } from './grid-crs.js';
import { reachIn, withPoles } from './reach-in.js';
import type { Placed } from './template-grid.js';

/** Radii of the Earth beyond which a plane doesn't show it any more, but stretches. */
const STRETCHED = 4;

/**
 * What the source reaches in the grid's CRS, without what that CRS isn't made for where it stretches there.
 * @throws InvalidInputError where it has no place in it
 */
export function reachOfSource(source: Placed, { crs, shift }: GridCrs): { bounds: Bounds; warnings: string[] } {
  const { uri, width } = source;
  const [first, last] = rowsOnEarth(source);
  const height = last - first;
  const planes = betweenPlanes({
    gridCrs: crs.definition,
    rasterCrs: source.crs.definition,
    datums: shift,
    isSameCrs: false,
  });
  const toGrid = (column: number, row: number) => planes.toGrid(...placeOf(source.geotransform, column, first + row));
  const area = areaOf(crs);
  const whole = reachIn(crs, { width, height }, toGrid);
  const lonLat = lonLatOf(source);
  const inArea = (found: Area) => (column: number, row: number) => isInside(found, ...lonLat(column, first + row));
  // Outside the map of its own CRS a raster has no places that could be missing.
  const isShown = ([column, row]: readonly [number, number]) =>
    Number.isFinite(toGrid(column, row)[0]) || Number.isNaN(lonLat(column, first + row)[0]);
  const isWhole = whole.isWhole || [...pointsOf(width, height)].every(isShown);
  if (isWhole && whole.bounds && !isStretched(whole.bounds, crs)) {
    const isOutside = area !== null && [...pointsOf(width, height)].every((point) => !inArea(area)(...point));
    const own = areaOf(source.crs);
    const isOutsideOwn = own !== null && [...pointsOf(width, height)].every((point) => !inArea(own)(...point));
    const warnings = [
      ...(isOutsideOwn
        ? [`${uri}: lies outside the area of use of its own CRS, ${source.crs.name} (${inWords(own)})`]
        : []),
      ...(isOutside ? [`${uri}: lies outside the area of use of ${crs.name} (${inWords(area)})`] : []),
    ];
    const toPixels = inverseOf(source.geotransform);
    const isHeld = (x: number, y: number) => {
      const [column, row] = toPixels(x, y);
      return column >= 0 && row >= first && column <= width && row <= last;
    };
    return { bounds: withPoles(whole.bounds, source.crs, isHeld, crs), warnings };
  }
  const part = area && reachOfArea(area, source, { crs, shift }, reachIn(crs, { width, height }, toGrid, inArea(area)));
  if (part && !isStretched(part, crs))
    return {
      bounds: part,
      warnings: [
        `${uri}: reaches beyond what ${crs.name} shows; the grid covers its area of use (${inWords(area!)}), another one is had with --bounds`,
      ],
    };
  throw new InvalidInputError(
    `${uri}: ${whole.bounds ? 'reaches beyond what' : 'has no place in what'} ${crs.name} shows; ${whole.bounds ? 'give --bounds, or ' : ''}choose a --crs that suits its place`,
  );
}

/** Points along a side of a source that are looked at, and the part of its size that it may reach beyond them. */
const FEW = 4;
const SPARE = 0.25;

/** Whether a source surely lies within bounds of the grid's CRS: by few points, for there may be many sources. */
export function liesWithin({ geotransform, width, height, crs: own }: Placed, { crs, shift }: GridCrs, within: Bounds) {
  const planes = betweenPlanes({
    gridCrs: crs.definition,
    rasterCrs: own.definition,
    datums: shift,
    isSameCrs: false,
  });
  const points = Array.from({ length: (FEW + 1) ** 2 }, (_, i) =>
    planes.toGrid(
      ...placeOf(geotransform, ((i % (FEW + 1)) / FEW) * width, (Math.floor(i / (FEW + 1)) / FEW) * height),
    ),
  );
  if (!points.flat().every(Number.isFinite)) return false;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [across, down] = [SPARE * (right - left), SPARE * (top - bottom)];
  return (
    left - across >= within.left &&
    right + across <= within.right &&
    bottom - down >= within.bottom &&
    top + down <= within.top
  );
}

/** The rows of a source between the poles: where pixels have their middles on them, half a row lies beyond. */
function rowsOnEarth({ crs, geotransform: g, height }: Placed): readonly [first: number, last: number] {
  if (crs.kind !== 'geographic' || !isUpright(g)) return [0, height];
  const rows = [90, -90].map((lat) => (lat / crs.unitSize - g.originY) / g.pixelHeight);
  const [first, last] = [Math.max(0, Math.min(...rows)), Math.min(height, Math.max(...rows))];
  return first < last ? [first, last] : [0, height];
}

/** What an area of use reaches where the source has pixels, and the pixels that lie in it. */
function reachOfArea(
  { west, south, east, north }: Area,
  { crs: sourceCrs, geotransform, width, height }: Placed,
  { crs, shift }: Pick<GridCrs, 'crs' | 'shift'>,
  { bounds: found }: Reach,
): Bounds | null {
  const [grid, source] = [knownProjection(crs.definition), knownProjection(sourceCrs.definition)];
  const toPixels = inverseOf(geotransform);
  const place = (x: number, y: number) => [west + x, south + y] as const;
  const isHeld = (x: number, y: number) => {
    const [column, row] = toPixels(...source.fromLonLat(...place(x, y)));
    return column >= 0 && row >= 0 && column <= width && row <= height;
  };
  const rectangle = { width: east < west ? east + 360 - west : east - west, height: north - south };
  const { bounds } = reachIn(crs, rectangle, (x, y) => grid.fromLonLat(...shift.forward(...place(x, y))), isHeld);
  if (!bounds || !found) return bounds ?? found;
  return hullOf(bounds, found);
}

function lonLatOf({ crs, geotransform }: Placed): (column: number, row: number) => readonly [number, number] {
  const projection = knownProjection(crs.definition);
  return (column, row) => projection.toLonLat(...placeOf(geotransform, column, row));
}

function isStretched({ left, right, bottom, top }: Bounds, crs: Crs): boolean {
  if (crs.kind === 'geographic') return false;
  const far = Math.max(...[left, right, bottom, top].map(Math.abs)) * crs.unitSize;
  return far > STRETCHED * (crs.semiMajorMetre ?? Number.POSITIVE_INFINITY);
}

function inWords({ west, south, east, north }: Area): string {
  return `${west} to ${east} E, ${south} to ${north} N`;
}
