import { CorruptRasterError } from '../../errors.js';
import { blockBytes, type ImageLayout, NOT_COMPRESSED } from '../image-layout.js';
import { firstNumber, type ImageFileDirectory } from './tag-values.js';
import type { Warn } from './warn.js';

/** Blocks up to which an index may be too short, as in libtiff: of a larger one a few bytes would be too much. */
const MOST_BLOCKS = 1_000_000;

/**
 * The layout of an image whose index of blocks is not as it should be, as libtiff mends it: blocks that aren't listed
 * were never written where they are strips, and lengths that are missing follow from the layout, or from where the file
 * ends.
 * @throws CorruptRasterError where libtiff gives up, too
 */
export async function mendedIndex(
  uri: string,
  ifd: ImageFileDirectory,
  layout: ImageLayout,
  warn: Warn,
): Promise<ImageLayout> {
  const { offsets, byteCounts } = layout;
  const perBand = layout.blocksAcross * layout.blocksDown;
  const blocks = perBand * (layout.planar ? layout.samplesPerPixel : 1);
  const listed = Math.min(offsets.count, byteCounts?.count ?? offsets.count);
  if (listed < blocks) {
    const what = `declares ${layout.width} x ${layout.height} pixels in ${blocks} blocks, but lists only ${listed}`;
    const isLost = layout.tiled || offsets.count < (byteCounts?.count ?? 0);
    if (isLost || blocks > MOST_BLOCKS)
      throw new CorruptRasterError(`${uri}: ${what}; get the file again from its origin`);
    warn(`${uri}: ${what}; the others are read as never written, as in GDAL`);
  }
  if (!byteCounts) return lengthsLeftOut(uri, layout, perBand, warn);
  if (blocks !== 1 || layout.tiled) return layout;
  return (await isBogus(ifd, layout)) ? lengthIgnored(uri, layout, warn) : layout;
}

function lengthsLeftOut(uri: string, layout: ImageLayout, perBand: number, warn: Warn): ImageLayout {
  const { compression, tiled } = layout;
  const what = `does not say how long its ${tiled ? 'tiles' : 'strips'} are (TIFF tag ${tiled ? 325 : 279})`;
  if (compression !== NOT_COMPRESSED && perBand > 1)
    throw new CorruptRasterError(`${uri}: ${what}, and they are compressed; get the file again from its origin`);
  warn(`${uri}: ${what}; it follows from ${compression === NOT_COMPRESSED ? 'their size' : 'where the file ends'}`);
  return layout;
}

/** Whether the one strip of an image has a length that can't be true: 0, or too little for pixels as they are. */
async function isBogus(ifd: ImageFileDirectory, layout: ImageLayout): Promise<boolean> {
  const { compression, height, offsets, byteCounts } = layout;
  const length = await firstNumber(ifd, byteCounts!.tag, 0);
  if (compression === NOT_COMPRESSED && length > 0) return length < blockBytes(layout, height);
  return length === 0 && (await firstNumber(ifd, offsets.tag, 0)) !== 0;
}

function lengthIgnored(uri: string, layout: ImageLayout, warn: Warn): ImageLayout {
  const from = layout.compression === NOT_COMPRESSED ? 'its size' : 'where the file ends';
  warn(`${uri}: the length of its strip can't be true (TIFF tag 279); it is taken from ${from}, as in GDAL`);
  return { ...layout, byteCounts: null };
}
