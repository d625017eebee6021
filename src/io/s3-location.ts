import { InvalidInputError } from '../errors.js';

/** An object, or a prefix of objects, in a bucket. */
export interface S3Location {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Bucket and key of `s3://bucket/key`; the key is taken as it is written.
 * @throws InvalidInputError
 */
export function parseS3Uri(uri: string): S3Location {
  const match = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(uri);
  if (!match) throw new InvalidInputError(`${uri}: not an S3 URI; write s3://bucket/key`);
  return { bucket: match[1]!, key: match[2] ?? '' };
}
