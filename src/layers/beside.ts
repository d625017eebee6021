import { DBF_VERSIONS } from '../cog/read/dbf.js';
import { isOnWeb, isRemote } from '../documents/uri-kinds.js';
import { AccessDeniedError, isMissing, NotFoundError, ProtocolError } from '../errors.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { readDocument, readSmallFile, type SmallFile, type TextDocument } from './read-text.js';

/** Bytes that tell what a file is. */
const HEAD = 16;
/**
 * What texts of a kind look like; a web server may give a page, or the raster itself, for whatever path is asked for.
 */
const LOOKS = { sidecar: /<(PAMDataset|GeodataXform)\b/, world: /^\s*[-+.\d]/ } as const;

/**
 * The first of several files beside a raster that is there; null where none is.
 * @throws InvalidInputError where it is too large, StorageError
 */
export async function textBeside(
  open: OpenSource,
  uris: readonly string[],
  kind: 'sidecar' | 'world',
): Promise<TextDocument | null> {
  for (const uri of uris) {
    const found = await unlessAbsent(uri, () => readDocument(open, uri, kind));
    if (found && (!isOnWeb(uri) || LOOKS[kind].test(found.text))) return found;
  }
  return null;
}

/**
 * The value attribute table of ArcGIS beside a raster; null where there is none.
 * @throws InvalidInputError where it is too large, StorageError
 */
export async function tableBeside(open: OpenSource, uri: string): Promise<SmallFile | null> {
  const found = await unlessAbsent(uri, () => readSmallFile(open, `${uri}.vat.dbf`, 'table'));
  return found && isOnWeb(uri) && !DBF_VERSIONS.has(found.bytes[0]!) ? null : found;
}

/**
 * The first of several files beside a raster that is there, opened; null where none is.
 * @param begins how its bytes begin, as Latin-1 text, if it is what is looked for; others are passed over
 * @throws StorageError
 */
export async function openBeside(
  open: OpenSource,
  uris: readonly string[],
  begins: RegExp = /^/,
): Promise<RangeSource | null> {
  for (const uri of uris) {
    const found = await unlessAbsent(uri, async () => {
      const source = await open(uri);
      try {
        const head = Buffer.from(await source.read(0, HEAD)).toString('latin1');
        if (begins.test(head)) return source;
        await source.close();
        return null;
      } catch (error) {
        await source.close();
        throw error;
      }
    });
    if (found) return found;
  }
  return null;
}

/**
 * Null where a server says that there is no such file. S3 answers 403 for a missing key to who may not list, and a
 * signature never covers a second file. What may not be read on disk is there, and so is what is sent in a way that
 * can't be read.
 */
async function unlessAbsent<T>(uri: string, find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (isRemote(uri) ? isRefusal(error) : isAbsentOnDisk(error)) return null;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof NotFoundError || error instanceof AccessDeniedError) return true;
  return error instanceof ProtocolError && error.status !== null;
}

/** In a memory of files, too, which has no system error. */
function isAbsentOnDisk(error: unknown): boolean {
  return error instanceof NotFoundError && (error.cause === undefined || isMissing(error.cause));
}

/** Names of the mask file of a raster; on disk its ending may be in capitals. */
export function maskUris(uri: string): string[] {
  return isRemote(uri) ? [`${uri}.msk`] : [`${uri}.msk`, `${uri}.MSK`];
}

/** How a mask file begins: what a web server gives in its place needn't be a TIFF. */
export function maskBegins(uri: string): RegExp {
  return isOnWeb(uri) ? /^(II|MM)/ : /^/;
}

/** A raster's URI with another ending in the place of its own. */
export function withEnding(uri: string, ending: string): string {
  return uri.replace(/\.[^./]*$/, '') + ending;
}

/** Names of a world file, as GDAL looks for them; on disk also in capitals. */
export function worldFileUris(uri: string): string[] {
  const own = /\.([^./]+)$/.exec(uri)?.[1] ?? 'tif';
  const endings = [`${own[0]}${own.at(-1)}w`, `${own}w`, 'wld'];
  const isUpper = own === own.toUpperCase();
  const cased = endings.flatMap((ending) => {
    const [lower, upper] = [ending.toLowerCase(), ending.toUpperCase()];
    if (isRemote(uri)) return [isUpper ? upper : lower];
    return [lower, upper];
  });
  return cased.map((ending) => withEnding(uri, `.${ending}`));
}
