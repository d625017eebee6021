import * as z from 'zod';

const METRES = z.number().min(-1e4).max(1e4);
const ARC_SECONDS = z.number().min(-600).max(600).default(0);

/**
 * A Helmert transformation of seven parameters from the datum of the source to that of the grid, in a spec: metres, arc
 * seconds, parts per million. Without rotations and scale it is one of three.
 */
export const helmertShiftSchema = z.strictObject({
  /** In geocentric coordinates. */
  dx: METRES,
  dy: METRES,
  dz: METRES,
  rx: ARC_SECONDS,
  ry: ARC_SECONDS,
  rz: ARC_SECONDS,
  s: z.number().min(-1000).max(1000).default(0),
  /** Whether rotations turn points (EPSG method 9606, PROJ's +towgs84) or axes (9607). */
  convention: z.enum(['position_vector', 'coordinate_frame']).default('position_vector'),
});

export type HelmertShift = z.output<typeof helmertShiftSchema>;
