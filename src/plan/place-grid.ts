import type { Crs } from '../crs/crs.js';
import { crsOfName } from '../crs/crs-of-name.js';
import { type DatumShift, datumShift } from '../crs/datum-shift.js';
import { equalAreaCrsFor } from '../crs/equal-area-crs.js';
import { projectionOf } from '../crs/projection.js';
import { differenceOf } from '../crs/same-crs.js';
import { cellSizeIn, parseCellSize } from '../documents/cell-size.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { Bounds } from '../grid/bounds.js';
import { boundsOf, placeOf } from '../grid/geotransform.js';
import { type Grid, snappedGrid } from '../grid/grid.js';
import { betweenPlanes } from '../target/between-planes.js';
import type { GridCrs, LatticeInGrid } from './grid-crs.js';
import { JoinedBounds } from './joined-bounds.js';
import { coveredPlaces } from './lattices.js';
import { reachIn, withPoles } from './reach-in.js';
import { liesWithin, reachOfSource } from './source-reach.js';
import { type Placed, templateGrid } from './template-grid.js';

/** The side of a cell where none is asked for. */
const DEFAULT_CELL = '1km';

/** A grid, and what is to be said of how it was laid. */
export interface PlacedGrid {
  readonly grid: Grid;
  readonly warnings: readonly string[];
}

/**
 * Lays the grid of a run: that of a template; or one of square cells, at multiples of their size, around the bounds that
 * are asked for or around all sources.
 * @throws InvalidInputError where the CRS has no place for a source, and for a cell size in the wrong unit
 */
export function placeGrid(spec: Spec, lattices: readonly LatticeInGrid[], template: Placed | null): PlacedGrid {
  if (template) return { grid: templateGrid(template), warnings: [] };
  const { lattice: source, gridCrs } = lattices[0]!;
  const size = cellSizeOf(spec, source, gridCrs.crs);
  if (spec.bounds) return { grid: snappedGrid(boundsAsked(spec.bounds, source, gridCrs), size), warnings: [] };
  const { bounds, warnings } = boundsOfAll(lattices);
  return { grid: snappedGrid(bounds, size), warnings };
}

/** What all sources reach in the grid's CRS. */
function boundsOfAll(lattices: readonly LatticeInGrid[]): { bounds: Bounds; warnings: string[] } {
  const warnings: string[] = [];
  const { crs } = lattices[0]!.gridCrs;
  const found = new JoinedBounds(crs.kind === 'geographic' ? 360 / crs.unitSize : null);
  for (const { lattice, gridCrs } of lattices) {
    if (gridCrs.isSame) {
      found.add(boundsOf(lattice.geotransform, lattice.width, lattice.height));
      continue;
    }
    for (const place of coveredPlaces(lattice)) {
      if (found.all.some((bounds) => liesWithin(place, gridCrs, bounds))) continue;
      const reach = reachOfSource(place, gridCrs);
      found.add(reach.bounds);
      warnings.push(...reach.warnings);
    }
  }
  return { bounds: found.hull(), warnings };
}

/** The cell size in units of the grid's CRS. */
function cellSizeOf(spec: Spec, source: Placed, crs: Crs): number {
  if (spec.cellSize === undefined && crs.kind === 'geographic')
    throw new InvalidInputError(
      `${source.uri}: is in degrees (${crs.name}), where 1000 m is no cell size; give --cell-size as 30s or 0.25deg, or ${adviceFor(source)}`,
    );
  return cellSizeIn(parseCellSize(spec.cellSize ?? DEFAULT_CELL), crs, adviceFor(source));
}

/** What to do where cells of a length are wanted of a source in degrees, or the other way round. */
function adviceFor({ crs, geotransform, width, height }: Placed): string {
  const middle = projectionOf(crs.definition)?.toLonLat(...placeOf(geotransform, width / 2, height / 2));
  if (crs.kind !== 'geographic' || !middle || Number.isNaN(middle[0])) return 'a --template';
  const { code, says } = equalAreaCrsFor(...middle);
  return `cells of one area with --crs ${code} --cell-size 1km (${says}), or a --template`;
}

/** From the datum of bounds to that of the grid: no shift of theirs can be stated. */
function shiftOfBounds(own: Crs, crs: Crs): DatumShift {
  try {
    return datumShift(own.definition, crs.definition, null);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError(
      `bounds: ${own.name} and ${crs.name} are on datums that may lie hundreds of metres apart; give the bounds in ${crs.name}, or in another CRS of its datum`,
      { cause: error },
    );
  }
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
    datums: isOfSource ? shift : shiftOfBounds(own, crs),
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
