import type { Spec } from '../documents/spec.js';
import { urisOf } from '../documents/uris-of.js';
import { InvalidInputError } from '../errors.js';
import { publicUri } from '../io/access.js';
import type { OpenSource } from '../io/ports.js';

const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * Lets only S3 and https be named: a function's own files and environment are nobody's business, and a laptop's files
 * are out of its reach.
 * @throws InvalidInputError naming the field
 */
export function onlyRemote(spec: Spec): Spec {
  for (const { role: field, uri } of urisOf(spec)) {
    const shown = publicUri(uri);
    if (!/^(s3|https):\/\//i.test(uri))
      throw new InvalidInputError(`${field}: ${shown} must be an s3:// or https:// URI on AWS; upload the file first`);
    if (shown !== uri)
      throw new InvalidInputError(
        `${field}: ${shown} is given with a query or credentials, which a plan can't keep; name a source that the functions may read`,
      );
    const bucket = bucketOf(uri);
    if (bucket !== null && !BUCKET_NAME.test(bucket))
      throw new InvalidInputError(`${field}: ${shown}: ${bucket} can't be the name of a bucket`);
  }
  return spec;
}

/**
 * Who may upload may not read what others' runs have made.
 * @param output `s3://bucket` of the results.
 * @throws InvalidInputError
 */
export function notFrom(output: string, spec: Spec): Spec {
  const own = urisOf(spec).find(({ uri }) => isIn(output, uri));
  if (own) throw inResults(`${own.role}: ${own.uri}`);
  return spec;
}

/** The same, of whatever is opened: a VRT and a STAC file name sources of their own. */
export function notOpening(output: string, open: OpenSource): OpenSource {
  return async (uri, pinned) => {
    if (isIn(output, uri)) throw inResults(`sources: ${uri}`);
    return open(uri, pinned);
  };
}

function isIn(output: string, uri: string): boolean {
  return bucketOf(uri) === bucketOf(output);
}

function inResults(what: string): InvalidInputError {
  return new InvalidInputError(`${what} lies in the bucket of results; copy it to where sources may lie`);
}

/** The bucket of an S3 URI, whose scheme may be written in capitals; null for others. */
function bucketOf(uri: string): string | null {
  return /^s3:\/\/([^/]*)/i.exec(uri)?.[1] ?? null;
}
