import { intersect, type Window } from '../grid/window.js';
import type { LayerBlock } from '../raster/pixel-block.js';
import type { SlotTable } from './slot-table.js';

/** Codes outside the class list are counted one by one up to this many; further ones together. */
const MAX_CODES = 4096;

/** Counts the pixels of valid codes that are not in the class list, by code, each pixel once over all jobs. */
export class UnlistedCounter {
  readonly #pixels = new Map<number, number>();
  #other = 0;

  /**
   * Starts with no pixel counted.
   * @param owned pixels that the job counts
   */
  constructor(
    readonly table: SlotTable,
    readonly owned: Window,
  ) {}

  /** Counts one block. Neighbours are mostly alike, so pixels are looked up where the code changes only. */
  add(window: Window, layer: LayerBlock): void {
    const part = intersect(window, this.owned);
    if (!part) return;
    const { samples, constant, valid } = layer;
    let last = Number.NaN;
    let alike = 0;
    for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
      const from = (row - window.rowOff) * window.width + part.colOff - window.colOff;
      for (let i = from; i < from + part.width; i++) {
        if (valid?.[i] === 0) continue;
        const code = constant ?? samples[i]!;
        if (code === last) {
          alike++;
          continue;
        }
        this.#count(last, alike);
        last = code;
        alike = 1;
      }
    }
    this.#count(last, alike);
  }

  #count(code: number, pixels: number): void {
    if (pixels === 0 || this.table.slotOf(code) !== this.table.unlistedSlot) return;
    const found = this.#pixels.get(code);
    if (found !== undefined) this.#pixels.set(code, found + pixels);
    else if (this.#pixels.size < MAX_CODES) this.#pixels.set(code, pixels);
    else this.#other += pixels;
  }

  /** Adds the counts of another part of the same job. */
  combine(other: UnlistedCounter): void {
    for (const [code, pixels] of other.#pixels) this.#count(code, pixels);
    this.#other += other.#other;
  }

  /** How many codes were found, and whether there were more than are counted one by one. */
  get found(): { readonly codes: number; readonly more: boolean } {
    return { codes: this.#pixels.size, more: this.#other > 0 };
  }

  /** [code, pixels] by ascending code. */
  codes(): [number, number][] {
    return [...this.#pixels].sort((a, b) => a[0] - b[0]);
  }

  /** Pixels of codes beyond those that are counted one by one. */
  get otherPixels(): number {
    return this.#other;
  }
}
