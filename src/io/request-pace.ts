/** Microseconds of a millisecond: the unit of what threads share. */
const PER_MS = 1000;

/**
 * Bytes of memory that threads share to keep a pace.
 * @internal for whoever hands it out
 */
export const PACE_BYTES = 8;

/** Milliseconds of a clock that all threads of a process read alike and that nobody sets. */
export function steadyMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / PER_MS;
}

/**
 * Spreads requests so that all threads of a run together send no more than so many a second; after a pause, as many as
 * a second has may leave at once.
 */
export class RequestPace {
  /** When the next request would leave if they came without end, in microseconds of {@link steadyMs}. */
  readonly #next: BigInt64Array;

  /** Keeps time in memory that threads share, from `byteOffset` on. */
  constructor(buffer: SharedArrayBuffer, byteOffset: number) {
    this.#next = new BigInt64Array(buffer, byteOffset, 1);
  }

  /**
   * Takes the next place in the row.
   * @param now by {@link steadyMs}
   * @returns milliseconds until the request may leave
   */
  take(perSecond: number, now: number): number {
    const interval = BigInt(Math.round((1000 / perSecond) * PER_MS));
    const at = BigInt(Math.round(now * PER_MS));
    const burst = BigInt(1000 * PER_MS) - interval;
    for (;;) {
      const before = Atomics.load(this.#next, 0);
      const start = before > at ? before : at;
      // Where another thread was quicker, its place is taken.
      if (Atomics.compareExchange(this.#next, 0, before, start + interval) !== before) continue;
      return Math.max(0, Number(start - at - (burst > 0n ? burst : 0n)) / PER_MS);
    }
  }
}
