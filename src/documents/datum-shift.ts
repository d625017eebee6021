import * as z from 'zod';

/**
 * A Helmert transformation of seven parameters from the datum of the source to that of the grid, in a spec. Without
 * rotations and scale it is one of three.
 */
export const helmertShiftSchema = z.strictObject({
  /** Metres, in geocentric coordinates. */
  dx: z.number(),
  dy: z.number(),
  dz: z.number(),
  /** Arc seconds. */
  rx: z.number().default(0),
  ry: z.number().default(0),
  rz: z.number().default(0),
  /** Parts per million. */
  s: z.number().default(0),
  /** Whether rotations turn points (EPSG method 1033, PROJ's +towgs84) or axes (EPSG method 1032). */
  convention: z.enum(['position_vector', 'coordinate_frame']).default('position_vector'),
});

export type HelmertShift = z.output<typeof helmertShiftSchema>;
