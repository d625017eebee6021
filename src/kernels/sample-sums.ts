import type { Kernel } from './kernel.js';
import type { SumWholes } from './kernel-exports.js';
import { heldNodata, type KernelSamples } from './kernel-samples.js';
import { MAX_RUNS, RUNS_AT, SAMPLES_AT, SUMS_AT } from './layout.js';
import type { PartSums } from './part-sums.js';

/** Samples that are summed at a time: lanes hold the sums of that many whole numbers. */
export const MOST_SUMMED = 2 ** 15;

/**
 * Sums up values of a block, and their squares, by WebAssembly. Of whole numbers it gives what a loop over the pixels
 * gives, and of float32 numbers wherever the loop is exact.
 */
export class SampleSums {
  readonly #kernel: Kernel;
  #samples: KernelSamples = new Uint8Array(0);
  #stride = 0;
  /** Null for float32 numbers. */
  #sumWholes: SumWholes | null = null;
  /** NaN where none of the samples can be that number. */
  #nodata = Number.NaN;
  #hidesNan = false;
  #runs = 0;

  /** Starts with no block. */
  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /**
   * Comes to a block.
   * @param stride samples to a row
   * @param nodata the value that says that a pixel has none
   */
  begin(samples: KernelSamples, stride: number, nodata: number | null): void {
    this.#samples = samples;
    this.#stride = stride;
    this.#sumWholes = this.#wholesOf(samples);
    this.#hidesNan = Number.isNaN(nodata);
    this.#nodata = heldNodata(samples, nodata);
  }

  #wholesOf(samples: KernelSamples): SumWholes | null {
    const { sumUint8, sumInt8, sumUint16, sumInt16 } = this.#kernel.exports;
    if (samples instanceof Uint8Array) return sumUint8;
    if (samples instanceof Int8Array) return sumInt8;
    if (samples instanceof Uint16Array) return sumUint16;
    return samples instanceof Int16Array ? sumInt16 : null;
  }

  /** Sums up a rectangle of the block, of up to {@link MOST_SUMMED} pixels. */
  rectangle(top: number, bottom: number, left: number, right: number, out: PartSums): void {
    const { BYTES_PER_ELEMENT } = this.#samples;
    const first = SAMPLES_AT + (top * this.#stride + left) * BYTES_PER_ELEMENT;
    this.#sum(first, 0, this.#stride * BYTES_PER_ELEMENT, right - left, bottom - top, out);
  }

  /** Whether so many more runs can be noted. */
  hasRoom(runs: number): boolean {
    return this.#runs + runs <= MAX_RUNS;
  }

  /** Notes a run of pixels for {@link runs}. */
  addRun(first: number, pixels: number): void {
    this.#kernel.setRun(this.#runs++, first, pixels);
  }

  /** Sums up all runs that were noted, of up to {@link MOST_SUMMED} pixels together, and forgets them. */
  runs(out: PartSums): void {
    const runs = this.#runs;
    this.#runs = 0;
    this.#sum(SAMPLES_AT, RUNS_AT, 0, 0, runs, out);
  }

  #sum(samples: number, runs: number, next: number, width: number, count: number, out: PartSums): void {
    const kernel = this.#kernel;
    kernel.load(this.#samples);
    const nodata = this.#nodata;
    if (this.#sumWholes) {
      this.#sumWholes(samples, runs, next, width, count, Number.isNaN(nodata) ? 0 : 1, nodata, SUMS_AT);
      const { sums } = kernel;
      out.valid = sums[0]!;
      out.notFinite = 0;
      out.sum = sums[1]!;
      out.squares = sums[2]!;
      out.squaresLow = 0;
      out.min = sums[3]!;
      out.max = sums[4]!;
      out.smallest = Number.NaN;
      return;
    }
    kernel.exports.sumFloats(samples, runs, next, width, count, nodata, this.#hidesNan ? 1 : 0, SUMS_AT);
    const { sums } = kernel;
    out.valid = sums[0]!;
    out.notFinite = sums[1]!;
    out.sum = sums[2]!;
    out.squares = sums[3]!;
    out.squaresLow = sums[4]!;
    out.min = sums[5]!;
    out.max = sums[6]!;
    out.smallest = sums[7]!;
  }
}
