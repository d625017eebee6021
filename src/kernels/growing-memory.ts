import { PAGE } from './kernel-module.js';

/** Memory of a kernel that grows to what it is to hold, and never shrinks. */
export class GrowingMemory {
  readonly memory: WebAssembly.Memory;
  #bytes: Uint8Array<ArrayBuffer>;

  /**
   * Takes memory.
   * @param pages of 64 KiB
   */
  constructor(pages: number) {
    this.memory = new WebAssembly.Memory({ initial: pages });
    this.#bytes = new Uint8Array(this.memory.buffer);
  }

  /** All of it, until it grows. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  /** Grows so that it holds so many bytes, if it does not yet. */
  hold(bytes: number): void {
    const more = bytes - this.#bytes.length;
    if (more <= 0) return;
    this.memory.grow(Math.ceil(more / PAGE));
    this.#bytes = new Uint8Array(this.memory.buffer);
  }
}
