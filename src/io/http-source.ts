import { Agent, type Dispatcher, request } from 'undici';
import {
  AccessDeniedError,
  FractileError,
  messageOf,
  NotFoundError,
  ProtocolError,
  SourceChangedError,
} from '../errors.js';
import type { AccessOptions } from './access.js';
import { publicLookup } from './host-guard.js';
import { HttpAddress } from './http-address.js';
import { parsedUrl } from './parsed-url.js';
import {
  checkRangeAnswer,
  checkVersionAnswer,
  collectBody,
  collectWhole,
  type RangeAnswer,
  type RangeRequest,
  rangeName,
  unsatisfiable,
} from './range-answer.js';
import type { FetchRange, RemoteRange } from './remote-source.js';
import { type Retrier, TransientFailure } from './retry.js';

const MAX_REDIRECTS = 5;
/** Answers of a place that the object has been moved from, or whose signature has expired. */
const MOVED = new Set([400, 401, 403, 404, 410]);
const THROTTLES = new Set([429, 503]);

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
   * A function that fetches ranges of one object.
   * @param uri the URL as it is shown
   * @param full the URL as it is requested, with a signature if it has one
   * @throws InvalidInputError for a URL that must not be opened
   */
  ranges(uri: string, full: string): FetchRange {
    const address = new HttpAddress(
      parsedUrl(full, (url) => new URL(url)),
      this.access,
    );
    return (offset, length, etag) => {
      const wanted = { uri, offset, length, etag };
      const isFirst = etag === undefined;
      return this.retrier.run(rangeName(wanted), () => this.#attempt(address, wanted), isFirst);
    };
  }

  async close(): Promise<void> {
    await this.#agent.destroy(); // a request that was let go of may still be under way
  }

  async #attempt(address: HttpAddress, wanted: RangeRequest): Promise<RemoteRange> {
    const response = await this.#follow(address, wanted);
    const answer = answerOf(response);
    const where = rangeName(wanted, answer.requestId);
    try {
      if (answer.status === 416 && wanted.offset === 0 && /^bytes \*\/0$/.test(answer.contentRange ?? '')) {
        await response.body.dump();
        return { bytes: new Uint8Array(0), version: { size: 0, etag: answer.etag ?? '' } };
      }
      refuseStatus(wanted, answer);
      if (/^text\/html\b/i.test(String(response.headers['content-type'])))
        throw new AccessDeniedError(
          `${where}: answered with a web page instead of the file; is a login needed? Name the address of the file itself`,
        );
      const isWhole = answer.status === 200;
      if (isWhole) checkVersionAnswer(wanted, answer);
      const range = isWhole ? null : checkRangeAnswer(wanted, answer);
      const etag = answer.etag ?? wanted.etag;
      if (etag === undefined)
        throw new ProtocolError(
          `${where}: the server sends neither ETag nor Last-Modified, so a change could not be noticed; copy the file to one that does`,
        );
      const { timeoutMs } = this.access;
      if (range)
        return {
          bytes: await collectBody(response.body, range.expected, where, timeoutMs),
          version: { size: range.size, etag },
        };
      const whole = await collectWhole(response.body, answer.contentLength, where, timeoutMs);
      const bytes = whole.subarray(wanted.offset, wanted.offset + wanted.length);
      return { bytes, whole, version: { size: whole.length, etag } };
    } catch (error) {
      response.body.on('error', () => {}).destroy(); // the connection is of no further use; its error is the one that is thrown
      throw error;
    }
  }

  /**
   * Asks where the object was found last; where it no longer is, as a signature has expired, asks its own address
   * again.
   */
  async #follow(address: HttpAddress, wanted: RangeRequest): Promise<Dispatcher.ResponseData> {
    const { found } = address;
    if (found) {
      const response = await this.#hops(address, found, wanted).catch((error: unknown) => {
        address.found = null; // the next attempt asks where it lies now
        throw error;
      });
      if (!MOVED.has(response.statusCode)) return response;
      address.found = null;
      await response.body.dump();
    }
    return this.#hops(address, address.named, wanted);
  }

  /** Asks a place, and those that it redirects to. */
  async #hops(address: HttpAddress, from: URL, wanted: RangeRequest): Promise<Dispatcher.ResponseData> {
    let at = from;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await this.#send(at, wanted);
      const location = response.headers.location;
      if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string') {
        if (response.statusCode < 300 && at !== address.named) address.found = at;
        return response;
      }
      await response.body.dump();
      at = address.redirected(at, location);
    }
    throw new ProtocolError(`${rangeName(wanted)}: redirected more than ${MAX_REDIRECTS} times`);
  }

  async #send(url: URL, { offset, length, etag }: RangeRequest): Promise<Dispatcher.ResponseData> {
    const range = `bytes=${offset}-${offset + length - 1}`;
    // A weak ETag or a date can't be a condition on bytes; the answer's own is compared instead.
    const condition = etag?.startsWith('"') ? { 'if-match': etag } : {};
    try {
      return await request(url, {
        dispatcher: this.#agent,
        headers: { range, 'accept-encoding': 'identity', ...condition },
      });
    } catch (error) {
      const refused = causeOf(error);
      if (refused) throw refused;
      throw new TransientFailure(`no answer (${messageOf(error)})`, false, { cause: error });
    }
  }
}

/** Our own refusal to connect, where that is what a network error is about. */
function causeOf(error: unknown): FractileError | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof FractileError) return at;
  return null;
}

function answerOf({ statusCode, headers }: Dispatcher.ResponseData): RangeAnswer {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  const length = text('content-length');
  const modified = text('last-modified');
  return {
    status: statusCode,
    contentRange: text('content-range'),
    contentLength: length === undefined ? undefined : Number(length),
    etag: text('etag') ?? (modified && `modified ${modified}`),
    contentEncoding: text('content-encoding'),
    requestId: text('x-amz-request-id') ?? text('x-request-id'),
  };
}

function refuseStatus(wanted: RangeRequest, { status, requestId }: RangeAnswer): void {
  const where = rangeName(wanted, requestId);
  if (status < 300) return;
  if (status === 401 || status === 403)
    throw new AccessDeniedError(`${where}: access denied (${status}); is the URL signed, and still valid?`);
  if (status === 404 || status === 410) {
    if (wanted.etag !== undefined)
      throw new SourceChangedError(`${where}: is no longer there (${status}); it was when the run was planned`);
    throw new NotFoundError(`${where}: no such object (${status})`);
  }
  if (status === 412)
    throw new SourceChangedError(
      `${where}: the object changed since the plan was made (412); plan again into another --out`,
    );
  if (status === 416) throw unsatisfiable(wanted, requestId);
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    throw new TransientFailure(`status ${status}${requestId ? `, request ${requestId}` : ''}`, THROTTLES.has(status));
  throw new ProtocolError(`${where}: answered with status ${status}`);
}
