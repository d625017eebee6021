import { deflateSync } from 'node:zlib';
import { Tag } from '../../../src/cog/tags.js';
import { long, short } from '../../../src/cog/write/ifd.js';
import { type TestRaster, tiffBytes } from '../tiff.js';

const DEFLATE = 8;

/**
 * A tiled TIFF whose blocks are compressed, and thus can be damaged.
 * @param damaged number of a block that can't be decoded
 */
export function deflatedTiff(raster: TestRaster & { readonly tile: number }, damaged?: number): Uint8Array {
  const blocks = blocksOf(raster).map((block) => deflateSync(block));
  if (damaged !== undefined) blocks[damaged]!.fill(0xff, 2);
  // all blocks are written behind the header, which is that of an image of one empty block
  const header = (offsets: readonly number[]): Uint8Array =>
    tiffBytes({
      ...raster,
      width: raster.tile,
      height: raster.tile,
      codes: new Uint8Array(raster.tile ** 2),
      fields: [
        long(Tag.ImageWidth, raster.width),
        long(Tag.ImageLength, raster.height),
        short(Tag.Compression, DEFLATE),
        long(Tag.TileOffsets, ...offsets),
        long(Tag.TileByteCounts, ...blocks.map(({ length }) => length)),
      ],
    });
  let at = header(blocks.map(() => 0)).length;
  const offsets = blocks.map(({ length }) => {
    at += length;
    return at - length;
  });
  return Buffer.concat([header(offsets), ...blocks]);
}

/** The raster's blocks, row by row; what lies outside of it is 0. */
function blocksOf({ width, height, codes, tile }: TestRaster & { readonly tile: number }): Uint8Array[] {
  const across = Math.ceil(width / tile);
  return Array.from({ length: across * Math.ceil(height / tile) }, (_, i) => {
    const left = (i % across) * tile;
    const top = Math.floor(i / across) * tile;
    return Uint8Array.from({ length: tile * tile }, (_code, j) => {
      const x = left + (j % tile);
      const y = top + Math.floor(j / tile);
      return x < width && y < height ? codes[y * width + x]! : 0;
    });
  });
}
