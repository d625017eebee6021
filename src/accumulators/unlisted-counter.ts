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
  /** Null for codes that are listed. */
  readonly #sums = new Map<number, WholeSum | null>();
  #codes = 0;
  readonly #other = new WholeSum();
  /** The code that was counted last, and its sum. */
  #code = Number.NaN;
  #sum: WholeSum | null = null;

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
    if (share === 0) return;
    if (code !== this.#code) {
      this.#code = code;
      this.#sum = this.#sumOf(code);
    }
    this.#sum?.add(share);
  }

  #sumOf(code: number): WholeSum | null {
    const found = this.#sums.get(code);
    if (found !== undefined) return found;
    const isListed = this.table.slotOf(code) !== this.table.unlistedSlot;
    if (!isListed && this.#codes >= MAX_CODES) return this.#other;
    if (!isListed) this.#codes++;
    const sum = isListed ? null : new WholeSum();
    this.#sums.set(code, sum);
    return sum;
  }

  /** Adds the counts of another part of the same job. */
  combine(other: UnlistedCounter): void {
    for (const [code, sum] of other.#sums) if (sum) this.#sumOf(code)?.addLarge(sum.value);
    this.#other.addLarge(other.#other.value);
  }

  /** How many codes were found, and whether there were more than are counted one by one. */
  get found(): { readonly codes: number; readonly more: boolean } {
    return { codes: this.#codes, more: this.#other.value > 0n };
  }

  /** [code, shares of pixels] by ascending code. */
  codes(): [number, bigint][] {
    const found = [...this.#sums].flatMap(([code, sum]): [number, bigint][] => (sum ? [[code, sum.value]] : []));
    return found.sort((a, b) => a[0] - b[0]);
  }

  /** Shares of pixels of codes beyond those that are counted one by one. */
  get otherPixels(): bigint {
    return this.#other.value;
  }
}
