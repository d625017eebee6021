import type { Samples } from '../../raster/samples.js';

/** Bytes that stay in memory; one block may be larger. */
const MOST = 16 * 1024 * 1024;

/** The blocks of one image that were decoded last, by their number. */
export class KeptBlocks {
  readonly #blocks = new Map<number, Samples>();
  #bytes = 0;

  get(key: number): Samples | undefined {
    return this.#blocks.get(key);
  }

  /**
   * Keeps a block in place of the oldest ones.
   * @returns the block
   */
  keep(key: number, samples: Samples): Samples {
    if (this.#blocks.has(key)) return samples; // decoded twice at the same time
    for (const [oldest, { byteLength }] of this.#blocks) {
      if (this.#bytes + samples.byteLength <= MOST) break;
      this.#blocks.delete(oldest);
      this.#bytes -= byteLength;
    }
    this.#blocks.set(key, samples);
    this.#bytes += samples.byteLength;
    return samples;
  }
}
