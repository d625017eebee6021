import type { Parts } from '../coverage/parts.js';
import type { Kernel } from '../kernels/kernel.js';
import type { PartSums } from '../kernels/part-sums.js';
import { MOST_SUMMED, SampleSums } from '../kernels/sample-sums.js';
import { sumFloats } from './float-sums.js';
import { sumIntegers, sumIntegersAlone } from './part-sums.js';
import type { PlainBlock, PlainPixels } from './plain-samples.js';

/** Float numbers that are summed at a time: with more, numbers of different size are less likely to sum exactly. */
const MOST_FLOATS = 4096;
/**
 * Pixels of a rectangle from which on a kernel is faster than a loop, and columns where it is narrow (measured: of 4 x 4
 * pixels of 8 or 16 bits both take 6 ns a pixel, of 5 x 6 the kernel 3.4 and the loop 5.3 to 8.8, of one column of 32
 * both 8; of 5 x 6 of float32 7.1 and 8.0, of two columns of 16 both 8.5, of one 15 and 9).
 */
const WHOLES_FROM = { few: 24, wide: 1 };
const FLOATS_FROM = { few: 32, wide: 3 };
/** Pixels up to which a part is summed together with others: a larger one is by itself as fast. */
const LARGEST_GROUPED = 1024;

/** Sums up rectangles of a block's pixels, by kernels where they are faster. */
export class RectangleSums {
  /** Most pixels of a rectangle. */
  most = MOST_FLOATS;
  readonly #sums: SampleSums | null;
  #block: PlainBlock | null = null;
  #stride = 0;
  #from = WHOLES_FROM;
  /** Whether kernels sum up the block. */
  #byKernel = false;
  #areFloats = false;

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
    this.#stride = stride;
    const { samples, nodata } = block;
    const areFloats = samples instanceof Float32Array || samples instanceof Float64Array;
    this.#areFloats = areFloats;
    this.#from = areFloats ? FLOATS_FROM : WHOLES_FROM;
    this.most = areFloats ? MOST_FLOATS : MOST_SUMMED;
    this.#byKernel = this.#sums !== null && !(samples instanceof Float64Array);
    if (!(samples instanceof Float64Array)) this.#sums?.begin(samples, stride, nodata);
  }

  /** Whether {@link sumAlike} is faster than parts by themselves: for the sum alone it isn't (measured). */
  get takesGroups(): boolean {
    return this.#byKernel && !this.sumsAlone;
  }

  /** Pixels from which on parts are worth being summed together. */
  get few(): number {
    return this.#from.few;
  }

  /**
   * Sums up together those of parts [from, end) that {@link areAlike} with another, by a kernel, as many as it takes.
   * @returns where the parts end that were looked at, and how many pixels were summed up
   */
  sumAlike(parts: Parts, from: number, end: number, other: number, out: PartSums): { end: number; pixels: number } {
    const sums = this.#sums!;
    const { top, bottom, left, right } = parts;
    let pixels = 0;
    let i = from;
    for (; i < end; i++) {
      if (!this.areAlike(parts, i, other)) continue;
      const width = right[i]! - left[i]!;
      const more = (bottom[i]! - top[i]!) * width;
      if (pixels + more > this.most || !sums.hasRoom(bottom[i]! - top[i]!)) break;
      pixels += more;
      for (let y = top[i]!; y < bottom[i]!; y++) sums.addRun(y * this.#stride + left[i]!, width);
    }
    sums.runs(out);
    return { end: i, pixels };
  }

  /** Whether a part is summed together with another: it weighs the same, and is not so large that it is no slower alone. */
  areAlike({ top, bottom, left, right, weight, share }: Parts, part: number, other: number): boolean {
    return (
      weight[part] === weight[other] &&
      share[part] === share[other] &&
      (bottom[part]! - top[part]!) * (right[part]! - left[part]!) <= LARGEST_GROUPED
    );
  }

  /** Sums up a rectangle of the block. */
  sum(pixels: PlainPixels, out: PartSums): void {
    const { top, bottom, left, right } = pixels;
    const { few, wide } = this.#from;
    const width = right - left;
    if (this.#byKernel && width >= wide && width * (bottom - top) >= few)
      this.#sums!.rectangle(top, bottom, left, right, out);
    else if (this.#areFloats) sumFloats(pixels, out);
    else if (this.sumsAlone) sumIntegersAlone(pixels, out);
    else sumIntegers(pixels, out);
  }
}
