import { WholeSum } from './whole-sum.js';

/** Codes that have a sum each. */
const MAX_CODES = 4096;
/** Codes that are told apart for a while, so that looking for the smallest of them is rare. */
const MANY_CODES = 2 * MAX_CODES;

/**
 * Sums by code: each of the 4096 smallest codes has one, and further ones have one together. So neither the order in
 * which codes come matters, nor how they are split among jobs: those that any job counts together are none of the
 * smallest of all. Memory: 8192 sums.
 */
export class CodeSums {
  readonly #sums = new Map<number, WholeSum>();
  readonly #other = new WholeSum();
  /** The largest code that may have a sum of its own. */
  #largest = Number.POSITIVE_INFINITY;

  /** The sum of a code, which counts until the next {@link trim}. */
  of(code: number): WholeSum {
    const found = this.#sums.get(code);
    if (found) return found;
    if (code > this.#largest) return this.#other;
    const sum = new WholeSum();
    this.#sums.set(code, sum);
    return sum;
  }

  /** Whether it is time to trim. */
  get areMany(): boolean {
    return this.#sums.size >= MANY_CODES;
  }

  /** Counts codes together that are too many. */
  trim(): void {
    if (this.#sums.size <= MAX_CODES) return;
    const codes = [...this.#sums.keys()].sort((a, b) => a - b);
    for (const code of codes.slice(MAX_CODES)) {
      this.#other.addLarge(this.#sums.get(code)!.value);
      this.#sums.delete(code);
    }
    this.#largest = codes[MAX_CODES - 1]!;
  }

  /** Adds to the sum of codes that are counted together. */
  addOther(number: bigint): void {
    this.#other.addLarge(number);
  }

  /** Adds the sums of others. */
  combine(others: CodeSums): void {
    for (const [code, sum] of others.#sums) this.of(code).addLarge(sum.value);
    this.addOther(others.#other.value);
  }

  /** How many codes were found, or more than have a sum each where there are more. */
  get found(): number {
    return this.#sums.size + Number(this.#other.value > 0n);
  }

  /** [code, sum] by ascending code, after a {@link trim}. */
  codes(): [number, bigint][] {
    return [...this.#sums].map(([code, sum]): [number, bigint] => [code, sum.value]).sort((a, b) => a[0] - b[0]);
  }

  /** The sum of all further codes, after a {@link trim}. */
  get other(): bigint {
    return this.#other.value;
  }
}
