import type { Block } from '../cog/read/block-reader.js';
import { intersect, type Window } from '../grid/window.js';
import type { ClassTable } from '../measures/class-table.js';
import { MAX_UNLISTED_CODES, type TileSummary } from './tile-summary.js';

/** Counts the pixels of valid codes that are not in the class list, by code, each pixel once over all tiles. */
export class UnlistedCounter {
  readonly #pixels = new Map<number, number>();
  #other = 0;

  /**
   * Starts with no pixel counted.
   * @param owned pixels that this tile counts
   */
  constructor(
    readonly table: ClassTable,
    readonly owned: Window,
  ) {}

  /** Counts one block. */
  add({ window, samples, valid }: Block): void {
    const part = intersect(window, this.owned);
    if (!part) return;
    for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
      const from = (row - window.rowOff) * window.width + part.colOff - window.colOff;
      for (let i = from; i < from + part.width; i++) {
        if (valid?.[i] === 0) continue;
        const code = samples ? samples[i]! : 0;
        if (this.table.slotOf(code) === this.table.unlistedSlot) this.#count(code);
      }
    }
  }

  #count(code: number): void {
    const pixels = this.#pixels.get(code);
    if (pixels !== undefined) this.#pixels.set(code, pixels + 1);
    else if (this.#pixels.size < MAX_UNLISTED_CODES) this.#pixels.set(code, 1);
    else this.#other++;
  }

  /** The counts, by ascending code. */
  result(): Pick<TileSummary, 'unlistedCodes' | 'otherUnlistedPixels'> {
    return { unlistedCodes: [...this.#pixels].sort((a, b) => a[0] - b[0]), otherUnlistedPixels: this.#other };
  }
}
