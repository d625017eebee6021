import { type Parts, PartsBuffer } from './parts.js';

/** Parts at a time. */
const PARTS = 4096;

/**
 * Takes from the parts of a block the pixels that count, in stretches of rows. Memory: one buffer, used again and again.
 */
export class KeptParts {
  #buffer: PartsBuffer | null = null;

  /**
   * The stretches of parts whose pixels are kept.
   * @param kept 1 for a pixel of the block that counts, 0 for any other
   * @param stride pixels to a row of the block
   */
  *of(all: Iterable<Parts>, kept: Uint8Array, stride: number): Generator<Parts, void> {
    for (const parts of all) {
      const isApart = parts.share !== parts.weight;
      if (!this.#buffer || isApart !== (this.#buffer.share !== this.#buffer.weight))
        this.#buffer = new PartsBuffer(PARTS, isApart);
      const out = this.#buffer;
      out.count = 0;
      for (let i = 0; i < parts.count; i++) {
        for (let y = parts.top[i]!; y < parts.bottom[i]!; y++) {
          const end = parts.right[i]!;
          for (let x = parts.left[i]!; x < end; ) {
            if (kept[y * stride + x] === 0) {
              x++;
              continue;
            }
            const from = x;
            while (x < end && kept[y * stride + x] === 1) x++;
            if (out.count === PARTS) {
              yield out;
              out.count = 0;
            }
            put(out, parts, i, y, from, x);
          }
        }
      }
      if (out.count > 0) yield out;
    }
  }
}

function put(out: PartsBuffer, parts: Parts, i: number, row: number, left: number, right: number): void {
  const at = out.count++;
  out.zone[at] = parts.zone[i]!;
  out.top[at] = row;
  out.bottom[at] = row + 1;
  out.left[at] = left;
  out.right[at] = right;
  out.weight[at] = parts.weight[i]!;
  out.share[at] = parts.share[i]!;
}
