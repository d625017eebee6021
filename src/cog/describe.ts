import { FractileError } from '../errors.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { RangeSource } from '../io/ports.js';
import { compressionName } from './codecs/registry.js';
import { type BandFacts, describeBands, photometricName } from './describe-bands.js';
import { type MetadataFacts, parseMetadata } from './describe-metadata.js';
import { BlockIndex } from './read/block-index.js';
import { readCrs } from './read/crs.js';
import { readGeoKeys } from './read/geo-keys.js';
import { readGeotransform } from './read/georeference.js';
import { readGhost } from './read/ghost.js';
import { HeaderCache } from './read/header-cache.js';
import { describePlace, type Placement } from './read/placement.js';
import { readDirectories } from './read/raster.js';
import { readStructure } from './read/tiff-structure.js';
import { Subfile, Tag } from './tags.js';

const EXIT_INVALID = 2;

/** One image of a file. */
export interface ImageFacts {
  readonly kind: 'full' | 'overview' | 'mask';
  readonly width: number;
  readonly height: number;
  /** Null for a striped image. */
  readonly tile: { readonly width: number; readonly height: number } | null;
  /** TIFF's number, and its name. */
  readonly compression: number;
  readonly codec: string;
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
  /** Type of the samples: "uint8", "float32", "complex64", ...; several where bands differ. */
  readonly dtype: string;
  /** How samples of one pixel lie: side by side, or each band by itself. */
  readonly interleave: 'pixel' | 'band';
  /** 1 none, 2 horizontal differences, 3 floating point. */
  readonly predictor: number;
  readonly photometric: string;
  /** Entries of the colour table; 0 where there is none. */
  readonly colorTableEntries: number;
  readonly bandFacts: readonly BandFacts[];
  readonly crs: string | null;
  /** Where it lies, if it is north-up. */
  readonly geotransform: Geotransform | null;
  readonly placement: Placement;
  readonly nodata: string | null;
  readonly metadata: readonly MetadataFacts[];
}

/**
 * Reads the header of any TIFF.
 * @throws CorruptRasterError, NotFoundError
 */
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
  const list = async (ifd: typeof main, tag: number) =>
    Array.from(((await ifd.loadValue(tag)) ?? []) as ArrayLike<number>, Number);
  const images: ImageFacts[] = [];
  for (const [i, ifd] of directories.entries()) {
    const directory = structure.directories[i]!;
    const kind = await number(ifd, Tag.NewSubfileType, 0);
    const tiled = directory.entries.has(Tag.TileOffsets);
    const offsets = directory.entries.get(tiled ? Tag.TileOffsets : Tag.StripOffsets);
    const compression = await number(ifd, Tag.Compression, 1);
    const byteCounts = directory.entries.get(tiled ? Tag.TileByteCounts : Tag.StripByteCounts);
    images.push({
      kind: kind & Subfile.Mask ? 'mask' : kind & Subfile.Reduced ? 'overview' : 'full',
      width: await number(ifd, Tag.ImageWidth, 0),
      height: await number(ifd, Tag.ImageLength, 0),
      tile: tiled ? { width: await number(ifd, Tag.TileWidth, 0), height: await number(ifd, Tag.TileLength, 0) } : null,
      compression,
      codec: compressionName(compression, await list(ifd, Tag.LercParameters)),
      directoryOffset: directory.offset,
      firstBlockOffset:
        offsets && byteCounts
          ? await new BlockIndex(cache, { offsets, byteCounts, littleEndian: structure.littleEndian }).firstOffset()
          : 0,
    });
  }
  const keys = readGeoKeys(source.uri, main);
  const ghost = await readGhost(cache, structure.bigTiff);
  const bands = await number(main, Tag.SamplesPerPixel, 1);
  const bits = await list(main, Tag.BitsPerSample);
  const photometric = await number(main, Tag.PhotometricInterpretation, 1);
  const metadata = parseMetadata(source.uri, textOf(await main.loadValue(Tag.GdalMetadata)));
  const colors = structure.directories[0]!.entries.get(Tag.ColorMap);
  return {
    uri: source.uri,
    bytes: size,
    bigTiff: structure.bigTiff,
    byteOrder: structure.littleEndian ? 'little-endian' : 'big-endian',
    structure: ghost.items,
    expectedFirstDirectory: ghost.end + (ghost.end % 2),
    images,
    bands,
    bits: bits[0] ?? 1,
    dtype: dtypesOf(bits, await list(main, Tag.SampleFormat)),
    interleave: (await number(main, Tag.PlanarConfiguration, 1)) === 2 ? 'band' : 'pixel',
    predictor: await number(main, Tag.Predictor, 1),
    photometric: photometricName(photometric),
    colorTableEntries: colors ? colors.count / 3 : 0,
    bandFacts: describeBands(bands, photometric, await list(main, Tag.ExtraSamples), metadata),
    crs: absentIfInvalid(() => readCrs(source.uri, keys, { directory: [], doubles: [], ascii: '' }).name),
    geotransform: await readGeotransform(source.uri, main, keys?.GTRasterTypeGeoKey).catch(nullIfInvalid),
    placement: await describePlace(main, keys?.GTRasterTypeGeoKey),
    nodata: textOf(await main.loadValue(Tag.GdalNodata)),
    metadata,
  };
}

/** A file that can't be placed is still a TIFF; faults of its georeference, and only those, may be passed over here. */
function nullIfInvalid(error: unknown): null {
  if (error instanceof FractileError && error.exitCode === EXIT_INVALID) return null;
  throw error;
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

/** SampleFormat (TIFF 6.0; GDAL for 5 and 6). */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'uint',
  2: 'int',
  3: 'float',
  4: 'uint',
  5: 'cint',
  6: 'complex',
};

/** The types of samples, each named once. */
function dtypesOf(bits: readonly number[], formats: readonly number[]): string {
  const names = (bits.length > 0 ? bits : [1]).map(
    (n, i) => `${FORMATS[formats[i] ?? formats[0] ?? 1] ?? 'unknown'}${n}`,
  );
  return [...new Set(names)].join(', ');
}
