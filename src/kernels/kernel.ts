import type { Exports } from './kernel-exports.js';
import { ofThread, PAGE } from './kernel-module.js';
import {
  BINS_AT,
  COUNTS_AT,
  GROUP_SUMS_AT,
  GROUPS_AT,
  LOOKUP_AT,
  MAX_BINS,
  MAX_GROUP_SUMS,
  MAX_KEYS,
  MAX_PARTS,
  PARTS_AT,
  SAMPLES_AT,
  SHARES_AT,
  SUMS,
  SUMS_AT,
} from './layout.js';

/** What kernels read behind the last sample. */
const BEHIND = 16;

/** Rectangles of a block's pixels: the zone, rows [top, bottom) and columns [left, right) of each. */
export interface PlacedParts {
  readonly count: number;
  readonly zone: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * The kernels of this thread with their memory, which holds the samples of one block at a time, and parts of it.
 * Memory: the largest block so far, rounded up to 64 KiB, and 704 KiB.
 */
export class Kernel {
  readonly exports: Exports;
  readonly #memory: WebAssembly.Memory;
  #views: Views;
  /** Whose keys lie in the memory. */
  keysOf: object | null = null;
  #lookup: Uint16Array | null = null;
  #samples: ArrayBufferView | null = null;
  #parts: PlacedParts | null = null;
  #weights: Float64Array | null = null;
  #shares: Float64Array | null = null;

  /** Starts with no samples. */
  constructor(module: WebAssembly.Module) {
    this.#memory = new WebAssembly.Memory({ initial: SAMPLES_AT / PAGE + 1 });
    this.exports = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports as Exports;
    this.#views = viewsOf(this.#memory.buffer);
    this.exports.prepare(0);
  }

  /** The memory as bytes; another array after {@link load} has made it larger, as are those below. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#views.bytes;
  }

  /** What was summed up last, from {@link SUMS_AT} on. */
  get sums(): Float64Array<ArrayBuffer> {
    return this.#views.sums;
  }

  /** How often each key was counted last, or keys that were found; {@link MAX_KEYS} numbers. */
  get counts(): Int32Array<ArrayBuffer> {
    return this.#views.counts;
  }

  /** What bins weigh; {@link MAX_BINS} numbers. */
  get binWeights(): Float64Array<ArrayBuffer> {
    return this.#views.binWeights;
  }

  /** What each slot weighs in each group of the parts that were weighed last, or {@link MOMENTS} of each group. */
  get groupSums(): Float64Array<ArrayBuffer> {
    return this.#views.groupSums;
  }

  /** Of each of those groups where its parts end; where slots are weighed, behind it 1 if one of them weighs nothing. */
  get groups(): Int32Array<ArrayBuffer> {
    return this.#views.groups;
  }

  /** Copies samples into the memory, unless they are what lies there; nobody may change them as long as they count. */
  load(samples: ArrayBufferView): void {
    const now = this.#samples;
    if (now === samples) return;
    const { buffer, byteOffset, byteLength } = samples;
    if (now?.buffer === buffer && now.byteOffset === byteOffset && now.byteLength === byteLength) return;
    const more = SAMPLES_AT + byteLength + BEHIND - this.bytes.length;
    if (more > 0) {
      this.#memory.grow(Math.ceil(more / PAGE));
      this.#views = viewsOf(this.#memory.buffer);
    }
    this.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), SAMPLES_AT);
    this.#samples = samples;
  }

  /**
   * Copies parts into the memory, unless they are what lies there.
   * @param parts up to {@link MAX_PARTS}
   * @param weights one a part
   * @param shares a second weight of each, where kernels ask for it
   */
  loadParts(parts: PlacedParts, weights: Float64Array, shares: Float64Array | null = null): void {
    const { count, top, bottom, left, right, zone } = parts;
    if (this.#parts !== parts) {
      this.#loadColumn(0, top, count);
      this.#loadColumn(1, bottom, count);
      this.#loadColumn(2, left, count);
      this.#loadColumn(3, right, count);
      this.#loadColumn(4, zone, count);
    }
    if (this.#parts !== parts || this.#weights !== weights)
      this.#views.doubles.set(weights.subarray(0, count), (PARTS_AT + 20 * MAX_PARTS) / 8);
    if (shares && (this.#parts !== parts || this.#shares !== shares))
      this.#views.doubles.set(shares.subarray(0, count), SHARES_AT / 8);
    if (this.#parts !== parts) this.#shares = null;
    this.#parts = parts;
    this.#weights = weights;
    this.#shares = shares ?? this.#shares;
  }

  #loadColumn(column: number, values: Int32Array, count: number): void {
    this.#views.words.set(values.subarray(0, count), PARTS_AT / 4 + column * MAX_PARTS);
  }

  /** Forgets parts, which others are written over. */
  forgetParts(): void {
    this.#parts = null;
  }

  /** Copies the slots of all keys into the memory, unless they are what lies there. */
  loadLookup(lookup: Uint16Array): void {
    if (this.#lookup === lookup) return;
    this.#lookup = lookup;
    this.bytes.set(new Uint8Array(lookup.buffer, lookup.byteOffset, lookup.byteLength), LOOKUP_AT);
  }
}

/** The memory of kernels, seen as numbers. */
interface Views {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;
  readonly doubles: Float64Array<ArrayBuffer>;
  readonly sums: Float64Array<ArrayBuffer>;
  readonly counts: Int32Array<ArrayBuffer>;
  readonly groups: Int32Array<ArrayBuffer>;
  readonly groupSums: Float64Array<ArrayBuffer>;
  readonly binWeights: Float64Array<ArrayBuffer>;
}

function viewsOf(buffer: ArrayBuffer): Views {
  return {
    bytes: new Uint8Array(buffer),
    words: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
    sums: new Float64Array(buffer, SUMS_AT, SUMS),
    counts: new Int32Array(buffer, COUNTS_AT, MAX_KEYS),
    groups: new Int32Array(buffer, GROUPS_AT, 2 * MAX_PARTS),
    groupSums: new Float64Array(buffer, GROUP_SUMS_AT, MAX_GROUP_SUMS),
    binWeights: new Float64Array(buffer, BINS_AT, MAX_BINS),
  };
}

/** The kernels of this thread with their memory; null where the host has none. */
export const kernel = ofThread((module) => new Kernel(module));
