import type { Kernel } from '../kernels/kernel.js';
import type { PartSums } from '../kernels/part-sums.js';
import { MOST_SUMMED, SampleSums } from '../kernels/sample-sums.js';
import { sumFloats } from './float-sums.js';
import { sumIntegers, sumIntegersAlone } from './part-sums.js';
import type { PlainBlock, PlainPixels } from './plain-samples.js';

/** Float numbers that are summed at a time: with more, numbers of different size are less likely to sum exactly. */
const MOST_FLOATS = 4096;
/** Pixels of a rectangle from which on a kernel is faster than a loop (measured). */
export const FEW = 16;

/** Sums up rectangles of a block's pixels, by kernels where they are faster. */
export class RectangleSums {
  /** Most pixels of a rectangle. */
  most = MOST_FLOATS;
  readonly #sums: SampleSums | null;
  #block: PlainBlock | null = null;
  /** Of the runs that are noted. */
  #pixels = 0;
  /** Whether kernels sum up the block. */
  byKernel = false;
  #loop: (pixels: PlainPixels, out: PartSums) => void = sumFloats;

  /**
   * Starts with no block.
   * @param sumsAlone whether neither squares nor extremes are asked for
   * @param kernels null for loops alone
   */
  constructor(
    readonly sumsAlone: boolean,
    kernels: Kernel | null,
  ) {
    this.#sums = kernels && new SampleSums(kernels);
  }

  /**
   * Comes to a block.
   * @param stride samples to a row
   */
  begin(block: PlainBlock, stride: number): void {
    if (block === this.#block) return;
    this.#block = block;
    const { samples, nodata } = block;
    const areFloats = samples instanceof Float32Array || samples instanceof Float64Array;
    this.#loop = areFloats ? sumFloats : this.sumsAlone ? sumIntegersAlone : sumIntegers;
    this.most = areFloats ? MOST_FLOATS : MOST_SUMMED;
    this.byKernel = this.#sums !== null && !(samples instanceof Float64Array);
    if (!(samples instanceof Float64Array)) this.#sums?.begin(samples, stride, nodata);
  }

  /** Whether runs of so many pixels can be noted beside those that are. */
  hasRoom(runs: number, pixels: number): boolean {
    return this.#pixels + pixels <= this.most && this.#sums!.hasRoom(runs);
  }

  /** Notes a run of pixels for {@link runs}. */
  addRun(first: number, pixels: number): void {
    this.#sums!.addRun(first, pixels);
    this.#pixels += pixels;
  }

  /**
   * Sums up all runs that were noted, by a kernel, and forgets them.
   * @returns how many pixels they have
   */
  runs(out: PartSums): number {
    const pixels = this.#pixels;
    this.#pixels = 0;
    this.#sums!.runs(out);
    return pixels;
  }

  /** Sums up a rectangle of the block. */
  sum(pixels: PlainPixels, out: PartSums): void {
    const { top, bottom, left, right } = pixels;
    if (this.byKernel && (right - left) * (bottom - top) >= FEW) this.#sums!.rectangle(top, bottom, left, right, out);
    else this.#loop(pixels, out);
  }
}
