import type { Dispatcher } from 'undici';
import { ProtocolError } from '../errors.js';
import type { AccessOptions } from './access.js';
import { checkUrl } from './host-guard.js';
import { answerOf, refuseAnswer } from './http-answer.js';
import { checkRangeAnswer, collectBody, type RangeRequest, rangeName } from './range-answer.js';
import type { RemoteRange } from './remote-source.js';
import { TransientFailure } from './retry.js';
import { collectWhole } from './whole-answer.js';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Sends one request for a range and gives the answer, whatever its status.
 * @throws TransientFailure, InvalidInputError
 */
export type GetRange = (url: URL, wanted: RangeRequest) => Promise<Dispatcher.ResponseData>;

/** An answer, the address that gave it, and the range by the name that messages are to use. */
interface Found {
  readonly url: URL;
  readonly response: Dispatcher.ResponseData;
  readonly wanted: RangeRequest;
}

/**
 * An object of a web server, which may send elsewhere: data portals answer with a redirect to a signed address that
 * expires. That address is kept, so that each range does not cost a redirect, and asked for anew where it fails, while
 * requests that begin then wait. It is a secret: messages name the URL that the user named, and the other host.
 */
export class HttpObject {
  /** Where the last range came from, if that is not where the user pointed. */
  #target: URL | null = null;
  #isElsewhere = false;
  /** Settled when an attempt that asks where the object is has ended; null where there is none. */
  #asking: Promise<void> | null = null;

  constructor(
    readonly original: URL,
    readonly access: AccessOptions,
    readonly get: GetRange,
  ) {}

  /**
   * Makes one attempt at a range.
   * @throws TransientFailure where another may help; any FractileError
   */
  async fetch(wanted: RangeRequest): Promise<RemoteRange> {
    while (this.#isElsewhere && !this.#target && this.#asking) await this.#asking;
    const target = this.#target;
    if (target) {
      try {
        return await this.#read(await this.#follow(target, wanted));
      } catch (error) {
        if (error instanceof TransientFailure && error.throttled) throw error;
        if (this.#target === target) this.#target = null;
        if (error instanceof TransientFailure) throw error;
      }
    }
    const answer = this.#ask(wanted);
    const asking = answer.then(
      () => {},
      () => {}, // told by the attempt itself
    );
    this.#asking = asking;
    try {
      return await answer;
    } finally {
      if (this.#asking === asking) this.#asking = null;
    }
  }

  /** Asks the address that the user named. */
  async #ask(wanted: RangeRequest): Promise<RemoteRange> {
    const found = await this.#follow(this.original, wanted);
    const range = await this.#read(found);
    this.#isElsewhere = found.url !== this.original;
    if (this.#isElsewhere) this.#target = found.url;
    return range;
  }

  async #follow(start: URL, wanted: RangeRequest): Promise<Found> {
    let url = start;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const named = this.#named(url, wanted);
      const response = await this.get(url, named);
      const { location } = response.headers;
      if (!REDIRECTS.has(response.statusCode) || typeof location !== 'string') return { url, response, wanted: named };
      await response.body.dump();
      url = this.#next(location, url, wanted);
    }
    throw new ProtocolError(`${rangeName(wanted)}: redirected more than ${MAX_REDIRECTS} times`);
  }

  #next(location: string, from: URL, wanted: RangeRequest): URL {
    if (!URL.canParse(location, from.href))
      throw new ProtocolError(`${rangeName(wanted)}: redirected to what is no valid URL`); // which may hold a secret
    const url = new URL(location, from);
    checkUrl(url, this.#named(url, wanted).uri, this.access);
    return url;
  }

  #named({ protocol, host }: URL, wanted: RangeRequest): RangeRequest {
    if (protocol === this.original.protocol && host === this.original.host) return wanted;
    return { ...wanted, uri: `${wanted.uri} (redirected to ${protocol}//${host})` };
  }

  async #read({ response, wanted }: Found): Promise<RemoteRange> {
    const answer = answerOf(response);
    const where = rangeName(wanted, answer.requestId);
    const { body } = response;
    const { timeoutMs } = this.access;
    try {
      if (answer.status === 416 && wanted.offset === 0 && /^bytes \*\/0$/.test(answer.contentRange ?? '')) {
        await body.dump();
        return { bytes: new Uint8Array(0), version: { size: 0, etag: answer.etag ?? '' } };
      }
      refuseAnswer(wanted, answer);
      const etag = answer.etag ?? wanted.etag;
      if (etag === undefined)
        throw new ProtocolError(
          `${where}: the server sends neither ETag nor Last-Modified, so a change could not be noticed; copy the file to one that does`,
        );
      if (answer.status === 200) {
        const bytes = await collectWhole(body, wanted, answer, where, timeoutMs);
        return { bytes, version: { size: bytes.length, etag }, whole: true };
      }
      const { size, expected } = checkRangeAnswer(wanted, answer);
      return { bytes: await collectBody(body, expected, where, timeoutMs), version: { size, etag } };
    } catch (error) {
      body.on('error', () => {}).destroy(); // the connection is of no further use; its error is the one that is thrown
      throw error;
    }
  }
}
