import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import type { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryToken } from '@smithy/types';
import { type FractileError, messageOf, StorageError } from '../errors.js';
import type { RetryBudget } from './retry-budget.js';
import { throwIfStopped, unlessStopped } from './unless-stopped.js';

/** Attempts of one operation, the first included. */
const MAX_ATTEMPTS = 12;
const MAX_DELAY_MS = 20_000;
/**
 * The send rate never falls below this: S3 serves thousands a second per prefix, and half a request a second (the
 * SDK's floor) never ends.
 */
const MIN_REQUESTS_PER_SECOND = 10;
/** A throttling answer asks for more patience than a fault. */
const THROTTLE_FACTOR = 5;
/** The strategy announces a throttled retry by a delay base above this, and other faults by one below. */
const THROTTLE_MARK_MS = 250;
const STOPPED = 'stopped';

/** A failure that may pass: worth another attempt. `throttled` where the service asked for fewer requests. */
export class TransientFailure extends Error {
  override readonly name = 'TransientFailure';

  constructor(
    message: string,
    readonly throttled: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Patience with a host that has never answered: its name or port is wrong more often than it is just starting. */
const FIRST_CONTACT_ATTEMPTS = 3;
const FIRST_CONTACT_MS = 3000;

/** No connection came about with a host that has never answered: `verdict` is the error after a few attempts. */
export class NeverReached extends TransientFailure {
  constructor(readonly verdict: FractileError) {
    super(verdict.message, false, { cause: verdict });
  }
}

/**
 * The AWS SDK's adaptive retry mode, for S3 and for https alike: exponential backoff with full jitter, a client-side
 * send rate that falls when the service throttles, and, over all threads of a run, a budget.
 */
export class Retrier implements RetryStrategyV2 {
  readonly #strategy: AdaptiveRetryStrategy;

  /**
   * Sets up the strategy.
   * @param baseDelayMs first delay, times a random share
   * @param signal ends operations that are under way
   * @param onThrottle called whenever the service throttles
   * @param giveUpAt no attempt is begun after this time, in milliseconds since 1970
   */
  constructor(
    readonly budget: RetryBudget,
    baseDelayMs: number,
    readonly signal: AbortSignal,
    readonly onThrottle: () => void = () => {},
    readonly giveUpAt = Number.POSITIVE_INFINITY,
  ) {
    let factor = 1;
    this.#strategy = new AdaptiveRetryStrategy(MAX_ATTEMPTS, {
      maxAttempts: MAX_ATTEMPTS,
      rateLimiter: new DefaultRateLimiter({
        minFillRate: MIN_REQUESTS_PER_SECOND,
        minCapacity: MIN_REQUESTS_PER_SECOND,
      }),
      backoff: {
        setDelayBase: (ms) => {
          factor = ms > THROTTLE_MARK_MS ? THROTTLE_FACTOR : 1;
        },
        computeNextBackoffDelay: (attempt) =>
          Math.min(
            Math.floor(Math.random() * Math.min(MAX_DELAY_MS, baseDelayMs * factor * 2 ** attempt)),
            Math.max(0, this.giveUpAt - Date.now()),
          ),
      },
    });
  }

  /** First token of an operation; waits where the send rate asks for it. */
  async acquireInitialRetryToken(scope: string): Promise<RetryToken> {
    const token = await this.#strategy.acquireInitialRetryToken(scope);
    this.budget.request();
    return token;
  }

  /**
   * Token of the next attempt, after its delay.
   * @throws where patience or the budget is at an end
   */
  async refreshRetryTokenForRetry(token: RetryToken, info: RetryErrorInfo): Promise<RetryToken> {
    throwIfStopped(this.signal, STOPPED);
    if (info.errorType === 'THROTTLING') this.onThrottle();
    if (Date.now() >= this.giveUpAt) throw new StorageError('no time is left for another attempt');
    if (!this.budget.takeRetry()) throw new StorageError("the run's retry budget is used up");
    const next = await this.#strategy.refreshRetryTokenForRetry(token as StandardRetryToken, info);
    this.budget.request();
    return next;
  }

  recordSuccess(token: RetryToken): void {
    this.#strategy.recordSuccess(token as StandardRetryToken);
  }

  /**
   * Runs an operation until it succeeds, fails for good, or patience is at an end.
   * @param what names the operation in messages
   * @throws the operation's own error, StorageError after the last transient failure, the verdict of a {@link
   * NeverReached}, or InterruptedError
   */
  run<T>(what: string, operation: () => Promise<T>): Promise<T> {
    return unlessStopped(this.signal, this.#attempts(what, operation), STOPPED);
  }

  async #attempts<T>(what: string, operation: () => Promise<T>): Promise<T> {
    const started = performance.now();
    throwIfStopped(this.signal, STOPPED);
    let token = await this.acquireInitialRetryToken(what);
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await operation();
        this.recordSuccess(token);
        return result;
      } catch (error) {
        if (!(error instanceof TransientFailure)) throw error;
        const impatient = attempt >= FIRST_CONTACT_ATTEMPTS || performance.now() - started >= FIRST_CONTACT_MS;
        if (error instanceof NeverReached && impatient) throw error.verdict;
        throwIfStopped(this.signal, STOPPED);
        try {
          token = await this.refreshRetryTokenForRetry(token, {
            errorType: error.throttled ? 'THROTTLING' : 'TRANSIENT',
          });
        } catch (refusal) {
          throw new StorageError(
            `${what}: ${error.message}; gave up after ${attempt} attempts (${messageOf(refusal)}), run again to resume`,
            { cause: error },
          );
        }
      }
    }
  }
}
