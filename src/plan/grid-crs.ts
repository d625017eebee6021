import { type Area, areaOfUse } from '../crs/area-of-use.js';
import type { Crs } from '../crs/crs.js';
import { crsOfName } from '../crs/crs-of-name.js';
import { type DatumShift, datumShift, NO_SHIFT } from '../crs/datum-shift.js';
import { projectionOf } from '../crs/projection.js';
import { differenceOf } from '../crs/same-crs.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError, UnsupportedRasterError } from '../errors.js';
import type { Lattice } from './gathering.js';
import type { Placed } from './template-grid.js';

/** The CRS of a grid, and how it is to that of the source. */
export interface GridCrs {
  readonly crs: Crs;
  /** Whether it means the same as that of the source, however both are written. */
  readonly isSame: boolean;
  /** From the datum of the source to that of the grid. */
  readonly shift: DatumShift;
}

/** A lattice, and how the grid's CRS is to its own. */
export interface LatticeInGrid {
  readonly lattice: Lattice;
  readonly gridCrs: GridCrs;
}

/**
 * The CRS of a grid: that of the template, the one that is asked for, or else that of the source.
 * @throws InvalidInputError for a CRS that can't be taken, and for datums that aren't known to be the same;
 *   UnsupportedRasterError for a source whose projection isn't known
 */
export function gridCrsOf(spec: Spec, source: Placed, template: Placed | null): GridCrs {
  const asked = template?.crs ?? (spec.crs === undefined ? source.crs : crsOfName(spec.crs));
  const isSame = differenceOf(asked, source.crs) === null;
  const crs = isSame ? source.crs : asked;
  if (!isSame) checkProjections(source, crs, template);
  // A plane that is tied to no place has no datum, and needs none in its own CRS.
  const isPlain = isSame && spec.datumShift === undefined;
  const shift = isPlain ? NO_SHIFT : datumShift(source.crs.definition, crs.definition, spec.datumShift ?? null);
  return { crs, isSame, shift };
}

/**
 * The CRS of a grid over several lattices, and how it is to that of each.
 * @throws InvalidInputError where they are in several CRS and nothing says in which the grid is to be
 */
export function gridCrsOfAll(spec: Spec, lattices: readonly Lattice[], template: Placed | null): LatticeInGrid[] {
  const [first, ...others] = lattices as readonly [Lattice, ...Lattice[]];
  const isAsked = template !== null || spec.crs !== undefined;
  const other = others.find(({ crs }) => differenceOf(first.crs, crs) !== null);
  if (other && !isAsked)
    throw new InvalidInputError(
      `crs: the sources are in several, ${first.crs.name} (${first.places[0]!.uri}) and ${other.crs.name} (${other.places[0]!.uri}); say in which one the grid is to be with --crs or a --template`,
    );
  // A shift that is stated is for the sources on another datum than the grid.
  const asked = template?.crs ?? (spec.crs === undefined ? first.crs : crsOfName(spec.crs));
  const isOnDatum = ({ crs }: Lattice) => crs.definition.datum === asked.definition.datum;
  const { datumShift: _, ...unshifted } = spec;
  return lattices.map((lattice) => ({
    lattice,
    gridCrs: gridCrsOf(isOnDatum(lattice) && !lattices.every(isOnDatum) ? unshifted : spec, lattice, template),
  }));
}

/** Both must be projections whose formulas are known here. */
function checkProjections({ uri, crs: own }: Placed, crs: Crs, template: Placed | null): void {
  const method = ({ definition: { method, kind } }: Crs) => method ?? `a ${kind} CRS`;
  if (!projectionOf(crs.definition))
    throw new InvalidInputError(
      `${template ? template.uri : 'crs'}: ${crs.name} (${method(crs)}) is not one of the projections that grids can have here (docs/crs.md); choose another ${template ? '--template' : '--crs'}`,
    );
  if (!projectionOf(own.definition))
    throw new UnsupportedRasterError(
      `${uri}: is in ${own.name} (${method(own)}), from which grids in another CRS can't be computed (docs/crs.md); warp it with gdalwarp -r near -of COG, or leave out --crs`,
    );
}

/** Where a CRS is meant to be used; null for one without a code, or without such an area. */
export function areaOf({ name }: Pick<Crs, 'name'>): Area | null {
  const [, code] = /^EPSG:(\d+)$/.exec(name) ?? [];
  return code === undefined ? null : areaOfUse(Number(code));
}
