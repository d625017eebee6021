import type { Kernel, PlacedParts } from './kernel.js';
import { KEYS_AT, MAX_KEYS, NO_SLOT } from './layout.js';

/** Samples of one byte or two, told apart by their bits. */
export type Keys = Uint8Array | Uint16Array;

/** Keys of a block's samples: one a pixel, `stride` to a row. */
export interface PlacedKeys {
  readonly keys: { readonly keys: Keys };
  readonly stride: number;
}

/** Keys that kernels look for among the samples of a block. */
export class KeySet {
  readonly #keys: number[] = [];
  readonly #kernel: Kernel;
  #filler = 0;

  /**
   * Starts with no key.
   * @param sampleBytes 1 or 2
   */
  constructor(
    kernel: Kernel,
    readonly sampleBytes: number,
  ) {
    this.#kernel = kernel;
  }

  /** The keys, each once, in the order in which they were added. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  /** Adds a key that is none of them yet; there may be {@link MAX_KEYS}. */
  add(key: number): void {
    this.#keys.push(key);
    while (this.#keys.includes(this.#filler)) this.#filler++;
    this.#kernel.keysOf = null;
  }

  /**
   * Adds keys of one slot that occur in parts [from, end), in the order in which they are found, until there are
   * {@link MAX_KEYS}.
   * @param lookup the slot of every key
   * @returns those that were added
   */
  addFound(
    { keys, stride }: PlacedKeys,
    parts: PlacedParts & { readonly weight: Float64Array },
    { from, end }: { readonly from: number; readonly end: number },
    lookup: Uint16Array,
    slot: number,
  ): number[] {
    const slots = lookup.slice();
    for (const key of this.#keys) slots[key] = NO_SLOT;
    const kernel = this.place(keys.keys);
    kernel.loadParts(parts, parts.weight);
    kernel.loadLookup(slots);
    const { findKeys8, findKeys16 } = kernel.exports;
    const find = this.sampleBytes === 1 ? findKeys8 : findKeys16;
    const found = [...kernel.counts.subarray(0, find(stride, from, end, slot, MAX_KEYS - this.#keys.length))];
    for (const key of found) this.add(key);
    return found;
  }

  /** A number that is no key. */
  get filler(): number {
    return this.#filler;
  }

  /** The kernel, with these samples and the keys in its memory. */
  place(keys: Keys): Kernel {
    const kernel = this.#kernel;
    kernel.load(keys);
    if (kernel.keysOf === this) return kernel;
    kernel.keysOf = this;
    const room = this.sampleBytes === 1 ? kernel.bytes : new Uint16Array(kernel.bytes.buffer);
    const first = KEYS_AT / this.sampleBytes;
    room.set(this.#keys, first);
    return kernel;
  }
}
