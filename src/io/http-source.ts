import { Agent, type Dispatcher, request } from 'undici';
import {
  AccessDeniedError,
  FractileError,
  InvalidInputError,
  messageOf,
  NotFoundError,
  ProtocolError,
  SourceChangedError,
} from '../errors.js';
import { type AccessOptions, publicUri } from './access.js';
import { checkLiteralHost, publicLookup } from './host-guard.js';
import { parsedUrl } from './parsed-url.js';
import {
  checkRangeAnswer,
  collectBody,
  type RangeAnswer,
  type RangeRequest,
  rangeName,
  unsatisfiable,
} from './range-answer.js';
import type { FetchRange, RemoteRange } from './remote-source.js';
import { type Retrier, TransientFailure } from './retry.js';

const MAX_REDIRECTS = 5;
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
   * @param uri the URL as it is shown. @param full the URL as it is requested, with a signature if it has one
   * @returns a function that fetches ranges of one object. @throws InvalidInputError for a URL that must not be opened
   */
  ranges(uri: string, full: string): FetchRange {
    this.#check(parsedUrl(full, (url) => new URL(url)));
    return (offset, length, etag) => {
      const wanted = { uri, offset, length, etag };
      return this.retrier.run(rangeName(wanted), () => this.#attempt(full, wanted));
    };
  }

  async close(): Promise<void> {
    await this.#agent.destroy(); // a request that was let go of may still be under way
  }

  #check(url: URL): void {
    const shown = publicUri(url.href);
    if (url.protocol === 'http:' && !this.access.allowHttp)
      throw new InvalidInputError(`${shown}: http:// is not encrypted; use https://, or allow it with --allow-http`);
    if (url.username || url.password)
      throw new InvalidInputError(`${shown}: credentials in a URL are not accepted; use a signed URL`);
    if (!this.access.allowPrivate) checkLiteralHost(url.hostname);
  }

  async #attempt(full: string, wanted: RangeRequest): Promise<RemoteRange> {
    const response = await this.#follow(new URL(full), wanted);
    const answer = answerOf(response);
    const where = rangeName(wanted, answer.requestId);
    try {
      if (answer.status === 416 && wanted.offset === 0 && /^bytes \*\/0$/.test(answer.contentRange ?? '')) {
        await response.body.dump();
        return { bytes: new Uint8Array(0), version: { size: 0, etag: answer.etag ?? '' } };
      }
      refuseStatus(wanted, answer);
      const { size, expected } = checkRangeAnswer(wanted, answer);
      const etag = answer.etag ?? wanted.etag;
      if (etag === undefined)
        throw new ProtocolError(
          `${where}: the server sends neither ETag nor Last-Modified, so a change could not be noticed; copy the file to one that does`,
        );
      return {
        bytes: await collectBody(response.body, expected, where, this.access.timeoutMs),
        version: { size, etag },
      };
    } catch (error) {
      response.body.on('error', () => {}).destroy(); // the connection is of no further use; its error is the one that is thrown
      throw error;
    }
  }

  async #follow(url: URL, wanted: RangeRequest): Promise<Dispatcher.ResponseData> {
    let at = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await this.#send(at, wanted);
      const location = response.headers.location;
      if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string') return response;
      await response.body.dump();
      const next = new URL(location, at);
      if (next.host !== at.host || next.protocol !== at.protocol) {
        throw new ProtocolError(
          `${rangeName(wanted)}: redirected to another host (${next.protocol}//${next.host}); name the file where it really lies`,
        );
      }
      at = next;
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
