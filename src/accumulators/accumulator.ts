import type * as z from 'zod';
import type { Coverage } from '../coverage/coverage.js';
import type { Parts } from '../coverage/parts.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { Validity } from './validity.js';

/**
 * Running state for each zone of a job. Blocks come in any order, and a block's parts some at a time; what is
 * accumulated is the same to the bit for any order.
 */
export interface Accumulator {
  /** How much of each zone is valid. */
  readonly validity: Validity;
  /**
   * Adds parts of a block.
   * @throws UnsupportedRasterError for a sample that can't be accumulated
   */
  add(block: StackBlock, parts: Parts): void;
  /** Adds another partial result of the same zones. */
  combine(other: this): void;
  /**
   * Called when all blocks have been added.
   * @returns whether all blocks are to be added once more
   */
  nextPass?(): boolean;
}

/** What an accumulator needs to know of a job's zones. */
export type ZonesOfPixels = Pick<Coverage, 'zones' | 'touched' | 'pixelIn' | 'turned'>;

/** What an accumulator needs to know of a layer. */
export interface LayerFacts {
  /** The codes of each class, in band order; null for a layer without classes. */
  readonly codes: readonly (readonly number[])[] | null;
  readonly nodata: number | null;
  /** Type of its samples in the file. */
  readonly dtype: string;
}

/** A kind of accumulator, chosen once for a job: no call depends on it for each part or pixel. */
export interface AccumulatorKind<P> {
  readonly name: string;
  readonly params: z.ZodType<P>;
  /** Parameters of one accumulator that serves two uses; null where each needs its own. */
  join?(a: P, b: P): P | null;
  /** Whether it takes less memory where blocks come row by row. */
  readonly prefersRows?: boolean;
  /** Whether pixels that hold the same may come as one with the weight of all: neither their places nor number count. */
  readonly takesMerged?: boolean;
  /** Memory of one zone. */
  bytesPerZone(params: P, layers: readonly LayerFacts[]): number;
  /** Memory for each column of zones while rows of blocks are read, beside that of the zones. */
  bytesPerColumn?(params: P, layers: readonly LayerFacts[]): number;
  /** How often all pixels are read. */
  passes?(params: P, layers: readonly LayerFacts[]): number;
  /** Work on one core in nanoseconds (measured), for the price of a run. */
  nanoseconds(
    params: P,
    layers: readonly LayerFacts[],
    sampleBytes: number,
  ): { readonly perPixel: number; readonly perPart: number };
  create(params: P, layers: readonly LayerFacts[], coverage: ZonesOfPixels): Accumulator;
}
