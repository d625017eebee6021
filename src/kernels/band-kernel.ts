import { ofThread, PAGE } from './kernel-module.js';

interface Exports {
  addBand(type: number, at: number, count: number, nodata: number, out: number): void;
  addSquares(type: number, at: number, count: number, nodata: number, mean: number, out: number): void;
}

/** The number of each type of values (assembly/bands.ts). */
const TYPES = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
] as const;
type Values = (typeof TYPES)[number]['prototype'];

/** Bytes of values that are worked on at a time: they stay in the processor's cache. */
const AT_A_TIME = 2 ** 17;
/** Where what is found lies, behind them. */
const OUT = AT_A_TIME;

/** Of the values of a band that are no nodata: how many, their sum, the squares from their mean, and the extremes. */
export interface BandSums {
  readonly count: number;
  readonly sum: number;
  readonly m2: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Sums of the values of a band, by WebAssembly: what the loops of results/band-stats.ts give, which V8 compiles late,
 * as a tile has few bands. Memory: 192 KiB.
 */
export class BandKernel {
  readonly #memory = new WebAssembly.Memory({ initial: OUT / PAGE + 1 });
  readonly #exports: Exports;
  readonly #bytes: Uint8Array;
  readonly #out: Float64Array;

  /** Starts with nothing in its memory. */
  constructor(module: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports as unknown as Exports;
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#out = new Float64Array(this.#memory.buffer, OUT, 5);
  }

  /** Sums up the values of a band; the mean, and so the squares, are NaN where there is none. */
  sum(values: Values, nodata: number): BandSums {
    const type = TYPES.findIndex((one) => values instanceof one);
    const { addBand, addSquares } = this.#exports;
    this.#out.set([0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]);
    this.#inParts(values, (length) => addBand(type, 0, length, nodata, OUT));
    const [count, sum, min, max] = this.#out as unknown as [number, number, number, number];
    this.#inParts(values, (length) => addSquares(type, 0, length, nodata, sum / count, OUT + 32));
    return { count, sum, m2: this.#out[4]!, min, max };
  }

  #inParts(values: Values, work: (length: number) => void): void {
    const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = values;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let at = 0; at < byteLength; at += AT_A_TIME) {
      const some = bytes.subarray(at, at + AT_A_TIME);
      this.#bytes.set(some);
      work(some.length / BYTES_PER_ELEMENT);
    }
  }
}

/** The sums of bands of this thread; null where the host has no WebAssembly with vectors. */
export const bandKernel = ofThread((module) => new BandKernel(module));
