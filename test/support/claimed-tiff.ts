import { Tag } from '../../src/cog/tags.js';
import { double, type Field, ifdBytes, long, short, Type, writeIfd } from '../../src/cog/write/ifd.js';

/** A raster whose index says whatever it is told to. */
export interface Claim {
  readonly tile: number;
  readonly across: number;
  readonly down: number;
  readonly compression: number;
  /** Bytes of the blocks that are stored, one after the other. */
  readonly blocks: readonly Uint8Array[];
  /** The stored block of each place; -1 for one that was never written. */
  readonly at: (place: number) => number;
  /** Bytes that are missing at the end. */
  readonly cut?: number;
  /** Whether it does without lengths of blocks, as files may that are not compressed. */
  readonly hasNoCounts?: boolean;
}

/** A TIFF of one band of bytes, in UTM, with blocks at any places. */
export function claimedTiff(claim: Claim): Uint8Array {
  const { tile, across, down, compression, blocks, at, cut = 0, hasNoCounts = false } = claim;
  const places = Array.from({ length: across * down }, (_, place) => at(place));
  const longs = (tag: number, of: (block: number) => number): Field => {
    return { tag, type: Type.Long, values: places.map((block) => (block < 0 ? 0 : of(block))) };
  };
  const fields = (start: number): Field[] => {
    let next = start;
    const starts = blocks.map((block) => {
      const here = next;
      next += block.length;
      return here;
    });
    return [
      long(Tag.ImageWidth, tile * across),
      long(Tag.ImageLength, tile * down),
      short(Tag.BitsPerSample, 8),
      short(Tag.Compression, compression),
      short(Tag.PhotometricInterpretation, 1),
      short(Tag.SamplesPerPixel, 1),
      long(Tag.TileWidth, tile),
      long(Tag.TileLength, tile),
      double(Tag.ModelTransformation, [30, 0, 0, 0, 0, -30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
      short(Tag.GeoKeyDirectory, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32612),
      longs(Tag.TileOffsets, (block) => starts[block]!),
      ...(hasNoCounts ? [] : [longs(Tag.TileByteCounts, (block) => blocks[block]!.length)]),
    ];
  };
  const header = 8 + ifdBytes(fields(0), false);
  const out = new Uint8Array(header + blocks.reduce((sum, { length }) => sum + length, 0));
  out.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  writeIfd(out, 8, fields(header), 0, false);
  let next = header;
  for (const block of blocks) {
    out.set(block, next);
    next += block.length;
  }
  return out.subarray(0, out.length - cut);
}
