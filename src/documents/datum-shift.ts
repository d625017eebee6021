import * as z from 'zod';

const METRES = z.number().min(-1e4).max(1e4);
const ARC_SECONDS = z.number().min(-600).max(600).default(0);

/**
 * A shift from the source's datum to the grid's, by seven parameters: metres, arc seconds, parts per million. The
 * rotations turn the point (EPSG method 9606, as +towgs84 has them) or the axes (9607).
 */
export const datumShiftSchema = z.strictObject({
  dx: METRES,
  dy: METRES,
  dz: METRES,
  rx: ARC_SECONDS,
  ry: ARC_SECONDS,
  rz: ARC_SECONDS,
  s: z.number().min(-1000).max(1000).default(0),
  convention: z.enum(['position_vector', 'coordinate_frame']).default('position_vector'),
});

export type DatumShiftParameters = z.output<typeof datumShiftSchema>;
