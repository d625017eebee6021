import { AccessDeniedError, NotFoundError, ProtocolError } from '../errors.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { readDocument, readSmallFile, type SmallFile, type TextDocument } from './read-text.js';

const REMOTE = /^(s3|https?):\/\//i;
/** How a table of dBASE begins: its version. */
const DBF_VERSIONS: readonly number[] = [3, 4, 5, 0x30, 0x31, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5];
const WEB = /^https?:\/\//i;
/** How texts of a kind begin; a web server may give a page, or the raster itself, for whatever path is asked for. */
const BEGINS = { sidecar: /^\s*<(?!!doctype\s+html|html\b)/i, world: /^\s*[-+.\d]/ } as const;

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
    const found = await unlessAbsent(() => readDocument(open, uri, kind));
    if (found && (!WEB.test(uri) || BEGINS[kind].test(found.text))) return found;
  }
  return null;
}

/**
 * The value attribute table of ArcGIS beside a raster; null where there is none.
 * @throws InvalidInputError where it is too large, StorageError
 */
export async function tableBeside(open: OpenSource, uri: string): Promise<SmallFile | null> {
  const found = await unlessAbsent(() => readSmallFile(open, `${uri}.vat.dbf`, 'table'));
  return found && WEB.test(uri) && !DBF_VERSIONS.includes(found.bytes[0]!) ? null : found;
}

/** A file beside a raster, opened; null where it is not there. */
export function openBeside(open: OpenSource, uri: string): Promise<RangeSource | null> {
  return unlessAbsent(async () => {
    const source = await open(uri);
    try {
      await source.version();
      return source;
    } catch (error) {
      await source.close();
      throw error;
    }
  });
}

/** S3 answers 403 for a missing key to who may not list, and a signature never covers a second file. */
async function unlessAbsent<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    const isAbsent =
      error instanceof NotFoundError || error instanceof AccessDeniedError || error instanceof ProtocolError;
    if (isAbsent) return null;
    throw error;
  }
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
    if (REMOTE.test(uri)) return [isUpper ? upper : lower];
    return [lower, upper];
  });
  return cased.map((ending) => withEnding(uri, `.${ending}`));
}
