import bytes from './kernels.wasm';
import {
  BINS_AT,
  COUNTS_AT,
  LOOKUP_AT,
  MAX_BINS,
  MAX_KEYS,
  MAX_PARTS,
  MAX_SLOTS,
  PARTS_AT,
  RUNS_AT,
  SAMPLES_AT,
  SLOT_SUMS_AT,
  SUMS,
  SUMS_AT,
} from './layout.js';

/** What the kernels export (assembly/index.ts): addresses are bytes in their memory. */
interface Exports {
  prepare(at: number): void;
  count8: Count;
  count16: Count;
  sumUint8: SumWholes;
  sumInt8: SumWholes;
  sumUint16: SumWholes;
  sumInt16: SumWholes;
  sumFloats: SumFloats;
  weigh8: Weigh;
  weigh16: Weigh;
  gatherUint8: Gather;
  gatherInt8: Gather;
  gatherUint16: Gather;
  gatherInt16: Gather;
  gatherFloats: Gather;
  weighUint8: WeighWholes;
  weighInt8: WeighWholes;
  weighUint16: WeighWholes;
  weighInt16: WeighWholes;
  spreadUint16: Spread;
  spreadInt16: Spread;
  spreadFloats: Spread;
  membersOf(binOf: number, count: number, bin: number, out: number): number;
}
type Count = (
  samples: number,
  runs: number,
  next: number,
  width: number,
  runCount: number,
  keys: number,
  keyCount: number,
  filler: number,
  counts: number,
) => number;
/** Sums up a rectangle, or runs where `runs` is not 0. */
export type SumWholes = (
  samples: number,
  runs: number,
  next: number,
  width: number,
  count: number,
  hides: number,
  nodata: number,
  sums: number,
) => void;
type SumFloats = (
  samples: number,
  runs: number,
  next: number,
  width: number,
  count: number,
  nodata: number,
  hidesNan: number,
  sums: number,
) => void;

type Weigh = (
  stride: number,
  from: number,
  end: number,
  keyCount: number,
  filler: number,
  slots: number,
  restSlot: number,
) => number;
/** Takes the values of a rectangle. */
export type Gather = (
  samples: number,
  next: number,
  width: number,
  rows: number,
  hides: number,
  nodata: number,
  to: number,
  out: number,
) => number;
/** Weighs whole numbers, each by itself. */
export type WeighWholes = (values: number, count: number, least: number, weight: number, bins: number) => void;
/** Weighs numbers in bins. */
export type Spread = (
  values: number,
  count: number,
  least: number,
  scale: number,
  weight: number,
  bins: number,
  binOf: number,
) => void;

/** Bytes by which memory grows. */
export const PAGE = 65_536;
/** What kernels read behind the last sample. */
const BEHIND = 16;

/** Rectangles of a block's pixels: rows [top, bottom) and columns [left, right) of each. */
export interface PlacedParts {
  readonly count: number;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * The kernels of this thread with their memory, which holds the samples of one block at a time, and parts of it.
 * Memory: the largest block so far, rounded up to 64 KiB, and 576 KiB.
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

  /** What was counted last, key by key; {@link MAX_KEYS} numbers. */
  get counts(): Int32Array<ArrayBuffer> {
    return this.#views.counts;
  }

  /** What was summed up last, from {@link SUMS_AT} on. */
  get sums(): Float64Array<ArrayBuffer> {
    return this.#views.sums;
  }

  /** What bins weigh; {@link MAX_BINS} numbers. */
  get binWeights(): Float64Array<ArrayBuffer> {
    return this.#views.binWeights;
  }

  /** What each slot weighs of the parts that were weighed last; {@link MAX_SLOTS} numbers. */
  get slotSums(): Float64Array<ArrayBuffer> {
    return this.#views.slotSums;
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
   */
  loadParts(parts: PlacedParts, weights: Float64Array): void {
    const { count, top, bottom, left, right } = parts;
    if (this.#parts !== parts) {
      for (const [i, array] of [top, bottom, left, right].entries())
        this.#views.words.set(array.subarray(0, count), PARTS_AT / 4 + i * MAX_PARTS);
    }
    if (this.#parts !== parts || this.#weights !== weights)
      this.#views.doubles.set(weights.subarray(0, count), PARTS_AT / 8 + 2 * MAX_PARTS);
    this.#parts = parts;
    this.#weights = weights;
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

  /** Notes a run of samples: the number of its first one, and how many it has. */
  setRun(run: number, first: number, samples: number): void {
    const at = RUNS_AT / 4 + 2 * run;
    this.#views.words[at] = first;
    this.#views.words[at + 1] = samples;
  }
}

/** The memory of kernels, seen as numbers. */
interface Views {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;
  readonly doubles: Float64Array<ArrayBuffer>;
  readonly counts: Int32Array<ArrayBuffer>;
  readonly sums: Float64Array<ArrayBuffer>;
  readonly slotSums: Float64Array<ArrayBuffer>;
  readonly binWeights: Float64Array<ArrayBuffer>;
}

function viewsOf(buffer: ArrayBuffer): Views {
  return {
    bytes: new Uint8Array(buffer),
    words: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
    counts: new Int32Array(buffer, COUNTS_AT, MAX_KEYS),
    sums: new Float64Array(buffer, SUMS_AT, SUMS),
    slotSums: new Float64Array(buffer, SLOT_SUMS_AT, MAX_SLOTS),
    binWeights: new Float64Array(buffer, BINS_AT, MAX_BINS),
  };
}

let compiled: WebAssembly.Module | null | undefined;

/** The kernels of this thread, compiled; null where the host has no WebAssembly with vectors. */
export function kernelModule(): WebAssembly.Module | null {
  compiled ??= WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  return compiled;
}

let ofThread: Kernel | null | undefined;

/** The kernels of this thread with their memory; null where the host has none. */
export function kernel(): Kernel | null {
  if (ofThread === undefined) {
    const module = kernelModule();
    ofThread = module && new Kernel(module);
  }
  return ofThread;
}
