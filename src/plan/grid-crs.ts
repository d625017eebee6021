import { type Area, areaOfUse } from '../crs/area-of-use.js';
import type { Crs } from '../crs/crs.js';
import { crsOfName } from '../crs/crs-of-name.js';
import { type DatumShift, datumShift } from '../crs/datum-shift.js';
import { differenceOf } from '../crs/same-crs.js';
import type { Spec } from '../documents/spec.js';
import type { Placed } from './template-grid.js';

/** The CRS of a grid, and how it is to that of the source. */
export interface GridCrs {
  readonly crs: Crs;
  /** Whether it means the same as that of the source, however both are written. */
  readonly isSame: boolean;
  /** From the datum of the source to that of the grid. */
  readonly shift: DatumShift;
}

/**
 * The CRS of a grid: that of the template, the one that is asked for, or else that of the source.
 * @throws InvalidInputError for a CRS that can't be taken, and for datums that aren't known to be the same
 */
export function gridCrsOf(spec: Spec, source: Placed, template: Placed | null): GridCrs {
  const asked = template?.crs ?? (spec.crs === undefined ? source.crs : crsOfName(spec.crs));
  const isSame = differenceOf(asked, source.crs) === null;
  const crs = isSame ? source.crs : asked;
  return { crs, isSame, shift: datumShift(source.crs.definition, crs.definition, spec.datumShift ?? null) };
}

/** Where a CRS is meant to be used; null for one without a code, or without such an area. */
export function areaOf({ name }: Pick<Crs, 'name'>): Area | null {
  const [, code] = /^EPSG:(\d+)$/.exec(name) ?? [];
  return code === undefined ? null : areaOfUse(Number(code));
}
