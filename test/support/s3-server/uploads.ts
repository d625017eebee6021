import { createHash } from 'node:crypto';
import { type Algorithm, type Checksum, composite, digest } from './checksum.js';

/** A part as it was uploaded. */
export interface Part {
  readonly number: number;
  readonly bytes: Buffer;
  /** With its quotes. */
  readonly etag: string;
  readonly checksum: Checksum | null;
  readonly lastModified: Date;
}

/** A multipart upload that is neither completed nor aborted. */
export interface Upload {
  readonly id: string;
  readonly key: string;
  readonly started: Date;
  readonly headers: Readonly<Record<string, string>>;
  /** As asked for at its start; null if the client said nothing. */
  readonly algorithm: Algorithm | null;
  readonly type: Checksum['type'];
  readonly parts: Map<number, Part>;
}

/** The entity tag of S3 for an object of parts: the MD5 of their MD5s, and their number. */
export function multipartEtag(parts: readonly Part[]): string {
  const hash = createHash('md5');
  for (const { etag } of parts) hash.update(etag.slice(1, -1), 'hex');
  return `"${hash.digest('hex')}-${parts.length}"`;
}

/** The checksum of the object of these parts; null if the upload has none. */
export function uploadChecksum(upload: Upload, parts: readonly Part[], bytes: Buffer): Checksum | null {
  const { algorithm, type } = upload;
  if (!algorithm) return null;
  if (type === 'FULL_OBJECT') return { algorithm, type, value: digest(algorithm, bytes).toString('base64') };
  return composite(
    algorithm,
    parts.map((part) => part.checksum?.value ?? digest(algorithm, part.bytes).toString('base64')),
  );
}
