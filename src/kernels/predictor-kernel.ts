import { GrowingMemory } from './growing-memory.js';
import { ofThread } from './kernel-module.js';

interface Exports {
  addUp8: AddUp;
  addUp16: AddUp;
  addUp32: AddUp;
  joinFloats: Floats;
  partFloats: Floats;
  hasBetween(at: number, count: number, from: number, to: number, but: number): number;
}
type AddUp = (at: number, rowBytes: number, rows: number) => void;
type Floats = (at: number, rowBytes: number, rows: number, planes: number) => void;

/** Bytes that are worked on at a time, if a row has no more: they stay in the processor's cache. */
const AT_A_TIME = 2 ** 17;
/** Bytes from which on copying them to the kernel and back is worth it (measured: of 64 both take 0.7 us). */
const FEWEST = 64;

/**
 * TIFF's predictors over rows of samples of one band, by WebAssembly: what the loops of cog/codecs/predictor.ts give,
 * which take four times as long or more. Memory: 192 KiB, or twice the longest row.
 */
export class PredictorKernel {
  readonly #memory = new GrowingMemory(3);
  readonly #exports: Exports;

  /** Starts with nothing in its memory. */
  constructor(module: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(module, { env: { memory: this.#memory.memory } }).exports as Exports;
  }

  /**
   * Undoes horizontal differencing of little-endian samples in place.
   * @returns whether it did: there are few samples, or samples of another size
   */
  addUp(bytes: Uint8Array, rowBytes: number, sampleBytes: number): boolean {
    const { addUp8, addUp16, addUp32 } = this.#exports;
    const addUp = sampleBytes === 1 ? addUp8 : sampleBytes === 2 ? addUp16 : sampleBytes === 4 ? addUp32 : null;
    return addUp !== null && this.#rows(bytes, bytes, rowBytes, addUp);
  }

  /**
   * Undoes the floating-point predictor of float32 numbers in place; they become little-endian.
   * @returns whether it did: there are few of them
   */
  joinFloats(bytes: Uint8Array, rowBytes: number): boolean {
    return this.#rows(bytes, bytes, rowBytes, this.#exports.joinFloats);
  }

  /**
   * Applies the floating-point predictor to little-endian float32 numbers.
   * @param out for as many bytes
   * @returns whether it did: there are few of them
   */
  partFloats(bytes: Uint8Array, out: Uint8Array, rowBytes: number): boolean {
    return this.#rows(bytes, out, rowBytes, this.#exports.partFloats);
  }

  /** Whether one of many numbers is from `from` to `to` without being `but`, as far as float32 tells. */
  hasBetween(values: Float32Array, from: number, to: number, but: number): boolean {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    for (let at = 0; at < bytes.length; at += AT_A_TIME) {
      const some = bytes.subarray(at, at + AT_A_TIME);
      this.#memory.bytes.set(some);
      if (this.#exports.hasBetween(0, some.length / 4, from, to, but)) return true;
    }
    return false;
  }

  #rows(bytes: Uint8Array, out: Uint8Array, rowBytes: number, work: Floats): boolean {
    if (bytes.length < FEWEST) return false;
    const rows = Math.floor(bytes.length / rowBytes);
    const together = Math.max(1, Math.floor(AT_A_TIME / rowBytes));
    const room = together * rowBytes;
    this.#memory.hold(room + rowBytes);
    for (let row = 0; row < rows; row += together) {
      const first = row * rowBytes;
      const some = bytes.subarray(first, Math.min(row + together, rows) * rowBytes);
      this.#memory.bytes.set(some);
      work(0, rowBytes, some.length / rowBytes, room);
      out.set(this.#memory.bytes.subarray(0, some.length), first);
    }
    return true;
  }
}

/** The predictors of this thread; null where the host has no WebAssembly with vectors. */
export const predictorKernel = ofThread((module) => new PredictorKernel(module));
