import { XMLParser } from 'fast-xml-parser';
import { type FractileError, InvalidInputError, UnsupportedRasterError } from '../errors.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { RangeSource } from '../io/ports.js';
import { BlockIndex } from './read/block-index.js';
import { readCrs } from './read/crs.js';
import { readGeoKeys } from './read/geo-keys.js';
import { readGeotransform } from './read/georeference.js';
import { readGhost } from './read/ghost.js';
import { HeaderCache } from './read/header-cache.js';
import { readDirectories } from './read/raster.js';
import { parsePart } from './read/third-party.js';
import { readStructure } from './read/tiff-structure.js';
import { Subfile, Tag } from './tags.js';
import { unescapeXml } from './write/gdal-metadata.js';

/** One image of a file. */
export interface ImageFacts {
  readonly kind: 'full' | 'overview' | 'mask';
  readonly width: number;
  readonly height: number;
  /** Null for a striped image. */
  readonly tile: { readonly width: number; readonly height: number } | null;
  readonly compression: number;
  readonly directoryOffset: number;
  /** Byte offset of the first block that was written; 0 where none was. */
  readonly firstBlockOffset: number;
}

/** A file as `fractile info` shows it. Unlike opening a raster, this works for any TIFF. */
export interface TiffFacts {
  readonly uri: string;
  readonly bytes: number;
  readonly bigTiff: boolean;
  readonly byteOrder: 'little-endian' | 'big-endian';
  /** GDAL's structural metadata: LAYOUT, BLOCK_ORDER, ... */
  readonly structure: Readonly<Record<string, string>>;
  /** Where the first directory must start if the file has no foreign bytes before it. */
  readonly expectedFirstDirectory: number;
  readonly images: readonly ImageFacts[];
  readonly bands: number;
  readonly bits: number;
  readonly crs: string | null;
  readonly geotransform: Geotransform | null;
  readonly nodata: string | null;
  /** Metadata items: of the dataset under 0, of bands under 1, 2, ... */
  readonly metadata: readonly { readonly band: number; readonly name: string; readonly value: string }[];
}

/** Reads the header of any TIFF. @throws CorruptRasterError, NotFoundError */
export async function describeTiff(source: RangeSource): Promise<TiffFacts> {
  const { size } = await source.version();
  const cache = new HeaderCache(source, size);
  const structure = await readStructure(cache);
  const directories = await readDirectories(cache, structure);
  const main = directories[0]!;
  const number = async (ifd: typeof main, tag: number, fallback: number) => {
    const value: unknown = await ifd.loadValue(tag);
    return Number(typeof value === 'number' ? value : ((value as ArrayLike<number> | undefined)?.[0] ?? fallback));
  };
  const images: ImageFacts[] = [];
  for (const [i, ifd] of directories.entries()) {
    const directory = structure.directories[i]!;
    const kind = await number(ifd, Tag.NewSubfileType, 0);
    const tiled = directory.entries.has(Tag.TileOffsets);
    const offsets = directory.entries.get(tiled ? Tag.TileOffsets : Tag.StripOffsets);
    const byteCounts = directory.entries.get(tiled ? Tag.TileByteCounts : Tag.StripByteCounts);
    images.push({
      kind: kind & Subfile.Mask ? 'mask' : kind & Subfile.Reduced ? 'overview' : 'full',
      width: await number(ifd, Tag.ImageWidth, 0),
      height: await number(ifd, Tag.ImageLength, 0),
      tile: tiled ? { width: await number(ifd, Tag.TileWidth, 0), height: await number(ifd, Tag.TileLength, 0) } : null,
      compression: await number(ifd, Tag.Compression, 1),
      directoryOffset: directory.offset,
      firstBlockOffset:
        offsets && byteCounts
          ? await new BlockIndex(cache, { offsets, byteCounts, littleEndian: structure.littleEndian }).firstOffset()
          : 0,
    });
  }
  const keys = readGeoKeys(source.uri, main);
  const ghost = await readGhost(cache, structure.bigTiff);
  return {
    uri: source.uri,
    bytes: size,
    bigTiff: structure.bigTiff,
    byteOrder: structure.littleEndian ? 'little-endian' : 'big-endian',
    structure: ghost.items,
    expectedFirstDirectory: ghost.end + (ghost.end % 2),
    images,
    bands: await number(main, Tag.SamplesPerPixel, 1),
    bits: await number(main, Tag.BitsPerSample, 1),
    crs: absentIfInvalid(() => readCrs(source.uri, keys, { directory: [], doubles: [], ascii: '' }).name),
    geotransform: await readGeotransform(source.uri, main, keys?.GTRasterTypeGeoKey).catch(nullIfInvalid),
    nodata: textOf(await main.loadValue(Tag.GdalNodata)),
    metadata: parseMetadata(source.uri, textOf(await main.loadValue(Tag.GdalMetadata))),
  };
}

/** A file that can't be placed is still a TIFF; only faults of its georeference may be passed over here. */
function nullIfInvalid(error: unknown): null {
  if (error instanceof InvalidInputError || error instanceof UnsupportedRasterError) return null;
  throw error as FractileError;
}

function absentIfInvalid<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    return nullIfInvalid(error);
  }
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : String(value).replaceAll('\0', '').trim();
}

function parseMetadata(uri: string, xml: string | null): TiffFacts['metadata'] {
  if (!xml) return [];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => name === 'Item',
  });
  const document = parsePart(uri, 'its metadata (tag 42112)', () => parser.parse(xml)) as {
    GDALMetadata?: { Item?: Record<string, unknown>[] };
  };
  return (document.GDALMetadata?.Item ?? []).map((item) => ({
    band: item['@sample'] === undefined ? 0 : Number(item['@sample']) + 1,
    name: String(item['@name']),
    value: unescapeXml(String(item['#text'] ?? '')),
  }));
}
