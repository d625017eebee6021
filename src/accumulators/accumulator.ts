import type * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import type { StackBlock } from '../raster/pixel-block.js';

/**
 * Running state for each zone of a job. Blocks come in any order, and a block's parts some at a time; what is
 * accumulated is the same to the bit for any order.
 */
export interface Accumulator {
  /**
   * Adds parts of a block.
   * @throws UnsupportedRasterError for a sample that can't be accumulated
   */
  add(block: StackBlock, parts: Parts): void;
  /** Adds another partial result of the same zones. */
  combine(other: this): void;
}

/** What an accumulator needs to know of a layer. */
export interface LayerFacts {
  /** The codes of each class, in band order; null for a layer without classes. */
  readonly codes: readonly (readonly number[])[] | null;
  readonly nodata: number | null;
}

/** A kind of accumulator, chosen once for a job: no call depends on it for each part or pixel. */
export interface AccumulatorKind<P> {
  readonly name: string;
  readonly params: z.ZodType<P>;
  /** Memory of one zone. */
  bytesPerZone(params: P, layers: readonly LayerFacts[]): number;
  /** Work on one core in nanoseconds (measured), for the price of a run. */
  nanoseconds(
    params: P,
    layers: readonly LayerFacts[],
    sampleBytes: number,
  ): { readonly perPixel: number; readonly perPart: number };
  create(params: P, layers: readonly LayerFacts[], coverage: Pick<Coverage, 'zones' | 'owned'>): Accumulator;
}
