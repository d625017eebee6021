import type { Kernel } from './kernel.js';
import { KEYS_AT } from './layout.js';

/** Samples of one byte or two, told apart by their bits. */
export type Keys = Uint8Array | Uint16Array;

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
