import type { Dispatcher } from 'undici';
import { AccessDeniedError, NotFoundError, ProtocolError, SourceChangedError } from '../errors.js';
import { type RangeAnswer, type RangeRequest, rangeName, unsatisfiable } from './range-answer.js';
import { TransientFailure } from './retry.js';

const THROTTLES = new Set([429, 503]);
const WEB_PAGE = /^(text\/html|application\/xhtml\+xml)\b/i;

/** What the headers of a web server say about the bytes that follow. */
export interface HttpAnswer extends RangeAnswer {
  readonly contentType: string | undefined;
  /** The body says itself where it ends. */
  readonly chunked: boolean;
}

/** Reads the headers of an answer; a date stands for an ETag that is missing. */
export function answerOf({ statusCode, headers }: Dispatcher.ResponseData): HttpAnswer {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  const length = text('content-length');
  const modified = text('last-modified');
  return {
    status: statusCode,
    contentRange: text('content-range'),
    contentLength: length === undefined ? undefined : Number(length),
    contentType: text('content-type'),
    chunked: /\bchunked$/i.test(text('transfer-encoding') ?? ''),
    etag: text('etag') ?? (modified && `modified ${modified}`),
    contentEncoding: text('content-encoding'),
    requestId: text('x-amz-request-id') ?? text('x-request-id'),
  };
}

/**
 * Refuses an answer that brings no bytes of the object.
 * @throws AccessDeniedError, NotFoundError, SourceChangedError, ProtocolError, StorageError; TransientFailure where
 * another attempt may help
 */
export function refuseAnswer(wanted: RangeRequest, { status, contentType, requestId }: HttpAnswer): void {
  const where = rangeName(wanted, requestId);
  if (status === 200 && WEB_PAGE.test(contentType ?? ''))
    throw new AccessDeniedError(
      `${where}: a web page came instead of the file (${contentType}): a login, or a page about the file; ` +
        'name the address of the download itself',
    );
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
  throw new ProtocolError(`${where}: answered with status ${status}`, status);
}
