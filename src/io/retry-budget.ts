import { PACE_BYTES, RequestPace } from './request-pace.js';

/** Retries that are always allowed. */
const FREE_RETRIES = 100;
/**
 * Further ones, as a share of all requests: a service that fails more than this is down, and hammering it helps
 * nobody.
 */
const RETRY_SHARE = 0.5;

/** Two counts of 4 bytes. */
const COUNTS_BYTES = 8;

/** Counts requests and retries of a whole run, over all its threads, and keeps their pace at web servers. */
export class RetryBudget {
  readonly #counts: Int32Array;
  /** Of requests to web servers. */
  readonly pace: RequestPace;

  /**
   * Counts in memory of its own, or in one that threads share.
   * @param buffer shared between threads
   */
  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(COUNTS_BYTES + PACE_BYTES)) {
    this.#counts = new Int32Array(buffer, 0, 2);
    this.pace = new RequestPace(buffer, COUNTS_BYTES);
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
