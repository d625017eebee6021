/** Retries that are always allowed. */
const FREE_RETRIES = 100;
/**
 * Further ones, as a share of all requests: a service that fails more than this is down, and hammering it helps
 * nobody.
 */
const RETRY_SHARE = 0.5;

/** Counts requests and retries of a whole run, over all its threads. */
export class RetryBudget {
  readonly #counts: Int32Array;

  /**
   * Counts in memory of its own, or in one that threads share.
   * @param buffer shared between threads
   */
  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.#counts = new Int32Array(buffer);
  }

  /** Notes a request. */
  request(): void {
    Atomics.add(this.#counts, 0, 1);
  }

  /** Whether one more retry is allowed, and takes it. */
  takeRetry(): boolean {
    const requests = Atomics.load(this.#counts, 0);
    return Atomics.add(this.#counts, 1, 1) < FREE_RETRIES + RETRY_SHARE * requests;
  }

  /** Retries taken so far. */
  get retries(): number {
    return Atomics.load(this.#counts, 1);
  }
}
