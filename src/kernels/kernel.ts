import bytes from './kernels.wasm';

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

const PAGE = 65_536;
/** Where things lie in the memory: masks, keys, counts, sums, runs, then the samples of one block. */
export const KEYS_AT = 512;
export const MAX_KEYS = 128;
export const COUNTS_AT = KEYS_AT + 2 * MAX_KEYS;
export const SUMS_AT = COUNTS_AT + 4 * MAX_KEYS;
export const SUMS = 8;
export const RUNS_AT = 2048;
export const MAX_RUNS = 4096;
export const SAMPLES_AT = PAGE;
/** What kernels read behind the last sample. */
const BEHIND = 16;

/**
 * The kernels of this thread with their memory, which holds the samples of one block at a time.
 * Memory: the largest block so far, rounded up to 64 KiB, and 64 KiB.
 */
export class Kernel {
  readonly exports: Exports;
  /** The memory as bytes; another array after {@link load} has made it larger. */
  bytes: Uint8Array<ArrayBuffer>;
  words: Int32Array<ArrayBuffer>;
  /** What was counted last, key by key; {@link MAX_KEYS} numbers. */
  counts: Int32Array<ArrayBuffer>;
  /** What was summed up last, from {@link SUMS_AT} on. */
  sums: Float64Array<ArrayBuffer>;
  readonly #memory: WebAssembly.Memory;
  /** Whose keys lie in the memory. */
  keysOf: object | null = null;
  #samples: ArrayBufferView | null = null;

  /** Starts with no samples. */
  constructor(module: WebAssembly.Module) {
    this.#memory = new WebAssembly.Memory({ initial: 2 });
    this.exports = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports as Exports;
    this.bytes = new Uint8Array(this.#memory.buffer);
    this.words = new Int32Array(this.#memory.buffer);
    this.counts = new Int32Array(this.#memory.buffer, COUNTS_AT, MAX_KEYS);
    this.sums = new Float64Array(this.#memory.buffer, SUMS_AT, SUMS);
    this.exports.prepare(0);
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
      this.bytes = new Uint8Array(this.#memory.buffer);
      this.words = new Int32Array(this.#memory.buffer);
      this.counts = new Int32Array(this.#memory.buffer, COUNTS_AT, MAX_KEYS);
      this.sums = new Float64Array(this.#memory.buffer, SUMS_AT, SUMS);
    }
    this.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), SAMPLES_AT);
    this.#samples = samples;
  }

  /** Notes a run of samples: the number of its first one, and how many it has. */
  setRun(run: number, first: number, samples: number): void {
    const at = RUNS_AT / 4 + 2 * run;
    this.words[at] = first;
    this.words[at + 1] = samples;
  }
}

let ofThread: Kernel | null | undefined;

/** The kernels of this thread; null where the host has no WebAssembly with vectors. */
export function kernel(): Kernel | null {
  if (ofThread === undefined) ofThread = WebAssembly.validate(bytes) ? new Kernel(new WebAssembly.Module(bytes)) : null;
  return ofThread;
}
