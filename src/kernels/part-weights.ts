import type { Kernel, PlacedParts } from './kernel.js';
import type { KeyCounter, Keys } from './key-counter.js';
import { MAX_PARTS, MAX_SLOTS } from './layout.js';

/** Keys of a block's samples: one a pixel, `stride` to a row. */
export interface PlacedKeys {
  readonly keys: { readonly keys: Keys };
  readonly stride: number;
}

/**
 * Sums up, by WebAssembly, what the samples of each slot weigh in parts of a block. Weights are whole numbers whose sums
 * stay below 2^53, so what it gives is what a loop over the pixels gives.
 */
export class PartWeights {
  /**
   * Starts with nothing summed up.
   * @param counter of the keys whose slot is another than `restSlot`
   * @param lookup the slot of every key
   * @param slots up to {@link MAX_SLOTS}
   */
  constructor(
    readonly kernel: Kernel,
    readonly counter: KeyCounter,
    readonly lookup: Uint16Array,
    readonly slots: number,
    readonly restSlot: number,
  ) {}

  /** Whether so many parts, and slots, can be had in the memory. */
  static holds(parts: number, slots: number): boolean {
    return parts <= MAX_PARTS && slots <= MAX_SLOTS;
  }

  /** What each slot weighs of the parts that were weighed last. */
  get sums(): Float64Array {
    return this.kernel.slotSums;
  }

  /**
   * Weighs parts [from, end).
   * @param weights one a part
   * @returns whether a part weighs nothing
   */
  weigh(pixels: PlacedKeys, parts: PlacedParts, weights: Float64Array, from: number, end: number): boolean {
    const { counter, slots, restSlot } = this;
    const { stride } = pixels;
    const kernel = counter.place(pixels.keys.keys);
    kernel.loadParts(parts, weights);
    kernel.loadLookup(this.lookup);
    const { weigh8, weigh16 } = kernel.exports;
    const weigh = counter.sampleBytes === 1 ? weigh8 : weigh16;
    return weigh(stride, from, end, counter.keys.length, counter.filler, slots, restSlot) !== 0;
  }
}
