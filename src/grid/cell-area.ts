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

const RADIANS = Math.PI / 180;

/**
 * Area on the ellipsoid between the equator and a latitude, per radian of longitude, in square metres. Snyder, Map
 * Projections: A Working Manual (USGS PP 1395), equation 3-12: area = (b^2 / 2) [sin / (1 - e^2 sin^2) + atanh(e sin)
 * / e].
 */
function zoneArea(latitudeDeg: number, a: number, b: number): number {
  const sin = Math.sin(Math.min(90, Math.max(-90, latitudeDeg)) * RADIANS);
  const e2 = 1 - (b * b) / (a * a);
  if (e2 < 1e-15) return a * a * sin;
  const e = Math.sqrt(e2);
  return ((b * b) / 2) * (sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e);
}

/**
 * Area of one cell of each grid row in square metres, north to south. In a projected CRS it is the area in the
 * projection plane; in a geographic CRS the area on the ellipsoid between the cell's parallels and meridians.
 */
export function cellAreasByRow(grid: Grid, unit: LengthUnit, rowOff: number, rows: number): Float64Array {
  const areas = new Float64Array(rows);
  const { kind, unitSize, semiMajorMetre: a, semiMinorMetre: b } = unit;
  if (kind === 'projected') return areas.fill(grid.cellWidth * grid.cellHeight * unitSize ** 2);
  if (a === null || b === null) throw new InvalidInputError('a geographic CRS without an ellipsoid has no areas');
  for (let r = 0; r < rows; r++) {
    const north = zoneArea((grid.top - (rowOff + r) * grid.cellHeight) * unitSize, a, b);
    const south = zoneArea((grid.top - (rowOff + r + 1) * grid.cellHeight) * unitSize, a, b);
    areas[r] = (north - south) * grid.cellWidth * unitSize * RADIANS;
  }
  return areas;
}
