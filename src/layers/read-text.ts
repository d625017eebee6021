import { InvalidInputError } from '../errors.js';
import type { OpenSource, SourceVersion } from '../io/ports.js';

/**
 * Documents that a user writes or that lie beside a raster: what they are called, how large they may be, and what to
 * do if not.
 */
const KINDS = {
  spec: { name: 'a spec', bytes: 2 * 1024 * 1024, mend: 'name a legend file instead of a long class list' },
  legend: { name: 'a legend', bytes: 2 * 1024 * 1024, mend: 'a run has at most 4096 classes; list those alone' },
  sidecar: {
    name: 'a sidecar file',
    bytes: 4 * 1024 * 1024,
    mend: 'keep what is needed in it, or remove it and name nodata and classes with --nodata and --classes',
  },
  table: {
    name: 'a value attribute table',
    bytes: 4 * 1024 * 1024,
    mend: 'name the classes with --classes or --legend',
  },
  list: { name: 'a list of sources', bytes: 64 * 1024 * 1024, mend: 'a layer has at most 65536; cut the list' },
  items: { name: 'a STAC file', bytes: 64 * 1024 * 1024, mend: 'save the items that are needed, and no others' },
  vrt: { name: 'a VRT', bytes: 64 * 1024 * 1024, mend: 'name the rasters in it, by a list or a glob' },
  world: { name: 'a world file', bytes: 64 * 1024, mend: 'write it anew, or set the place with gdal_edit.py -a_ullr' },
} as const;

/** Which state of which file something was read from. */
export interface FileVersion {
  readonly uri: string;
  readonly version: SourceVersion;
}

/** A small file, as it was read. */
export interface SmallFile extends FileVersion {
  readonly bytes: Uint8Array;
}

/** One that holds text in UTF-8. */
export interface TextDocument extends FileVersion {
  readonly text: string;
}

/** A small UTF-8 document, as {@link readSmallFile} reads it. */
export async function readDocument(...document: Parameters<typeof readSmallFile>): Promise<TextDocument> {
  const { uri, version, bytes } = await readSmallFile(...document);
  return { uri, version, text: new TextDecoder().decode(bytes) };
}

/**
 * Reads a small file whole.
 * @param maxBytes where the caller wants less than its kind may have
 * @throws NotFoundError, InvalidInputError where it is too large
 */
export async function readSmallFile(
  open: OpenSource,
  uri: string,
  kind: keyof typeof KINDS,
  maxBytes: number = KINDS[kind].bytes,
): Promise<SmallFile> {
  const source = await open(uri);
  try {
    const version = await source.version();
    const { size } = version;
    const { name, mend } = KINDS[kind];
    if (size > maxBytes)
      throw new InvalidInputError(
        `${source.uri}: ${size} bytes are too many for ${name} (at most ${maxBytes}); ${mend}`,
      );
    return { uri: source.uri, version, bytes: await source.read(0, size) };
  } finally {
    await source.close();
  }
}

/** The text of {@link readDocument}. */
export async function readText(...document: Parameters<typeof readDocument>): Promise<string> {
  return (await readDocument(...document)).text;
}
