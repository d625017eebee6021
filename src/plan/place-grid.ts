import { type Area, isInside } from '../crs/area-of-use.js';
import type { Crs } from '../crs/crs.js';
import { crsOfName } from '../crs/crs-of-name.js';
import { datumShift } from '../crs/datum-shift.js';
import { equalAreaCrsFor } from '../crs/equal-area-crs.js';
import { projectionOf } from '../crs/projection.js';
import { differenceOf } from '../crs/same-crs.js';
import { cellSizeIn, parseCellSize } from '../documents/cell-size.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { Bounds } from '../grid/bounds.js';
import { boundsOf, inverseOf, placeOf } from '../grid/geotransform.js';
import { type Grid, snappedGrid } from '../grid/grid.js';
import { betweenPlanes, knownProjection } from '../target/between-planes.js';
import { pointsOf, type Reach, reachOf, seamOf } from '../target/reach.js';
import { areaOf, type GridCrs } from './grid-crs.js';
import { type Placed, templateGrid } from './template-grid.js';

/** The side of a cell where none is asked for. */
const DEFAULT_CELL = '1km';
/** Radii of the Earth beyond which a plane doesn't show it any more, but stretches. */
const STRETCHED = 4;

/** A grid, and what is to be said of how it was laid. */
export interface PlacedGrid {
  readonly grid: Grid;
  readonly warnings: readonly string[];
}

/**
 * Lays the grid of a run: that of a template; or one of square cells, at multiples of their size, around the bounds that
 * are asked for or around the source.
 * @throws InvalidInputError where the CRS has no place for the source, and for a cell size in the wrong unit
 */
export function placeGrid(spec: Spec, source: Placed, template: Placed | null, gridCrs: GridCrs): PlacedGrid {
  if (template) return { grid: templateGrid(template), warnings: [] };
  const { crs } = gridCrs;
  const size = cellSizeOf(spec, source, crs);
  if (spec.bounds) return { grid: snappedGrid(boundsAsked(spec.bounds, source, gridCrs), size), warnings: [] };
  const { geotransform, raster } = source;
  if (gridCrs.isSame) {
    const bounds = boundsOf(geotransform, raster.layout.width, raster.layout.height);
    return { grid: snappedGrid(bounds, size), warnings: [] };
  }
  const { bounds, warnings } = reachOfSource(source, gridCrs);
  return { grid: snappedGrid(bounds, size), warnings };
}

/** The cell size in units of the grid's CRS. */
function cellSizeOf(spec: Spec, source: Placed, crs: Crs): number {
  if (spec.cellSize === undefined && crs.kind === 'geographic')
    throw new InvalidInputError(
      `${source.raster.source.uri}: is in degrees (${crs.name}), where 1000 m is no cell size; give --cell-size as 30s or 0.25deg, or ${adviceFor(source)}`,
    );
  return cellSizeIn(parseCellSize(spec.cellSize ?? DEFAULT_CELL), crs, adviceFor(source));
}

/** What to do where cells of a length are wanted of a source in degrees, or the other way round. */
function adviceFor({ crs, geotransform, raster: { layout } }: Placed): string {
  const middle = projectionOf(crs.definition)?.toLonLat(...placeOf(geotransform, layout.width / 2, layout.height / 2));
  if (crs.kind !== 'geographic' || !middle || Number.isNaN(middle[0])) return 'a --template';
  const { code, says } = equalAreaCrsFor(...middle);
  return `cells of one area with --crs ${code} --cell-size 1km (${says}), or a --template`;
}

