import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import type { Bucket } from './storage.js';
import { type Xml, xmlAnswer } from './xml.js';

/** One entry of a listing: a key, or the prefix that many have in common. */
interface Entry {
  readonly name: string;
  readonly isPrefix: boolean;
}

/** A page of the keys of a bucket, those with a common prefix folded into it. */
export const listObjectsV2: Handler = (storage, call) => {
  const bucket = storage.bucket(call.bucket);
  const { query } = call;
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const startAfter = query.get('start-after') ?? '';
  const token = query.get('continuation-token');
  const asked = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(asked) || asked < 0) throw new S3Error('InvalidArgument', 'max-keys is no whole number');
  const most = Math.min(asked, 1000);
  const after = token === null ? startAfter : decodeToken(token);
  // one more than asked for tells whether there are more
  const found = entries(bucket, prefix, delimiter, after, most === 0 ? 0 : most + 1);
  const page = found.slice(0, most);
  const truncated = found.length > page.length;
  const encode = query.get('encoding-type') === 'url' ? encodeKey : (text: string) => text;
  return xmlAnswer('ListBucketResult', {
    Name: call.bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    StartAfter: startAfter === '' ? undefined : encode(startAfter),
    EncodingType: query.get('encoding-type') ?? undefined,
    MaxKeys: most,
    KeyCount: page.length,
    IsTruncated: truncated,
    ContinuationToken: token ?? undefined,
    NextContinuationToken: truncated ? Buffer.from(page.at(-1)!.name).toString('base64url') : undefined,
    Contents: page.filter((one) => !one.isPrefix).map(({ name }) => contents(bucket, name, encode)),
    CommonPrefixes: page.filter((one) => one.isPrefix).map(({ name }) => ({ Prefix: encode(name) })),
  });
};

/**
 * The entries after `after`, in the order of their UTF-8 bytes, which is not that of strings. A common prefix has its
 * place in that order as a key has, so a start within it leaves it out.
 */
function entries(bucket: Bucket, prefix: string, delimiter: string, after: string, most: number): Entry[] {
  const found = new Map<string, Entry & { readonly bytes: Buffer }>();
  const start = Buffer.from(after);
  for (const key of bucket.objects.keys()) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const name = end < 0 ? key : key.slice(0, end + delimiter.length);
    if (found.has(name)) continue;
    const bytes = Buffer.from(name);
    if (Buffer.compare(bytes, start) > 0) found.set(name, { name, isPrefix: end >= 0, bytes });
  }
  return [...found.values()].sort((a, b) => Buffer.compare(a.bytes, b.bytes)).slice(0, most);
}

function contents(bucket: Bucket, key: string, encode: (text: string) => string): Xml {
  const { etag, lastModified, bytes, checksum } = bucket.object(key);
  return {
    Key: encode(key),
    LastModified: lastModified.toISOString(),
    ETag: etag,
    ChecksumAlgorithm: checksum?.algorithm,
    ChecksumType: checksum?.type,
    Size: bytes.length,
    StorageClass: 'STANDARD',
  };
}

function decodeToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (Buffer.from(text).toString('base64url') !== token) {
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  }
  return text;
}

/** As S3 encodes for encoding-type url: a form encoding that leaves the slash. */
const encodeKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2F/g, '/')
    .replace(/%20/g, '+');
