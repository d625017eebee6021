import { type AccessOptions, publicUri } from './access.js';
import { AdaptiveLimit } from './adaptive-limit.js';
import { HttpClient } from './http-source.js';
import type { FetchRange } from './remote-source.js';
import { Retrier } from './retry.js';
import type { RetryBudget } from './retry-budget.js';
import { S3Requests } from './s3-client.js';
import { s3Ranges } from './s3-source.js';
import { S3Store } from './s3-store.js';

/** Requests of one thread in flight, when all is well. */
const IN_FLIGHT = 3;

/**
 * S3 and https for one thread: one retry policy, one limit of requests in flight. Loaded only where a URI asks for it.
 */
export class Remote {
  readonly limit = new AdaptiveLimit(IN_FLIGHT);
  readonly s3: S3Requests;
  readonly #http: HttpClient;

  constructor(
    readonly access: AccessOptions,
    budget: RetryBudget,
    signal: AbortSignal,
  ) {
    const retrier = new Retrier(budget, access.retryDelayMs, signal, this.limit.slowDown, access.giveUpAt);
    this.s3 = new S3Requests(access, retrier);
    this.#http = new HttpClient(access, retrier);
  }

  /**
   * A function that fetches ranges of an object, and the URI to show for it.
   * @throws InvalidInputError
   */
  ranges(uri: string): { uri: string; fetch: FetchRange } {
    const shown = publicUri(uri);
    const fetch = uri.startsWith('s3://')
      ? s3Ranges(uri, this.s3)
      : this.#http.ranges(shown, this.access.signedUrls[shown] ?? uri);
    return { uri: shown, fetch: (...range) => this.limit.run(() => fetch(...range)) };
  }

  store(uri: string): S3Store {
    return new S3Store(uri, this.s3);
  }

  async close(): Promise<void> {
    this.s3.close();
    await this.#http.close();
  }
}
