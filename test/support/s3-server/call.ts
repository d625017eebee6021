import type { LoggedRequest } from '../http-log.js';
import type { Operation } from './operations.js';

/** One request to S3. */
export interface S3Request extends LoggedRequest {
  /** As the API names it; Unknown for what this server does not do. */
  readonly operation: Operation | 'Unknown';
  /** Empty if the path has none. */
  readonly bucket: string;
  /** Decoded; empty if the path has none. */
  readonly key: string;
  readonly query: URLSearchParams;
  /** The key that it claims to be signed with; null if it is unsigned. */
  readonly accessKeyId: string | null;
  /** Keys that DeleteObjects names; empty until it is carried out, and for all others. */
  deletes: readonly string[];
}

/** Bucket, key and query of a path-style URL; null if it is no valid encoding. */
export function parseTarget(url: string): { bucket: string; key: string; query: URLSearchParams } | null {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  // not through URL, which would drop the dots of a key such as a/../b
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  try {
    return {
      bucket: decodeURIComponent(bucket),
      key: decodeURIComponent(key),
      query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    };
  } catch {
    return null;
  }
}

/** A header as one string. */
export function header(call: Pick<S3Request, 'headers'>, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
