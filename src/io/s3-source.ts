import { S3ServiceException } from '@aws-sdk/client-s3';
import { NotFoundError, SourceChangedError } from '../errors.js';
import { checkRangeAnswer, collectBody, rangeName, unsatisfiable } from './range-answer.js';
import type { FetchRange, RemoteRange } from './remote-source.js';
import type { S3Requests } from './s3-client.js';
import { parseS3Uri } from './s3-location.js';

/**
 * A function that fetches ranges of one S3 object.
 * @throws InvalidInputError
 */
export function s3Ranges(uri: string, requests: S3Requests): FetchRange {
  const location = parseS3Uri(uri);
  return async (offset, length, etag): Promise<RemoteRange> => {
    const wanted = { uri, offset, length, etag };
    const range = { Range: `bytes=${offset}-${offset + length - 1}`, ...(etag === undefined ? {} : { IfMatch: etag }) };
    try {
      return await requests.get(rangeName(wanted), location, range, async (output) => {
        const requestId = output.$metadata.requestId;
        const { size, expected } = checkRangeAnswer(wanted, {
          status: output.$metadata.httpStatusCode ?? 0,
          contentRange: output.ContentRange,
          contentLength: output.ContentLength,
          etag: output.ETag,
          contentEncoding: output.ContentEncoding?.replace(/^aws-chunked,?/, '') || undefined,
          requestId,
        });
        const body = output.Body as AsyncIterable<Uint8Array>;
        return {
          bytes: await collectBody(body, expected, rangeName(wanted, requestId), requests.access.timeoutMs),
          version: { size, etag: output.ETag ?? '' },
        };
      });
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      const status = cause instanceof S3ServiceException ? cause.$metadata.httpStatusCode : undefined;
      if (status === 412)
        throw new SourceChangedError(
          `${rangeName(wanted)}: the object changed since the plan was made (412); plan again into another --out`,
          { cause: error },
        );
      if (error instanceof NotFoundError && etag !== undefined)
        throw new SourceChangedError(
          `${rangeName(wanted)}: is no longer there (404); it was when the run was planned`,
          { cause: error },
        );
      if (status === 416 && offset === 0) return { bytes: new Uint8Array(0), version: { size: 0, etag: '' } }; // an empty object has no bytes to give
      if (status === 416) throw unsatisfiable(wanted, undefined);
      throw error;
    }
  };
}
