import { GrowingMemory } from './growing-memory.js';
import { ofThread } from './kernel-module.js';

interface Exports {
  decodeLzw(data: number, dataBytes: number, table: number, out: number, bytes: number): number;
}

/** 8 bytes of each of 4096 strings. */
const TABLE_BYTES = 32_768;
/** Bytes behind the output that may be overwritten. */
const ROOM = 8;
/** Larger blocks, with their data, are left to loops, as the memory stays. */
const MOST_BYTES = 2 ** 22;

/**
 * Decodes TIFF's LZW by WebAssembly: what the loop of cog/codecs/lzw.ts gives, in less than half the time. Memory: 64
 * KiB, or the largest block and its data, up to 4 MiB.
 */
export class LzwKernel {
  readonly #memory = new GrowingMemory(1);
  readonly #exports: Exports;

  /** Starts with nothing in its memory. */
  constructor(module: WebAssembly.Module) {
    this.#exports = new WebAssembly.Instance(module, { env: { memory: this.#memory.memory } })
      .exports as unknown as Exports;
  }

  /**
   * Decodes a block.
   * @returns exactly `bytes` bytes; null where the data are not whole, or too much for its memory
   */
  decode(data: Uint8Array, bytes: number): Uint8Array | null {
    const out = TABLE_BYTES + data.length;
    const end = out + bytes + ROOM;
    if (end > MOST_BYTES) return null;
    this.#memory.hold(end);
    this.#memory.bytes.set(data, TABLE_BYTES);
    const written = this.#exports.decodeLzw(TABLE_BYTES, data.length, 0, out, bytes);
    return written === bytes ? this.#memory.bytes.slice(out, out + bytes) : null;
  }
}

/** The decoder of this thread; null where the host has no WebAssembly with vectors. */
export const lzwKernel = ofThread((module) => new LzwKernel(module));
