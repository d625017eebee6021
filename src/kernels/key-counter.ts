import type { Kernel } from './kernel.js';
import { COUNTS_AT, KEYS_AT, SAMPLES_AT } from './layout.js';

/** Samples of one byte or two, told apart by their bits. */
export type Keys = Uint8Array | Uint16Array;

/**
 * Counts how often each of some keys occurs among the samples of a block, by WebAssembly. Other samples are left out.
 * What it gives are whole numbers, the same as those of a loop over the pixels.
 */
export class KeyCounter {
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

  /** The keys, each once, in the order of their counts. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  /** Adds a key that is none of them yet; there may be MAX_KEYS. */
  add(key: number): void {
    this.#keys.push(key);
    while (this.#keys.includes(this.#filler)) this.#filler++;
    this.#kernel.keysOf = null;
  }

  /** A number that is no key. */
  get filler(): number {
    return this.#filler;
  }

  /** How often the key of a number was counted last. */
  count(number: number): number {
    return this.#kernel.counts[number]!;
  }

  /**
   * Counts the keys in a rectangle of a block.
   * @param keys one a pixel, `stride` to a row
   * @returns how many pixels have one of the keys
   */
  rectangle(keys: Keys, stride: number, top: number, bottom: number, left: number, right: number): number {
    const { sampleBytes } = this;
    const { count8, count16 } = this.place(keys).exports;
    const count = sampleBytes === 1 ? count8 : count16;
    const first = SAMPLES_AT + (top * stride + left) * sampleBytes;
    const [width, rows] = [right - left, bottom - top];
    return count(first, 0, stride * sampleBytes, width, rows, KEYS_AT, this.#keys.length, this.#filler, COUNTS_AT);
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
