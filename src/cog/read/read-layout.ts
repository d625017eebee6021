import type { ImageFileDirectory } from 'geotiff';
import { CorruptRasterError } from '../../errors.js';
import { codecOf } from '../codecs/registry.js';
import { blockBytes, type ImageLayout, NOT_COMPRESSED } from '../image-layout.js';
import { Tag } from '../tags.js';
import { inParts } from './block-parts.js';
import { blockTags } from './block-tags.js';
import { checkDecoding, checkSizes } from './check-layout.js';
import { mendedIndex } from './mended-index.js';
import { checkGrey, checkNoPicture } from './picture.js';
import { readSampleType } from './sample-type.js';
import { tagNumbers } from './tag-values.js';
import type { Directory } from './tiff-structure.js';
import type { Warn } from './warn.js';

/** Bytes beyond twice the decoded ones: no codec lets a block grow so much. */
const GROWTH = 64 * 1024;
/** PlanarConfiguration: the bands of a pixel lie side by side, or each band by itself. */
const TOGETHER = 1;
const SEPARATE = 2;

/**
 * Reads and checks the layout of one directory.
 * @param warn is told where the block index is mended
 * @throws CorruptRasterError where sizes can't be true, UnsupportedRasterError for what can't be read exactly
 */
export async function readLayout(
  uri: string,
  ifd: ImageFileDirectory,
  directory: Directory,
  littleEndian: boolean,
  warn: Warn,
): Promise<ImageLayout> {
  const number = async (tag: number, fallback: number | null): Promise<number> => {
    const first = (await tagNumbers(ifd, tag))?.[0] ?? fallback;
    if (first !== null) return first;
    throw new CorruptRasterError(`${uri}: TIFF tag ${tag} is missing; get the file again from its origin`);
  };
  const { tiled, offsets, byteCounts } = blockTags(directory);
  if (!offsets) {
    throw new CorruptRasterError(
      `${uri}: does not say where its blocks lie (TIFF tag ${Tag.StripOffsets} or ${Tag.TileOffsets}); get the file again from its origin`,
    );
  }
  const width = await number(Tag.ImageWidth, null);
  const height = await number(Tag.ImageLength, null);
  const blockWidth = tiled ? await number(Tag.TileWidth, null) : width;
  const blockHeight = tiled
    ? await number(Tag.TileLength, null)
    : Math.min(height, await number(Tag.RowsPerStrip, height));
  const samplesPerPixel = await number(Tag.SamplesPerPixel, 1);
  const configuration = await number(Tag.PlanarConfiguration, TOGETHER);
  if (configuration !== TOGETHER && configuration !== SEPARATE) {
    throw new CorruptRasterError(
      `${uri}: there is no PlanarConfiguration ${configuration}; get the file again from its origin`,
    );
  }
  const compression = await number(Tag.Compression, NOT_COMPRESSED);
  const codec = codecOf(uri, { compression }); // what it is packed in says more than what is in it
  if (codec.isLossy) await checkGrey(uri, ifd, samplesPerPixel, codec);
  await checkNoPicture(uri, ifd, samplesPerPixel);
  const declared: ImageLayout = {
    width,
    height,
    blockWidth,
    blockHeight,
    blocksAcross: Math.ceil(width / blockWidth),
    blocksDown: Math.ceil(height / blockHeight),
    tiled,
    samplesPerPixel,
    planar: configuration === SEPARATE,
    ...(await readSampleType(uri, ifd, samplesPerPixel)),
    compression,
    predictor: await number(Tag.Predictor, 1),
    reversedBits: (await number(Tag.FillOrder, 1)) === 2,
    littleEndian,
    acceptsLoss: false,
    lercParameters: await tagNumbers(ifd, Tag.LercParameters),
    jpegTables: await tagNumbers(ifd, Tag.JpegTables),
    offsets,
    byteCounts,
    storedBlockBytes: 0,
    partsOfBlock: 1,
  };
  checkSizes(uri, declared);
  const stored = { ...declared, storedBlockBytes: mostStoredBytes(declared) };
  const layout = inParts(await mendedIndex(uri, ifd, stored, warn));
  checkDecoding(uri, layout);
  return layout;
}

function mostStoredBytes(layout: ImageLayout): number {
  const decoded = blockBytes(layout);
  return layout.compression === NOT_COMPRESSED ? decoded : 2 * decoded + GROWTH;
}
