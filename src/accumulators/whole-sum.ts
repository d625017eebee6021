/** A sum of whole numbers below 2^53, exact however large it becomes. */
export class WholeSum {
  #large = 0n;
  /** What is still to be added to the rest: adding large integers takes long. */
  #recent = 0;

  /** Adds a number. */
  add(number: number): void {
    if (this.#recent + number > Number.MAX_SAFE_INTEGER) {
      this.#large += BigInt(this.#recent);
      this.#recent = 0;
    }
    this.#recent += number;
  }

  /** Adds a number of any size. */
  addLarge(number: bigint): void {
    this.#large += number;
  }

  get value(): bigint {
    return this.#large + BigInt(this.#recent);
  }
}
