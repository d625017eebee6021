import { CorruptRasterError } from '../../errors.js';
import { intersect, type Window } from '../../grid/window.js';
import type { ByteRange } from '../../io/coalesce.js';
import type { Samples } from '../../raster/samples.js';
import { blockBytes, type ImageLayout, NOT_COMPRESSED } from '../image-layout.js';
import { BlockIndex } from './block-index.js';
import type { StoredSamples } from './decode-block.js';
import type { HeaderCache } from './header-cache.js';
import { floatsOf, isWideIntegers, type WideRule } from './wide-integers.js';

/** A block of an image's grid and where its bytes lie. */
export interface StoredBlock extends ByteRange {
  readonly col: number;
  readonly row: number;
}

/**
 * The part of the image's pixel grid that a block covers: it may reach beyond the right edge, not beyond the bottom.
 * Some writers leave out the rows of a tile that lie there.
 */
export function blockWindow(layout: ImageLayout, col: number, row: number): Window {
  const rowOff = row * layout.blockHeight;
  const height = Math.min(layout.blockHeight, layout.height - rowOff);
  return { colOff: col * layout.blockWidth, rowOff, width: layout.blockWidth, height };
}

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
  const { blocksAcross, partsOfBlock, storedBlockBytes } = layout;
  const plane = layout.planar ? band * blocksAcross * Math.ceil(layout.blocksDown / partsOfBlock) : 0;
  const blocks: StoredBlock[] = [];
  let first = -1;
  let ranges: ByteRange[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const before = first;
    first = plane + Math.floor(row / partsOfBlock) * blocksAcross + firstCol;
    if (first !== before) ranges = await index.ranges(first, lastCol - firstCol + 1);
    ranges.forEach((range, i) => {
      const col = firstCol + i;
      const number = first + i;
      if (range.length > storedBlockBytes) {
        throw new CorruptRasterError(
          `${cache.source.uri}: block ${col},${row} is ${range.length} bytes long, but decodes to ${blockBytes(layout)}; get the file again from its origin`,
        );
      }
      const part = layout.compression === NOT_COMPRESSED ? rowsOf(layout, range, row) : range;
      blocks.push({ ...index.inside(number, part), col, row });
    });
  }
  return blocks;
}

/**
 * Where the rows of an uncompressed block lie. As in GDAL, where it begins says all: its stated length is wrong in the
 * files of some writers. But a tile that reaches below the image may end with the image or later, not before.
 */
function rowsOf(layout: ImageLayout, { offset, length }: ByteRange, row: number): ByteRange {
  if (length === 0) return { offset, length };
  const before = (row % layout.partsOfBlock) * blockBytes(layout);
  const rows = blockWindow(layout, 0, row).height;
  const needed = blockBytes(layout, rows);
  const isCut = layout.tiled && rows < layout.blockHeight;
  return { offset: offset + before, length: isCut ? Math.min(needed, Math.max(1, length - before)) : needed };
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
