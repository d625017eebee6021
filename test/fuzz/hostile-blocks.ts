import { deflateSync } from 'node:zlib';
import { Tag } from '../../src/cog/tags.js';
import { long, short } from '../../src/cog/write/ifd.js';
import { craft, zstdZeros } from './craft.js';
import type { Hostile } from './hostile-case.js';

/** A block of 225 MiB: decoded once, it just stays within the limit of the whole process. */
const SIDE = 15360;
const small = { width: 20, height: 20 };
const giant = { width: SIDE, height: SIDE } as const;
const Compression = { Lzw: 5, Deflate: 8, PackBits: 32773, Lerc: 34887, Zstd: 50000 } as const;
/** One class is named, so that blocks are read for their pixels and not for a census. */
const spec = { classes: [{ code: 0 }], cellSize: 100_000 };
const all = { spec, maxPixels: SIDE * SIDE };

/** Blocks that decode to far more than is stored, or say so. */
export const hostileBlocks: Readonly<Record<string, Hostile>> = {
  'DEFLATE that decodes to 225 MiB': {
    ends: ['done'],
    source: () => craft(deflateSync(new Uint8Array(SIDE * SIDE)), { ...giant, compression: Compression.Deflate }),
    ...all,
  },
  'DEFLATE that holds more than its block': {
    ends: ['CorruptRasterError'],
    source: () => craft(deflateSync(new Uint8Array(2 ** 26)), { ...small, compression: Compression.Deflate }),
    spec,
  },
  'ZSTD that decodes to 225 MiB, twice': {
    ends: ['UnsupportedRasterError'],
    source: () => craft(zstdZeros(SIDE * SIDE), { ...giant, compression: Compression.Zstd }),
    ...all,
  },
  'ZSTD that decodes to 100 MiB': {
    ends: ['done'],
    source: () => craft(zstdZeros(10240 * 10240), { width: 10240, height: 10240, compression: Compression.Zstd }),
    ...all,
  },
  'ZSTD that claims 100 MiB and holds nothing': {
    ends: ['CorruptRasterError'],
    source: () => craft(zstdZeros(1024), { width: 10240, height: 10240, compression: Compression.Zstd }),
    ...all,
  },
  'ZSTD that holds more than its block': {
    ends: ['CorruptRasterError'],
    source: () => craft(zstdZeros(2 ** 26), { ...small, compression: Compression.Zstd }),
    spec,
  },
  'LERC that decodes to 36 MiB, seven times': {
    ends: ['done'],
    source: () => craft(constantLerc(6144, 6144, 1, 1), { width: 6144, height: 6144, compression: Compression.Lerc }),
    ...all,
  },
  'LERC of another size than its block': {
    ends: ['CorruptRasterError'],
    source: () => craft(constantLerc(65535, 65535, 1, 1), { ...small, compression: Compression.Lerc }),
    spec,
  },
  'LERC with a hundred million samples a pixel': {
    ends: ['CorruptRasterError'],
    source: () => craft(constantLerc(20, 20, 10 ** 8, 1), { ...small, compression: Compression.Lerc }),
    spec,
  },
  'LERC of doubles in a raster of bytes': {
    ends: ['CorruptRasterError'],
    source: () => craft(constantLerc(20, 20, 1, 7), { ...small, compression: Compression.Lerc }),
    spec,
  },
  'LZW that claims what it cannot hold': {
    ends: ['CorruptRasterError'],
    source: () => craft(new Uint8Array(4096).fill(0x80), { ...giant, compression: Compression.Lzw }),
    ...all,
  },
  'PackBits that claims what it cannot hold': {
    ends: ['CorruptRasterError'],
    source: () => craft(new Uint8Array(4096).fill(0x81), { ...giant, compression: Compression.PackBits }),
    ...all,
  },
  'a thousand blocks that share a few bytes of zeros': {
    ends: ['CorruptRasterError'],
    source: () =>
      craft(deflateSync(new Uint8Array(2 ** 16)), {
        width: 256 * 32,
        height: 256 * 32,
        tile: [256, 256],
        compression: Compression.Deflate,
      }),
    spec: { cellSize: 10_000 },
  },
  'three million different codes in a few bytes': {
    ends: ['InvalidInputError'],
    source: () =>
      craft(ramp(1792), {
        width: 1792,
        height: 1792,
        bits: 32,
        compression: Compression.Deflate,
        fields: [short(Tag.Predictor, 2)],
      }),
  },
  'blocks longer than they can be': {
    ends: ['CorruptRasterError'],
    source: () => craft(new Uint8Array(2 ** 20), { width: 64, height: 64, tile: [16, 16], compression: 8 }),
  },
  'blocks that lie nowhere': {
    ends: ['CorruptRasterError'],
    source: () =>
      craft(new Uint8Array(400), {
        ...small,
        fields: [long(Tag.StripOffsets, 0xffffff), long(Tag.StripByteCounts, 400)],
      }),
  },
};

/** A ramp over the whole block as the horizontal predictor stores it: ones, and the start of each row. */
function ramp(side: number): Uint8Array {
  const stored = new Uint32Array(side * side).fill(1);
  for (let row = 0; row < side; row++) stored[row * side] = row * side;
  return deflateSync(new Uint8Array(stored.buffer));
}

/** A LERC blob (Lerc2 version 2, or 4 with a depth) of one value. */
function constantLerc(width: number, height: number, depth: number, type: number): Uint8Array {
  const version = depth > 1 ? 4 : 2;
  const out = new Uint8Array(256);
  const view = new DataView(out.buffer);
  out.set(new TextEncoder().encode('Lerc2 '));
  let at = 6;
  const put = (value: number) => {
    view.setInt32(at, value, true);
    at += 4;
  };
  put(version);
  if (version >= 3) put(0); // checksum
  put(height);
  put(width);
  if (version >= 4) put(depth);
  put(width * height); // valid pixels
  put(8);
  const sizeAt = at;
  put(0);
  put(type);
  for (const value of [0.5, 0, 0]) {
    view.setFloat64(at, value, true); // largest error, smallest and largest value
    at += 8;
  }
  put(0); // bytes of the mask
  view.setInt32(sizeAt, at, true);
  return out.slice(0, at);
}
