import { sourceOf, sourceText } from '../documents/source-uri.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import { publicUri } from '../io/access.js';
import { parseS3Uri } from '../io/s3-location.js';
import type { Storage } from '../io/storage.js';

/** Files that a prefix stands for. */
const RASTER = /\.tiff?$/i;
/**
 * Characters that may make a pattern of a name; the libraries that know for sure are loaded only where one is there.
 */
const MAYBE_GLOB = /[*?[\]{}()!|+@\\]/;

/**
 * Turns what a user names into bands of rasters: a URI or path stands for itself; a prefix that ends in `/` for the
 * rasters (.tif, .tiff) right under it; a glob for what it matches. Each pattern's result is sorted. A band behind a
 * prefix or a glob (`*.tif#2`) is that of each.
 * @throws NotFoundError where a prefix or glob matches nothing, InvalidInputError for a glob over https
 */
export async function resolveSources(patterns: readonly string[], storage: Storage): Promise<string[]> {
  const found: string[] = [];
  for (const text of patterns) {
    const { uri: pattern, band } = sourceOf(text);
    for (const uri of await resolveOne(pattern, storage)) found.push(sourceText({ uri, band }));
  }
  return [...new Set(found)];
}

async function resolveOne(pattern: string, storage: Storage): Promise<string[]> {
  if (/^https?:\/\//i.test(pattern)) {
    if (!publicUri(pattern).endsWith('/')) return [pattern];
    throw new InvalidInputError(`${publicUri(pattern)}: a web server can't be listed; name the files`);
  }
  const isPrefix = pattern.endsWith('/');
  if (!isPrefix && !(await isGlob(pattern))) return [pattern];
  const matches = pattern.startsWith('s3://')
    ? await listS3(pattern, isPrefix, storage)
    : await listFiles(pattern, isPrefix);
  if (matches.length === 0)
    throw new NotFoundError(`${pattern}: matches no ${isPrefix ? 'raster (.tif, .tiff)' : 'file'}`);
  return matches.sort();
}

async function isGlob(pattern: string): Promise<boolean> {
  return MAYBE_GLOB.test(pattern) && (await import('tinyglobby')).isDynamicPattern(pattern);
}

async function listS3(pattern: string, isPrefix: boolean, storage: Storage): Promise<string[]> {
  const { bucket, key } = parseS3Uri(pattern);
  const { s3 } = await storage.remote();
  const uri = (found: string) => `s3://${bucket}/${found}`;
  if (isPrefix) return (await s3.list(pattern, { bucket, key }, '/')).filter((found) => RASTER.test(found)).map(uri);
  const { default: picomatch } = await import('picomatch');
  const fixed = key.slice(0, picomatch.scan(key).base.length);
  const matches = picomatch(key);
  return (await s3.list(pattern, { bucket, key: fixed })).filter((found) => matches(found)).map(uri);
}

async function listFiles(pattern: string, isPrefix: boolean): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  if (!isPrefix) return glob(pattern, { absolute: true, expandDirectories: false });
  return (await glob('*', { cwd: pattern, absolute: true, expandDirectories: false })).filter((found) =>
    RASTER.test(found),
  );
}
