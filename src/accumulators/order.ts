import * as z from 'zod';
import { UnsupportedRasterError } from '../errors.js';
import type { BlockPlace } from '../raster/samples.js';
import type { Accumulator } from './accumulator.js';
import type { Validity } from './validity.js';

/** The share of the median. */
export const MEDIAN = 0.5;

/** What is asked of the ordered values of a zone. */
export const orderParams = z.object({
  layer: z.int().min(0),
  /** 0 to 1, ascending. */
  quantiles: z.array(z.number().min(0).max(1)),
  /** Whether the median of the distances from the median is asked for; 0.5 is among the quantiles then. */
  deviation: z.boolean(),
  /** Most pixels across and down that a zone touches. */
  across: z.int(),
  down: z.int(),
});
export type OrderParams = z.output<typeof orderParams>;

/** Joins what two measures ask of the same zones. */
export function joinOrders(a: OrderParams, b: OrderParams): OrderParams | null {
  if (a.layer !== b.layer) return null;
  const quantiles = [...new Set([...a.quantiles, ...b.quantiles])].sort((x, y) => x - y);
  return { ...a, quantiles, deviation: a.deviation || b.deviation };
}

/** What is known of the ordered values of zones, however it was found. */
export interface Order extends Accumulator {
  readonly validity: Validity;
  /** A quantile of a zone with valid pixels. */
  quantile(zone: number, share: number): number;
  /** The median of the distances from the median. */
  deviation(zone: number): number;
}

/** Differences of smaller numbers, times weights, are within the range of float64. */
const LARGEST = 2 ** 900;

/**
 * Makes sure that values can be averaged in their order.
 * @param place of the block that the last of them are in
 * @throws UnsupportedRasterError where they are too large
 */
export function checkOrdered(min: number, max: number, { uri, at }: BlockPlace): void {
  const size = Math.max(max, -min);
  if (size <= LARGEST) return;
  throw new UnsupportedRasterError(
    `${uri}: holds the value ${size === max ? max : min} in ${at}, which is too large for quantiles; name it as nodata with --nodata`,
  );
}
