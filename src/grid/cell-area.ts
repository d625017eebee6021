import { InvalidInputError } from '../errors.js';
import type { Grid } from './grid.js';

/** What a CRS says about lengths; all that areas need. */
export interface LengthUnit {
  readonly kind: 'projected' | 'geographic';
  /** Metres per unit of the coordinates, or degrees where they are geographic. */
  readonly unitSize: number;
  /** Of the ellipsoid; null where none is known, which a plane's areas don't need. */
  readonly semiMajorMetre: number | null;
  readonly semiMinorMetre: number | null;
}

/** Parallels and meridians that lie along the axes of a CRS. */
export interface Graticule {
  /** The sine of the latitude of a y; of y beyond a pole, that of the pole. */
  sinLatitude(y: number): number;
  /** Degrees of longitude to a unit of x. */
  readonly degreesPerUnit: number;
}

const RADIANS = Math.PI / 180;

/**
 * Area on the ellipsoid between the equator and a latitude, per radian of longitude, in square metres. Snyder, Map
 * Projections: A Working Manual (USGS PP 1395), equation 3-12: area = (b^2 / 2) [sin / (1 - e^2 sin^2) + atanh(e sin)
 * / e].
 * @param sin of the latitude
 * @param a semi-axes of the ellipsoid in metres
 */
export function zoneArea(sin: number, a: number, b: number): number {
  const e2 = 1 - (b * b) / (a * a);
  if (e2 < 1e-15) return a * a * sin;
  const e = Math.sqrt(e2);
  return ((b * b) / 2) * (sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e);
}

/**
 * Area of one cell of each grid row in square metres, north to south: on the ellipsoid between the cell's parallels and
 * meridians, or, without a graticule, in the projection plane.
 * @throws InvalidInputError for a graticule on no ellipsoid
 */
export function cellAreasByRow(
  grid: Grid,
  { unitSize, semiMajorMetre: a, semiMinorMetre: b }: Omit<LengthUnit, 'kind'>,
  graticule: Graticule | null,
  rowOff: number,
  rows: number,
): Float64Array {
  const areas = new Float64Array(rows);
  if (!graticule) return areas.fill(grid.cellWidth * grid.cellHeight * unitSize * unitSize);
  if (a === null || b === null) throw new InvalidInputError('a geographic CRS without an ellipsoid has no areas');
  const zoneAt = (row: number) => zoneArea(graticule.sinLatitude(grid.top - row * grid.cellHeight), a, b);
  for (let r = 0; r < rows; r++) {
    const zone = Math.abs(zoneAt(rowOff + r) - zoneAt(rowOff + r + 1));
    areas[r] = zone * grid.cellWidth * graticule.degreesPerUnit * RADIANS;
  }
  return areas;
}
