import type { Kernel, PlacedParts } from './kernel.js';
import type { KeySet, PlacedKeys } from './key-set.js';
import { MAX_PARTS, MAX_SLOTS } from './layout.js';

/**
 * Sums up, by WebAssembly, what the samples of each slot weigh in parts of a block. Parts that follow each other in one
 * zone are a group, of which each gets sums of its own. Weights are whole numbers whose sums stay below 2^53, so what it
 * gives is what a loop over the pixels gives.
 */
export class PartWeights {
  /**
   * Starts with nothing summed up.
   * @param keys whose slot is another than `restSlot`
   * @param lookup the slot of every key
   * @param slots up to {@link MAX_SLOTS}
   */
  constructor(
    readonly kernel: Kernel,
    readonly keys: KeySet,
    readonly lookup: Uint16Array,
    readonly slots: number,
    readonly restSlot: number,
  ) {}

  /** Whether so many parts, and slots, can be had in the memory. */
  static holds(parts: number, slots: number): boolean {
    return parts <= MAX_PARTS && slots <= MAX_SLOTS;
  }

  /** What each slot weighs in the groups that were weighed last, one group behind the other. */
  get sums(): Float64Array {
    return this.kernel.groupSums;
  }

  /** Of each of those groups, where its parts end, and 1 where one of them weighs nothing. */
  get groups(): Int32Array {
    return this.kernel.groups;
  }

  /**
   * Weighs parts [from, end), or the first groups of them if there is no room for more.
   * @param weights one a part
   * @returns how many groups were weighed
   */
  weigh(pixels: PlacedKeys, parts: PlacedParts, weights: Float64Array, from: number, end: number): number {
    const { keys, slots, restSlot } = this;
    const { stride } = pixels;
    const kernel = keys.place(pixels.keys.keys);
    kernel.loadParts(parts, weights);
    kernel.loadLookup(this.lookup);
    const { weigh8, weigh16 } = kernel.exports;
    const weigh = keys.sampleBytes === 1 ? weigh8 : weigh16;
    return weigh(stride, from, end, keys.keys.length, keys.filler, slots, restSlot);
  }
}
