import * as z from 'zod';
import { crsText } from './crs-text.js';

/** West, south, east, north. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/**
 * What a grid is to cover, in a spec: a box in the grid's CRS, or in another one. West is more than east where it
 * crosses the antimeridian, which planning judges.
 */
export const boundsSchema = z
  .union(
    [box, z.strictObject({ box, crs: crsText.nullable().default(null) })],
    'must be four numbers, [west, south, east, north], or {"box": [...], "crs": "EPSG:4326"}',
  )
  .transform((asked) => (Array.isArray(asked) ? { box: asked, crs: null } : asked))
  .refine(
    ({ box: [, south, , north] }) => south < north,
    'south is not below north; they are [west, south, east, north]',
  )
  .refine(
    ({ box: [west, , east] }) => west !== east,
    'west and east are the same; they are [west, south, east, north]',
  );
