import type { IncomingHttpHeaders } from 'node:http';
import { type ByteRange, parseRange } from './http-range.js';

/** What is known of a file that a client may have a part of already. */
export interface Validators {
  /** With its quotes, and W/ if it is weak; null if the server sends none. */
  readonly etag: string | null;
  readonly lastModified: Date | null;
  readonly size: number;
}

/** What a GET or HEAD is to be answered with. */
export type Selection =
  | { readonly status: 200 | 304 | 412 | 416 }
  | { readonly status: 206; readonly range: ByteRange };

/** Conditions and range of a read by RFC 9110, sections 13 and 14, in their order of precedence. */
export function select(headers: IncomingHttpHeaders, file: Validators): Selection {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) {
    if (!etagListed(ifMatch, file.etag, 'strong')) return { status: 412 };
  } else if (later(file.lastModified, headers['if-unmodified-since']) === true) return { status: 412 };

  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    if (etagListed(ifNoneMatch, file.etag, 'weak')) return { status: 304 };
  } else if (later(file.lastModified, headers['if-modified-since']) === false) return { status: 304 };

  const range = rangeStillValid(headers['if-range']?.toString(), file) ? parseRange(headers.range, file.size) : null;
  if (range === 'unsatisfiable') return { status: 416 };
  return range ? { status: 206, range } : { status: 200 };
}

/**
 * Whether an entity tag is in a list such as `"a", W/"b"` or `*`. Strong comparison never accepts a weak tag; tags
 * without quotes are accepted, as S3 does.
 */
export function etagListed(list: string, etag: string | null, comparison: 'strong' | 'weak'): boolean {
  if (list.trim() === '*') return true;
  if (etag === null || (comparison === 'strong' && etag.startsWith('W/'))) return false;
  return list.split(',').some((item) => {
    const tag = item.trim();
    return (comparison === 'weak' || !tag.startsWith('W/')) && opaque(tag) === opaque(etag);
  });
}

const opaque = (tag: string): string => tag.replace(/^W\//, '').replace(/^"|"$/g, '');

function rangeStillValid(ifRange: string | undefined, file: Validators): boolean {
  if (ifRange === undefined) return true;
  if (/^(W\/)?"/.test(ifRange)) return etagListed(ifRange, file.etag, 'strong');
  return file.lastModified !== null && Date.parse(ifRange) === seconds(file.lastModified);
}

/** Null if the dates cannot be compared. */
function later(modified: Date | null, date: string | undefined): boolean | null {
  const since = Date.parse(date ?? '');
  return modified === null || Number.isNaN(since) ? null : seconds(modified) > since;
}

/** HTTP dates have whole seconds. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000) * 1000;
