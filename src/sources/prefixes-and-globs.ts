import { isOnWeb } from '../documents/uri-kinds.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import { publicUri } from '../io/access.js';
import { parseS3Uri, type S3Location } from '../io/s3-location.js';
import type { Storage } from '../io/storage.js';

/** What finding sources needs of storage. */
export interface SourcePlaces extends Pick<Storage, 'open' | 'remote'> {
  /** Tells files that the run itself makes: no prefix or glob stands for them. */
  readonly ownResults?: () => Promise<(uri: string) => boolean>;
}

/** Files that a prefix stands for. */
const RASTER = /\.tiff?$/i;
/**
 * Characters that may make a pattern of a name; the libraries that know for sure are loaded only where one is there.
 */
const MAYBE_GLOB = /[*?[\]{}()!|+@\\]/;

/**
 * What a name stands for: a URI or path for itself, or what {@link listed} finds.
 * @throws NotFoundError, InvalidInputError
 */
export async function matchesOf(name: string, storage: SourcePlaces): Promise<string[]> {
  return (await isPattern(name)) ? listed(name, storage) : [name];
}

/** Whether a name stands for what a folder or a bucket holds: a prefix or a glob. On the web only a slash tells. */
export async function isPattern(name: string): Promise<boolean> {
  if (isOnWeb(name)) return publicUri(name).endsWith('/');
  if (name.endsWith('/')) return true;
  return MAYBE_GLOB.test(name) && (await import('tinyglobby')).isDynamicPattern(name);
}

/**
 * What a prefix that ends in `/`, or a glob, stands for: the rasters (.tif, .tiff) right under it, or what it matches,
 * sorted.
 * @throws NotFoundError where that is nothing, InvalidInputError for a place that can't be listed
 */
export async function listed(pattern: string, storage: SourcePlaces): Promise<string[]> {
  if (isOnWeb(pattern))
    throw new InvalidInputError(`${publicUri(pattern)}: a web server can't be listed; name the files`);
  const isPrefix = pattern.endsWith('/');
  const matches = pattern.startsWith('s3://')
    ? await listS3(pattern, isPrefix, storage)
    : await listFiles(pattern, isPrefix);
  const isOwn = (await storage.ownResults?.()) ?? (() => false);
  const meant = matches.filter((uri) => !isOwn(uri));
  if (meant.length === 0)
    throw new NotFoundError(`${pattern}: matches no ${isPrefix ? 'raster (.tif, .tiff)' : 'file'}`);
  return meant.sort((a, b) => (a < b ? -1 : 1));
}

async function listS3(pattern: string, isPrefix: boolean, storage: SourcePlaces): Promise<string[]> {
  const { bucket, key } = parseS3Uri(pattern);
  if (isPrefix) return list(pattern, { bucket, key }, (found) => RASTER.test(found), storage, '/');
  const { default: picomatch } = await import('picomatch');
  const fixed = key.slice(0, picomatch.scan(key).base.length);
  return list(pattern, { bucket, key: fixed }, picomatch(key), storage);
}

async function list(
  pattern: string,
  under: S3Location,
  isMeant: (key: string) => boolean,
  storage: SourcePlaces,
  delimiter?: string,
): Promise<string[]> {
  const { s3 } = await storage.remote();
  const keys = await s3.list(pattern, under, delimiter);
  // A matcher may take more than the key.
  return keys.filter((key) => isMeant(key)).map((key) => `s3://${under.bucket}/${key}`);
}

async function listFiles(pattern: string, isPrefix: boolean): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  if (!isPrefix) return glob(pattern, { absolute: true, expandDirectories: false });
  return (await glob('*', { cwd: pattern, absolute: true, expandDirectories: false })).filter((found) =>
    RASTER.test(found),
  );
}
