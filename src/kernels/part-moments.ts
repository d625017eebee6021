import type { Kernel, PlacedParts } from './kernel.js';
import type { SumParts } from './kernel-exports.js';
import { hiddenIn, type KernelSamples, type OfEachType, ofType } from './kernel-samples.js';
import { MAX_PARTS, MAX_TERMS, MOMENTS } from './layout.js';

/** Where the numbers of a group lie: weights of its pixels, what they count, extremes, and sums as counted terms. */
export const COVERED = 0;
export const VALID = 1;
export const NOT_FINITE = 2;
export const COUNTED = 3;
export const LEAST = 4;
export const GREATEST = 5;
export const SUM = 6;
export const SQUARES = SUM + 1 + MAX_TERMS;

/**
 * Sums up, by WebAssembly, what the pixels of parts of a block count, their values, and the squares of these, without
 * rounding, with the extremes. Parts that follow each other in one zone are a group, of which each is summed by itself.
 * A sum of more numbers than there is room for has -1 of them: loops are to take that group.
 */
export class PartMoments {
  readonly #kernel: Kernel;
  readonly #byType: OfEachType<SumParts>;
  #sum: SumParts;
  #samples: KernelSamples = new Uint8Array(0);

  /**
   * Starts with nothing summed up.
   * @param sums whether they are asked for, and those of squares
   */
  constructor(
    kernel: Kernel,
    readonly sums: boolean,
    readonly squares: boolean,
  ) {
    this.#kernel = kernel;
    const { momentsUint8, momentsInt8, momentsUint16, momentsInt16, momentsFloat32 } = kernel.exports;
    this.#byType = {
      uint8: momentsUint8,
      int8: momentsInt8,
      uint16: momentsUint16,
      int16: momentsInt16,
      float32: momentsFloat32,
    };
    this.#sum = momentsUint8;
  }

  /** Whether so many parts can be had in the memory. */
  static holds(parts: number): boolean {
    return parts <= MAX_PARTS;
  }

  /**
   * Comes to a block.
   * @param stride samples to a row
   * @param nodata the value that says that a pixel has none
   */
  begin(samples: KernelSamples, stride: number, nodata: number | null): void {
    this.#samples = samples;
    this.#sum = ofType(samples, this.#byType);
    const hidden = hiddenIn(samples, nodata);
    const { beginMoments } = this.#kernel.exports;
    beginMoments(stride, hidden.nodata, hidden.hides, this.sums ? 1 : 0, this.squares ? 1 : 0);
  }

  /**
   * Sums up parts [from, end), or the first groups of them if there is no room for more.
   * @param shares what a pixel of each part counts
   * @returns how many groups were summed up
   */
  sum(parts: PlacedParts & { readonly weight: Float64Array }, shares: Float64Array, from: number, end: number): number {
    this.#kernel.load(this.#samples);
    this.#kernel.loadParts(parts, parts.weight, shares);
    return this.#sum(from, end);
  }

  /** The numbers of the groups that were summed up last, {@link MOMENTS} of each. */
  get found(): Float64Array {
    return this.#kernel.groupSums;
  }

  /** Where the parts of each of those groups end. */
  get ends(): Int32Array {
    return this.#kernel.groups;
  }
}
