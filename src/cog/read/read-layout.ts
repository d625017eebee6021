import type { ImageFileDirectory } from 'geotiff';
import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { codecOf } from '../codecs/registry.js';
import type { ImageLayout, SampleFormat } from '../image-layout.js';
import { Tag } from '../tags.js';
import { checkLayout } from './check-layout.js';
import { excerpt } from './excerpt.js';
import { checkNoPicture } from './picture.js';
import type { TagEntry } from './tag-entry.js';
import { tagNumbers } from './tag-values.js';
import type { Directory } from './tiff-structure.js';

const FORMATS: Readonly<Record<number, SampleFormat>> = { 1: 'uint', 2: 'int', 3: 'float', 4: 'uint' };
/** What GDAL reads, too; signed numbers of an odd width it takes for unsigned ones. */
const BITS: Readonly<Record<SampleFormat, readonly number[]>> = {
  uint: [...Array.from({ length: 32 }, (_, i) => i + 1), 64],
  int: [8, 16, 32, 64],
  float: [16, 24, 32, 64],
};

/** What samples are that are neither whole numbers nor floats (TIFF 6.0 section 19, and libtiff's complex ones). */
function withoutCodes(sampleFormat: number): string {
  return sampleFormat === 5 || sampleFormat === 6
    ? 'holds complex numbers, which are no classes or measurements; take their real part with gdal_translate -ot Float64 -of COG'
    : `has samples of the unknown format ${sampleFormat}; get the file again from its origin`;
}

/**
 * Reads and checks the layout of one directory.
 * @throws CorruptRasterError where sizes can't be true, UnsupportedRasterError for what can't be read exactly
 */
export async function readLayout(
  uri: string,
  ifd: ImageFileDirectory,
  directory: Directory,
  littleEndian: boolean,
): Promise<ImageLayout> {
  const number = async (tag: number, fallback: number | null): Promise<number> => {
    const value: unknown = await ifd.loadValue(tag);
    const first = typeof value === 'number' ? value : ((value as ArrayLike<number> | undefined)?.[0] ?? fallback);
    if (first === null) throw new CorruptRasterError(`${uri}: TIFF tag ${tag} is missing`);
    return Number(first);
  };
  const width = await number(Tag.ImageWidth, null);
  const height = await number(Tag.ImageLength, null);
  const tiled = directory.entries.has(Tag.TileOffsets);
  const blockWidth = tiled ? await number(Tag.TileWidth, null) : width;
  const blockHeight = tiled
    ? await number(Tag.TileLength, null)
    : Math.min(height, await number(Tag.RowsPerStrip, height));
  const samplesPerPixel = await number(Tag.SamplesPerPixel, 1);
  const planar = (await number(Tag.PlanarConfiguration, 1)) === 2;
  const compression = await number(Tag.Compression, 1);
  codecOf(uri, { compression }); // what it is packed in says more than what is in it
  await checkNoPicture(uri, ifd, samplesPerPixel);
  const bits = await uniform(uri, ifd, Tag.BitsPerSample, 1, 'BitsPerSample');
  const sampleFormat = await uniform(uri, ifd, Tag.SampleFormat, 1, 'SampleFormat');
  const format = FORMATS[sampleFormat];
  if (!format) throw new UnsupportedRasterError(`${uri}: ${withoutCodes(sampleFormat)}`);
  if (!BITS[format].includes(bits)) {
    throw new UnsupportedRasterError(
      `${uri}: samples of ${bits} bits (${format}) can't be read, by GDAL neither; write it in 8, 16 or 32 bits with the program that wrote it`,
    );
  }
  const layout: ImageLayout = {
    width,
    height,
    blockWidth,
    blockHeight,
    blocksAcross: Math.ceil(width / blockWidth),
    blocksDown: Math.ceil(height / blockHeight),
    tiled,
    samplesPerPixel,
    planar,
    bits,
    format,
    compression,
    predictor: await number(Tag.Predictor, 1),
    reversedBits: (await number(Tag.FillOrder, 1)) === 2,
    littleEndian,
    lercParameters: await tagNumbers(ifd, Tag.LercParameters),
    offsets: entry(uri, directory, tiled ? Tag.TileOffsets : Tag.StripOffsets),
    byteCounts: entry(uri, directory, tiled ? Tag.TileByteCounts : Tag.StripByteCounts),
  };
  checkLayout(uri, layout);
  return layout;
}

function entry(uri: string, directory: Directory, tag: number): TagEntry {
  const found = directory.entries.get(tag);
  if (!found) throw new CorruptRasterError(`${uri}: TIFF tag ${tag} (where the blocks lie) is missing`);
  return found;
}

async function uniform(
  uri: string,
  ifd: ImageFileDirectory,
  tag: number,
  fallback: number,
  name: string,
): Promise<number> {
  const values = (await tagNumbers(ifd, tag)) ?? [fallback];
  const first = values[0] ?? fallback;
  if (values.some((v) => v !== first)) {
    throw new UnsupportedRasterError(
      `${uri}: bands differ in ${name} (${excerpt(values.slice(0, 100).join(', '))}); write them to one type first`,
    );
  }
  return first;
}
