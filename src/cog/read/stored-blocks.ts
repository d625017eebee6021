import { CorruptRasterError } from '../../errors.js';
import { intersect, type Window } from '../../grid/window.js';
import type { ByteRange } from '../../io/coalesce.js';
import type { Samples } from '../../raster/samples.js';
import { blockBytes, type ImageLayout } from '../image-layout.js';
import { BlockIndex } from './block-index.js';
import type { StoredSamples } from './decode-block.js';
import type { HeaderCache } from './header-cache.js';
import { floatsOf, isWideIntegers, type WideRule } from './wide-integers.js';

/** A block of an image's grid and where its bytes lie. */
export interface StoredBlock extends ByteRange {
  readonly col: number;
  readonly row: number;
}

/** The part of the image's pixel grid that a block covers; the last strip of an image has fewer rows. */
export function blockWindow(layout: ImageLayout, col: number, row: number): Window {
  const rowOff = row * layout.blockHeight;
  const height = layout.tiled ? layout.blockHeight : Math.min(layout.blockHeight, layout.height - rowOff);
  return { colOff: col * layout.blockWidth, rowOff, width: layout.blockWidth, height };
}

/** Stored bytes beyond twice the decoded ones: no codec lets a block grow so much. */
const GROWTH = 64 * 1024;

/**
 * Where the blocks of one band that touch `window` are stored, row by row.
 * @throws CorruptRasterError where a block lies outside the file or is longer than it can be
 */
export async function storedBlocks(
  cache: HeaderCache,
  layout: ImageLayout,
  band: number,
  window: Window,
): Promise<StoredBlock[]> {
  const index = new BlockIndex(cache, layout);
  const inside = intersect(window, { colOff: 0, rowOff: 0, width: layout.width, height: layout.height });
  if (!inside) return [];
  const firstCol = Math.floor(inside.colOff / layout.blockWidth);
  const lastCol = Math.floor((inside.colOff + inside.width - 1) / layout.blockWidth);
  const firstRow = Math.floor(inside.rowOff / layout.blockHeight);
  const lastRow = Math.floor((inside.rowOff + inside.height - 1) / layout.blockHeight);
  const plane = layout.planar ? band * layout.blocksAcross * layout.blocksDown : 0;
  const most = 2 * blockBytes(layout) + GROWTH;
  const blocks: StoredBlock[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const ranges = await index.ranges(plane + row * layout.blocksAcross + firstCol, lastCol - firstCol + 1);
    ranges.forEach((range, i) => {
      if (range.length > most) {
        throw new CorruptRasterError(
          `${cache.source.uri}: block ${firstCol + i},${row} is ${range.length} bytes long, but decodes to ${blockBytes(layout)}; get the file again from its origin`,
        );
      }
      blocks.push({ ...range, col: firstCol + i, row });
    });
  }
  return blocks;
}

/**
 * The samples of one band of a block, contiguous.
 * @param rule for integers of 64 bits
 * @throws UnsupportedRasterError where the rule does
 */
export function bandOf(stored: StoredSamples, layout: ImageLayout, band: number, rule: WideRule | null): Samples {
  if (isWideIntegers(stored)) {
    const stride = layout.planar ? 1 : layout.samplesPerPixel;
    return floatsOf(stored, layout.planar ? 0 : band, stride, rule);
  }
  if (layout.planar || layout.samplesPerPixel === 1) return stored;
  const out = stored.slice(0, stored.length / layout.samplesPerPixel);
  for (let i = 0, from = band; i < out.length; i++, from += layout.samplesPerPixel) out[i] = stored[from]!;
  return out;
}
