import type { Kernel } from './kernel.js';
import type { Spread, WeighWholes } from './kernel-exports.js';
import type { KernelSamples } from './kernel-samples.js';
import { BIN_OF_AT, BINS_AT, MAX_BINS, MAX_VALUES, MEMBERS_AT, VALUES_AT } from './layout.js';

/**
 * What numbers weigh in bins of equal width, by WebAssembly. It has one memory with all others of its thread: what was
 * found is to be used before the next numbers come to any of them.
 */
export class BinWeights {
  readonly #kernel: Kernel;
  #size = 1;
  #weigh: WeighWholes | null = null;
  #spread: Spread | null = null;

  /** Starts with no numbers. */
  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Most numbers at a time. */
  static readonly most = MAX_VALUES;
  static readonly mostBins = MAX_BINS;

  /** Takes numbers, of which none is in a bin yet: up to {@link most}. */
  begin(values: KernelSamples, count: number, bins: number): void {
    const { exports, bytes } = this.#kernel;
    const { buffer, byteOffset, BYTES_PER_ELEMENT: size } = values;
    bytes.set(new Uint8Array(buffer, byteOffset, count * size), VALUES_AT);
    this.weights.fill(0, 0, bins);
    this.#size = size;
    this.#weigh = null;
    this.#spread = null;
    if (values instanceof Uint8Array) this.#weigh = exports.weighUint8;
    else if (values instanceof Int8Array) this.#weigh = exports.weighInt8;
    else if (values instanceof Float32Array) this.#spread = exports.spreadFloats;
    else {
      const isSigned = values instanceof Int16Array;
      this.#weigh = isSigned ? exports.weighInt16 : exports.weighUint16;
      this.#spread = isSigned ? exports.spreadInt16 : exports.spreadUint16;
    }
  }

  /** What each bin weighs. */
  get weights(): Float64Array {
    return this.#kernel.binWeights;
  }

  /** Adds whole numbers [from, end) to bins that are 1 wide, from `least` on. */
  addWholes(from: number, end: number, least: number, weight: number): void {
    this.#weigh!(VALUES_AT + from * this.#size, end - from, least, weight, BINS_AT);
  }

  /**
   * Adds numbers [from, end) to bins from `least` on.
   * @param scale bins to a unit
   */
  add(from: number, end: number, least: number, scale: number, weight: number): void {
    const values = VALUES_AT + from * this.#size;
    this.#spread!(values, end - from, least, scale, weight, BINS_AT, BIN_OF_AT + 2 * from);
  }

  /** Which of the first `count` numbers are in a bin, ascending; until the next call. */
  membersOf(bin: number, count: number): Uint16Array {
    const found = this.#kernel.exports.membersOf(BIN_OF_AT, count, bin, MEMBERS_AT);
    return new Uint16Array(this.#kernel.bytes.buffer, MEMBERS_AT, found);
  }
}
