import { Agent, type Dispatcher, request } from 'undici';
import { FractileError, InvalidInputError, messageOf } from '../errors.js';
import { type AccessOptions, publicUri } from './access.js';
import { checkUrl, publicLookup } from './host-guard.js';
import { HttpObject } from './http-object.js';
import { parsedUrl } from './parsed-url.js';
import { type RangeRequest, rangeName } from './range-answer.js';
import type { FetchRange } from './remote-source.js';
import { type Retrier, TransientFailure } from './retry.js';

/** Fetches ranges of https objects (http only where allowed) over kept-alive connections. */
export class HttpClient {
  readonly #agent: Agent;

  constructor(
    readonly access: AccessOptions,
    readonly retrier: Retrier,
  ) {
    const { timeoutMs, allowPrivate } = access;
    this.#agent = new Agent({
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs, ...(allowPrivate ? {} : { lookup: publicLookup }) },
    });
  }

  /**
   * @param uri the URL as it is shown. @param full the URL as it is requested, with a signature if it has one
   * @returns a function that fetches ranges of one object. @throws InvalidInputError for a URL that must not be opened
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
    await this.#agent.close();
  }

  /** Sends one request for a range. @throws TransientFailure where no answer comes, InvalidInputError where none ever can */
  readonly get = async (url: URL, wanted: RangeRequest): Promise<Dispatcher.ResponseData> => {
    const { uri, offset, length, etag } = wanted;
    const range = `bytes=${offset}-${offset + length - 1}`;
    // A weak ETag or a date can't be a condition on bytes; the answer's own is compared instead.
    const condition = etag?.startsWith('"') ? { 'if-match': etag } : {};
    try {
      const headers = { range, 'accept-encoding': 'identity', ...condition };
      return await request(url, { dispatcher: this.#agent, headers });
    } catch (error) {
      const refused = causeOf(error);
      if (refused) throw new InvalidInputError(`${uri}: ${refused.message}`, { cause: refused });
      throw new TransientFailure(`no answer (${messageOf(error)})`, false, { cause: error });
    }
  };
}

/** Our own refusal to connect, where that is what a network error is about. */
function causeOf(error: unknown): FractileError | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof FractileError) return at;
  return null;
}
