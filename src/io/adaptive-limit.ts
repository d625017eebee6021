import pLimit, { type LimitFunction } from 'p-limit';

/** Requests that succeed in a row before one more may be in flight again. */
const RECOVERY = 20;

/** Bounds requests in flight: halves when the service throttles, and grows back one at a time. */
export class AdaptiveLimit {
  readonly #limit: LimitFunction;
  #successes = 0;

  /**
   * Starts with as many as there may be.
   * @param most requests in flight when all is well
   */
  constructor(readonly most: number) {
    this.#limit = pLimit(most);
  }

  /** Requests that may be in flight now. */
  get concurrency(): number {
    return this.#limit.concurrency;
  }

  async run<T>(request: () => Promise<T>): Promise<T> {
    const result = await this.#limit(request);
    if (++this.#successes >= RECOVERY && this.concurrency < this.most) {
      this.#successes = 0;
      this.#limit.concurrency++;
    }
    return result;
  }

  /** To be called when the service throttles. */
  readonly slowDown = (): void => {
    this.#successes = 0;
    this.#limit.concurrency = Math.max(1, Math.floor(this.concurrency / 2));
  };
}
