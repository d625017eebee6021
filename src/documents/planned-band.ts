import * as z from 'zod';
import { jsonNumber } from './json-number.js';

const version = { uri: z.string(), size: z.number(), etag: z.string() };
/** A file beside a source that says something of it. */
const planSidecar = z.object({
  ...version,
  /** What is taken from it: "nodata", "mask", "CRS", "place", "classes", "scale", "unit". */
  gives: z.array(z.string()),
});

/** A band of a source, and which of its pixels are hidden (cog/read/band-reading.ts). */
export const planBand = z.object({
  source: z.object(version),
  /** From 1. */
  band: z.int(),
  /** Whether its samples of int8 are read as uint8. */
  unsigned: z.boolean(),
  /** The value that hides a pixel; null where none does. */
  nodata: jsonNumber.nullable(),
  /** Further values that do. */
  alsoNodata: z.array(jsonNumber),
  /** Of 64-bit integers a value that float64 does not hold, and that is read as NaN. */
  wideNodata: z
    .string()
    .regex(/^-?\d+$/)
    .nullable(),
  /** The sample of pixels that were never written. */
  fill: jsonNumber,
  /** What hides pixels where it is 0: the file's own mask, its alpha band, or a band (from 1) of a file beside it. */
  mask: z
    .discriminatedUnion('in', [
      z.object({ in: z.literal('mask') }),
      z.object({ in: z.literal('alpha'), showsUnwritten: z.boolean() }),
      z.object({ in: z.literal('file'), source: z.object(version), band: z.int() }),
    ])
    .nullable(),
  sidecars: z.array(planSidecar),
});

/** A band of a source as it is to be read. */
export type PlannedBand = z.output<typeof planBand>;

/** A source with the version that was planned. */
export type PlannedSource = PlannedBand['source'];
