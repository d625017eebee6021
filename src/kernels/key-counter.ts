import { COUNTS_AT, KEYS_AT, type Kernel, MAX_KEYS, MAX_RUNS, RUNS_AT, SAMPLES_AT } from './kernel.js';

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
  #runs = 0;

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

  /** Adds a key that is none of them yet; there may be {@link MAX_KEYS}. */
  add(key: number): void {
    this.#keys.push(key);
    while (this.#keys.includes(this.#filler)) this.#filler++;
    this.#kernel.keysOf = null;
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
    const first = SAMPLES_AT + (top * stride + left) * this.sampleBytes;
    return this.#count(keys, first, 0, stride * this.sampleBytes, right - left, bottom - top);
  }

  /** Whether one more run can be noted. */
  get hasRoom(): boolean {
    return this.#runs < MAX_RUNS;
  }

  /** Notes a run of pixels for {@link runs}. */
  addRun(first: number, pixels: number): void {
    this.#kernel.setRun(this.#runs++, first, pixels);
  }

  /**
   * Counts the keys in all runs that were noted, and forgets them.
   * @param keys one a pixel
   * @returns how many pixels have one of the keys
   */
  runs(keys: Keys): number {
    const runs = this.#runs;
    this.#runs = 0;
    return this.#count(keys, SAMPLES_AT, RUNS_AT, 0, 0, runs);
  }

  #count(keys: Keys, first: number, runsAt: number, next: number, width: number, runs: number): number {
    const { count8, count16 } = this.#placed(keys).exports;
    const count = this.sampleBytes === 1 ? count8 : count16;
    return count(first, runsAt, next, width, runs, KEYS_AT, this.#keys.length, this.#filler, COUNTS_AT);
  }

  /** The kernel, with these samples and its keys in the memory. */
  #placed(keys: Keys): Kernel {
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
