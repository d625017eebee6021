import { DIGITS } from './sort-keys.js';

const FEW = 64;
/** Entries of a list, of 10 bytes each; with more different digits all have a place of their own. */
const MOST = 8192;
const PLACE = 2 ** 16;

/** Weights by digit. */
export interface DigitWeights {
  add(digit: number, weight: number): void;
  /** Digits in ascending order with their weights. */
  [Symbol.iterator](): Generator<readonly [digit: number, weight: number]>;
}

const PAGE = 256;

/** Weights of first digits, which lie close together: in pages that are there where something is. */
export class PagedWeights implements DigitWeights {
  readonly #pages = new Array<Float64Array | null>(DIGITS / PAGE).fill(null);

  add(digit: number, weight: number): void {
    let page = this.#pages[digit >> 8]!;
    if (!page) {
      page = new Float64Array(PAGE);
      this.#pages[digit >> 8] = page;
    }
    page[digit & (PAGE - 1)] = page[digit & (PAGE - 1)]! + weight;
  }

  *[Symbol.iterator](): Generator<readonly [digit: number, weight: number]> {
    for (const [number, page] of this.#pages.entries()) {
      if (!page) continue;
      for (let i = 0; i < PAGE; i++) if (page[i] !== 0) yield [number * PAGE + i, page[i]!];
    }
  }
}

/**
 * Weights of further digits, which lie anywhere, and of which there are few: a list, else an array of all.
 */
export class ListedWeights implements DigitWeights {
  /** Memory of a list of most entries. */
  static readonly bytes = 10 * MOST;
  #digits = new Uint16Array(FEW);
  #weights = new Float64Array(FEW);
  #entries = 0;
  #all: Float64Array | null = null;

  add(digit: number, weight: number): void {
    if (!this.#all && this.#entries === this.#digits.length) this.#makeRoom();
    if (this.#all) {
      this.#all[digit] = this.#all[digit]! + weight;
      return;
    }
    this.#digits[this.#entries] = digit;
    this.#weights[this.#entries++] = weight;
  }

  /** Joins entries of the same digit; where that makes little room, the list grows, or gives way to an array. */
  #makeRoom(): void {
    this.#join();
    const length = this.#digits.length;
    if (2 * this.#entries <= length) return;
    if (length < MOST) {
      this.#digits = longer(this.#digits, new Uint16Array(2 * length));
      this.#weights = longer(this.#weights, new Float64Array(2 * length));
      return;
    }
    const all = new Float64Array(DIGITS);
    for (const [digit, weight] of this) all[digit] = weight;
    this.#all = all;
    this.#digits = new Uint16Array(0);
    this.#weights = new Float64Array(0);
  }

  /** Sorts the list by digit, with one entry for each. */
  #join(): void {
    const count = this.#entries;
    const order = Float64Array.from({ length: count }, (_, i) => this.#digits[i]! * PLACE + i).sort();
    const digits = new Uint16Array(this.#digits.length);
    const weights = new Float64Array(this.#digits.length);
    let kept = -1;
    for (const key of order) {
      const digit = Math.floor(key / PLACE);
      if (kept < 0 || digits[kept] !== digit) digits[++kept] = digit;
      weights[kept] = weights[kept]! + this.#weights[key % PLACE]!;
    }
    this.#digits = digits;
    this.#weights = weights;
    this.#entries = kept + 1;
  }

  *[Symbol.iterator](): Generator<readonly [digit: number, weight: number]> {
    const all = this.#all;
    if (all) {
      for (let digit = 0; digit < DIGITS; digit++) if (all[digit] !== 0) yield [digit, all[digit]!];
      return;
    }
    this.#join();
    for (let i = 0; i < this.#entries; i++) yield [this.#digits[i]!, this.#weights[i]!];
  }
}

/** Adds the weights of others. */
export function combineWeights(into: DigitWeights, from: DigitWeights): void {
  for (const [digit, weight] of from) into.add(digit, weight);
}

function longer<T extends Uint16Array | Float64Array>(array: T, out: T): T {
  out.set(array);
  return out;
}
