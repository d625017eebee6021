import type { Parts } from '../coverage/parts.js';
import type { LayerBlock } from '../raster/pixel-block.js';
import type { SlotTable } from './slot-table.js';
import { WholeSum } from './whole-sum.js';

/** Codes outside the class list are counted one by one up to this many; further ones together. */
const MAX_CODES = 4096;

/**
 * Counts the pixels of valid codes that are not in the class list, by code: each with its shares in zones, in units of
 * Coverage.pixel. So a pixel that several zones, or jobs, share is one pixel when all is added up.
 */
export class UnlistedCounter {
  readonly #pixels = new Map<number, WholeSum>();
  readonly #other = new WholeSum();

  constructor(readonly table: SlotTable) {}

  /** Counts one part. Neighbours are mostly alike, so pixels are looked up where the code changes only. */
  add({ samples, constant, valid }: LayerBlock, stride: number, parts: Parts, part: number): void {
    const [top, bottom, left, right] = [parts.top[part]!, parts.bottom[part]!, parts.left[part]!, parts.right[part]!];
    const share = parts.share[part]!;
    let last = Number.NaN;
    let alike = 0;
    for (let row = top; row < bottom; row++) {
      for (let i = row * stride + left; i < row * stride + right; i++) {
        if (valid?.[i] === 0) continue;
        const code = constant ?? samples[i]!;
        if (code === last) {
          alike++;
          continue;
        }
        this.#count(last, alike * share);
        last = code;
        alike = 1;
      }
    }
    this.#count(last, alike * share);
  }

  #count(code: number, share: number): void {
    if (share > 0 && this.table.slotOf(code) === this.table.unlistedSlot) this.#sumOf(code).add(share);
  }

  #sumOf(code: number): WholeSum {
    const found = this.#pixels.get(code);
    if (found) return found;
    if (this.#pixels.size >= MAX_CODES) return this.#other;
    const sum = new WholeSum();
    this.#pixels.set(code, sum);
    return sum;
  }

  /** Adds the counts of another part of the same job. */
  combine(other: UnlistedCounter): void {
    for (const [code, { value }] of other.#pixels) this.#sumOf(code).addLarge(value);
    this.#other.addLarge(other.#other.value);
  }

  /** How many codes were found, and whether there were more than are counted one by one. */
  get found(): { readonly codes: number; readonly more: boolean } {
    return { codes: this.#pixels.size, more: this.#other.value > 0n };
  }

  /** [code, shares of pixels] by ascending code. */
  codes(): [number, bigint][] {
    return [...this.#pixels].map(([code, { value }]): [number, bigint] => [code, value]).sort((a, b) => a[0] - b[0]);
  }

  /** Shares of pixels of codes beyond those that are counted one by one. */
  get otherPixels(): bigint {
    return this.#other.value;
  }
}
