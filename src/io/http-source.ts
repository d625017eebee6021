import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher, request } from 'undici';
import { FractileError, InvalidInputError, messageOf } from '../errors.js';
import { type AccessOptions, connectMs, DEFAULT_HTTP_RATE, publicUri } from './access.js';
import { connectFailure } from './connect-failure.js';
import { checkUrl, isOwn, publicLookup } from './host-guard.js';
import { HttpObject } from './http-object.js';
import { parsedUrl } from './parsed-url.js';
import { type RangeRequest, rangeName } from './range-answer.js';
import type { FetchRange } from './remote-source.js';
import { steadyMs } from './request-pace.js';
import { type Retrier, TransientFailure } from './retry.js';

/** Fetches ranges of https objects (http only where allowed) over kept-alive connections. */
export class HttpClient {
  readonly #agent: Agent;
  /** Origins that have answered: where one can't be reached later, that is an outage. */
  readonly #reached = new Set<string>();

  constructor(
    readonly access: AccessOptions,
    readonly retrier: Retrier,
  ) {
    const { timeoutMs, allowPrivate } = access;
    this.#agent = new Agent({
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: connectMs(access), ...(allowPrivate ? {} : { lookup: publicLookup }) },
    });
  }

  /**
   * A function that fetches ranges of one object.
   * @param uri the URL as it is shown.
   * @param full the URL as it is requested, with a signature if it has one
   * @throws InvalidInputError for a URL that must not be opened
   */
  ranges(uri: string, full: string): FetchRange {
    const url = parsedUrl(full, (text) => new URL(text));
    checkUrl(url, publicUri(url.href), this.access);
    const object = new HttpObject(url, this.access, this.get);
    return (offset, length, etag) => {
      const wanted = { uri, offset, length, etag };
      return this.retrier.run(rangeName(wanted), () => object.fetch(wanted));
    };
  }

  async close(): Promise<void> {
    await this.#agent.destroy(); // a request that was let go of may still be under way
  }

  /** Waits until a request may leave: a stranger's server is asked a few times a second only. */
  async #turn(url: URL): Promise<void> {
    const rate = this.access.httpRate ?? (isOwn(url) ? null : DEFAULT_HTTP_RATE);
    if (rate === null) return;
    const { budget, signal } = this.retrier;
    const ms = budget.pace.take(rate, steadyMs());
    if (ms > 0) await sleep(ms, undefined, { signal });
  }

  /**
   * Sends one request for a range.
   * @throws TransientFailure where no answer comes, InvalidInputError where none ever can
   */
  readonly get = async (url: URL, wanted: RangeRequest): Promise<Dispatcher.ResponseData> => {
    const { uri, offset, length, etag } = wanted;
    await this.#turn(url);
    const range = `bytes=${offset}-${offset + length - 1}`;
    // A weak ETag or a date can't be a condition on bytes; the answer's own is compared instead.
    const condition = etag?.startsWith('"') ? { 'if-match': etag } : {};
    try {
      const headers = { range, 'accept-encoding': 'identity', ...condition };
      const response = await request(url, { dispatcher: this.#agent, headers });
      this.#reached.add(url.origin);
      return response;
    } catch (error) {
      const refused = causeOf(error);
      if (refused) throw new InvalidInputError(`${uri}: ${refused.message}`, { cause: refused });
      // A source with a known version was reached by whoever opened it.
      const first = etag === undefined && !this.#reached.has(url.origin);
      const failure = first ? connectFailure(error, uri, url.host, '', this.access.s3Reached) : null;
      throw failure ?? new TransientFailure(`no answer (${messageOf(error)})`, false, { cause: error });
    }
  };
}

/** Our own refusal to connect, where that is what a network error is about. */
function causeOf(error: unknown): FractileError | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof FractileError) return at;
  return null;
}