/** The bounds that are asked for, in the grid's CRS. */
function boundsAsked(
  { box: [west, south, east, north], crs: name }: NonNullable<Spec['bounds']>,
  source: Placed,
  { crs, shift }: GridCrs,
): Bounds {
  const own = name === null ? crs : crsOfName(name);
  const isOfLongitudes = own.kind === 'geographic';
  const turn = 360 / own.unitSize;
  if (west > east && !isOfLongitudes)
    throw new InvalidInputError(
      `bounds: west ${west} is beyond east ${east}, which only longitudes can be; they are west, south, east, north in ${own.name}`,
    );
  const box = { left: west, bottom: south, right: west > east ? east + turn : east, top: north };
  if (isOfLongitudes && (south * own.unitSize < -90 || north * own.unitSize > 90 || box.right - box.left > turn))
    throw new InvalidInputError(
      `bounds: ${[west, south, east, north].join(', ')} reach beyond the poles or around the earth; they are west, south, east, north in ${own.name}`,
    );
  if (differenceOf(own, crs) === null) return box;
  const isOfSource = differenceOf(own, source.crs) === null;
  const planes = betweenPlanes({
    gridCrs: crs.definition,
    rasterCrs: own.definition,
    datums: isOfSource ? shift : datumShift(own.definition, crs.definition, null),
    isSameCrs: false,
  });
  const rectangle = { width: box.right - box.left, height: box.top - box.bottom };
  const { bounds } = reachIn(crs, rectangle, (x, y) => planes.toGrid(box.left + x, box.bottom + y));
  const isHeld = (x: number, y: number) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
  if (bounds) return withPoles(bounds, own, isHeld, crs);
  throw new InvalidInputError(
    `bounds: ${own.name} ${[west, south, east, north].join(', ')} have no place in ${crs.name}`,
  );
}

/** What the source reaches in the grid's CRS, without what that CRS isn't made for where it stretches there. */
function reachOfSource(source: Placed, { crs, shift }: GridCrs): { bounds: Bounds; warnings: string[] } {
  const { uri } = source.raster.source;
  const { width, height } = source.raster.layout;
  const planes = betweenPlanes({
    gridCrs: crs.definition,
    rasterCrs: source.crs.definition,
    datums: shift,
    isSameCrs: false,
  });
  const toGrid = (column: number, row: number) => planes.toGrid(...placeOf(source.geotransform, column, row));
  const area = areaOf(crs);
  const whole = reachIn(crs, { width, height }, toGrid);
  const lonLat = lonLatOf(source);
  const inArea = (found: Area) => (column: number, row: number) => isInside(found, ...lonLat(column, row));
  if (whole.isWhole && whole.bounds && !isStretched(whole.bounds, crs)) {
    const isOutside = area !== null && [...pointsOf(width, height)].every((point) => !inArea(area)(...point));
    const warnings = isOutside ? [`${uri}: lies outside the area of use of ${crs.name} (${inWords(area)})`] : [];
    const toPixels = inverseOf(source.geotransform);
    const isHeld = (x: number, y: number) => {
      const [column, row] = toPixels(x, y);
      return column >= 0 && row >= 0 && column <= width && row <= height;
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

/** What an area of use reaches where the source has pixels, and the pixels that lie in it. */
function reachOfArea(
  { west, south, east, north }: Area,
  { crs: sourceCrs, geotransform, raster: { layout } }: Placed,
  { crs, shift }: Pick<GridCrs, 'crs' | 'shift'>,
  { bounds: found }: Reach,
): Bounds | null {
  const [grid, source] = [knownProjection(crs.definition), knownProjection(sourceCrs.definition)];
  const toPixels = inverseOf(geotransform);
  const place = (x: number, y: number) => [west + x, south + y] as const;
  const isHeld = (x: number, y: number) => {
    const [column, row] = toPixels(...source.fromLonLat(...place(x, y)));
    return column >= 0 && row >= 0 && column <= layout.width && row <= layout.height;
  };
  const rectangle = { width: east < west ? east + 360 - west : east - west, height: north - south };
  const { bounds } = reachIn(crs, rectangle, (x, y) => grid.fromLonLat(...shift.forward(...place(x, y))), isHeld);
  if (!bounds || !found) return bounds ?? found;
  return {
    left: Math.min(bounds.left, found.left),
    bottom: Math.min(bounds.bottom, found.bottom),
    right: Math.max(bounds.right, found.right),
    top: Math.max(bounds.top, found.top),
  };
}

/** What a rectangle reaches; of longitudes those that don't jump. */
function reachIn(
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
function withPoles(bounds: Bounds, plane: Crs, isHeld: (x: number, y: number) => boolean, crs: Crs): Bounds {
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
