import { zoneArea } from '../grid/cell-area.js';
import type { Definition } from './crs.js';
import { graticuleOf } from './graticule.js';

/** Where the rows of a raster lie. */
interface Rows {
  readonly originY: number;
  readonly pixelHeight: number;
}

/**
 * Where the lines between a raster's rows lie by area, in rows of mean area from its first edge: position(0) is 0, and
 * position(height) is height. Null where all rows have one area, or where nothing is known of it: in other projections
 * than Mercator, and beyond the poles.
 */
export function rowPositions(
  definition: Definition,
  { originY, pixelHeight }: Rows,
  height: number,
): ((row: number) => number) | null {
  const { ellipsoid } = definition;
  const graticule = graticuleOf(definition);
  if (!graticule || !ellipsoid) return null;
  const { semiMajor, semiMinor } = ellipsoid;
  const zoneAt = (row: number) => zoneArea(graticule.sinLatitude(originY + row * pixelHeight), semiMajor, semiMinor);
  const first = zoneAt(0);
  const whole = first - zoneAt(height);
  if (whole === 0) return null;
  return (row) => height * ((first - zoneAt(row)) / whole);
}
