import type { GeoKeys } from '../crs/crs.js';
import { CorruptRasterError } from '../errors.js';
import type { Bounds } from '../grid/bounds.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { RangeSource } from '../io/ports.js';
import { hasPredictors } from './codecs/registry.js';
import { type BandFacts, describeBands, photometricName } from './describe-bands.js';
import { type CrsFacts, describeCrs } from './describe-crs.js';
import { extentOf } from './describe-extent.js';
import { describeImage, type ImageFacts } from './describe-image.js';
import { describeMetadata, type MetadataFacts } from './describe-metadata.js';
import { readColors } from './read/colors.js';
import { readGeoKeys } from './read/geo-keys.js';
import { readGhost } from './read/ghost.js';
import { HeaderCache } from './read/header-cache.js';
import { type Placement, readPlacement } from './read/placement.js';
import { readDirectories } from './read/raster.js';
import { firstNumber, type ImageFileDirectory, tagNumbers, tagText } from './read/tag-values.js';
import { readStructure } from './read/tiff-structure.js';
import { Tag } from './tags.js';

const SEPARATE = 2;
const SUB_IMAGES = 'images within images (SubIFDs, tag 330) are not shown';

/** A file as `fractile info` shows it. Unlike opening a raster, this works for any TIFF. */
export interface TiffFacts extends CrsFacts {
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
  /** How many of them are not black, as unused ones are. */
  readonly colorTableUsed: number;
  readonly bandFacts: readonly BandFacts[];
  /** Where it lies, if it is north-up or south-up. */
  readonly geotransform: Geotransform | null;
  readonly placement: Placement;
  /** How far it, or its control points, reach in CRS units. */
  readonly extent: Bounds | null;
  readonly nodata: string | null;
  readonly metadata: readonly MetadataFacts[];
  /** What can't be shown, and why. */
  readonly notes: readonly string[];
}

/**
 * Reads the header of any TIFF.
 * @param cache keeps what is read, for whoever reads the header next
 * @throws CorruptRasterError, NotFoundError
 */
export async function describeTiff(source: RangeSource, cache?: HeaderCache): Promise<TiffFacts> {
  const { uri } = source;
  const { size } = await source.version();
  const header = cache ?? new HeaderCache(source, size);
  const structure = await readStructure(header);
  const directories = await readDirectories(header, structure);
  const images: ImageFacts[] = [];
  for (const [i, ifd] of directories.entries())
    images.push(await describeImage(header, structure, structure.directories[i]!, ifd));
  const main = directories[0]!;
  const { entries } = structure.directories[0]!;
  const { width, height, compression } = images[0]!;
  const { keys, note: keysNote } = geoKeys(uri, main);
  const ghost = await readGhost(header, structure.bigTiff);
  const bands = await firstNumber(main, Tag.SamplesPerPixel, 1);
  const bits = (await tagNumbers(main, Tag.BitsPerSample)) ?? [1];
  const photometric = await firstNumber(main, Tag.PhotometricInterpretation, 1);
  const { items, note } = describeMetadata(uri, await tagText(main, Tag.GdalMetadata));
  const placement = await readPlacement(main, keys?.GTRasterTypeGeoKey);
  const { littleEndian } = structure;
  const colors = await readColors(header, entries.get(Tag.ColorMap), { bits: bits[0] ?? 1, littleEndian });
  return {
    uri,
    bytes: size,
    bigTiff: structure.bigTiff,
    byteOrder: littleEndian ? 'little-endian' : 'big-endian',
    structure: ghost.items,
    expectedFirstDirectory: ghost.end + (ghost.end % 2),
    images,
    bands,
    bits: bits[0] ?? 1,
    dtype: dtypesOf(bits, (await tagNumbers(main, Tag.SampleFormat)) ?? []),
    interleave: (await firstNumber(main, Tag.PlanarConfiguration, 1)) === SEPARATE ? 'band' : 'pixel',
    predictor: hasPredictors(compression) ? await firstNumber(main, Tag.Predictor, 1) : 1,
    photometric: photometricName(photometric),
    colorTableEntries: colors.size,
    colorTableUsed: [...colors.values()].filter((color) => color !== '#000000').length,
    bandFacts: describeBands(bands, photometric, compression, (await tagNumbers(main, Tag.ExtraSamples)) ?? [], items),
    ...describeCrs(uri, keys),
    geotransform: uprightOf(placement),
    placement,
    extent: extentOf(placement, width, height),
    nodata: await tagText(main, Tag.GdalNodata),
    metadata: items,
    notes: [keysNote, note, entries.has(Tag.SubIfds) ? SUB_IMAGES : null].filter((text) => text !== null),
  };
}

/** Keys that can't be read are as good as none: the file is still to be described. */
function geoKeys(uri: string, main: ImageFileDirectory): { keys: GeoKeys | null; note: string | null } {
  try {
    return { keys: readGeoKeys(uri, main), note: null };
  } catch (error) {
    if (!(error instanceof CorruptRasterError)) throw error;
    return { keys: null, note: error.message };
  }
}

function uprightOf({ kind, affine }: Placement): Geotransform | null {
  if (kind !== 'north-up' || !affine) return null;
  const [originX, pixelWidth, , originY, , pixelHeight] = affine;
  return { originX, originY, pixelWidth, pixelHeight };
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
