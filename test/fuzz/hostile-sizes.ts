import { deflateSync } from 'node:zlib';
import { Subfile, Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { craft } from './craft.js';
import type { Hostile } from './hostile-case.js';

const NONE = new Uint8Array(0);
const PIXELS = new Uint8Array(20 * 20).fill(1);
const small = { width: 20, height: 20 };
const mask = short(Tag.NewSubfileType, Subfile.Mask);

/** Rasters whose sizes are absurd, though their files are small. */
export const hostileSizes: Readonly<Record<string, Hostile>> = {
  'two thousand million pixels a side in one entry': {
    ends: ['CorruptRasterError'],
    source: () => craft(NONE, { width: 2 ** 31 - 1, height: 2 ** 31 - 1, tile: [16384, 16384], blocks: 1, stored: 0 }),
  },
  'four thousand million pixels a side in one block': {
    ends: ['UnsupportedRasterError'],
    source: () => craft(NONE, { width: 2 ** 32 - 1, height: 2 ** 32 - 1, tile: [2 ** 32 - 1, 2 ** 32 - 1], stored: 0 }),
  },
  'a row of two thousand million pixels of one bit': {
    ends: ['UnsupportedRasterError'],
    source: () => craft(NONE, { width: 2 ** 31 - 1, height: 1, bits: 1, stored: 0 }),
  },
  'a tile of one bit a pixel that unpacks to 2 GiB': {
    ends: ['UnsupportedRasterError'],
    source: () => craft(NONE, { ...small, tile: [65536, 32768], bits: 1, stored: 0, compression: 8 }),
  },
  'one uncompressed tile of 256 MiB of one bit a pixel, of which there are a few rows': {
    ends: ['done'],
    source: () => craft(NONE, { ...small, tile: [65536, 32768], bits: 1, stored: 0 }),
    spec: { classes: [{ code: 0 }] },
  },
  'a million sparse megapixels': {
    ends: ['huge'],
    source: () => craft(NONE, { width: 10 ** 6, height: 10 ** 6, tile: [16384, 16384], stored: 0 }),
    spec: { classes: [{ code: 0 }], cellSize: 30_000 },
  },
  'a million sparse megapixels under a sparse mask': {
    ends: ['huge'], // no pixel is valid, so there is no class
    spec: { cellSize: 30_000 },
    source: () => {
      const giant = { width: 10 ** 6, height: 10 ** 6, tile: [16384, 16384], stored: 0 } as const;
      return craft(NONE, giant, { ...giant, bits: 1, fields: [mask] });
    },
  },
  'one sparse block of 256 MiB around a small image': {
    ends: ['done'],
    source: () => craft(NONE, { ...small, tile: [16384, 16384], stored: 0 }),
    spec: { classes: [{ code: 0 }] },
  },
  'one sparse block of 256 MiB with a mask block of as much': {
    ends: ['done', 'InvalidInputError'],
    source: () =>
      craft(
        PIXELS,
        { ...small, tile: [16384, 16384], stored: 0 },
        { ...small, tile: [16384, 16384], stored: 0, fields: [mask] },
      ),
  },
  'sixty thousand bands between each other': {
    ends: ['CorruptRasterError', 'UnsupportedRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [short(Tag.SamplesPerPixel, 65535)] }),
  },
  'sixty thousand bands in planes': {
    ends: ['done'], // of which the first is asked for
    spec: { classes: [{ code: 1 }] },
    source: () =>
      craft(PIXELS, { ...small, fields: [short(Tag.SamplesPerPixel, 65535), short(Tag.PlanarConfiguration, 2)] }),
  },
  'more extra bands than bands': {
    ends: ['CorruptRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [short(Tag.ExtraSamples, 0, 0, 2)] }),
  },
  'tiles of one pixel under a mask in one block': {
    ends: ['done', 'huge'],
    source: () =>
      craft(
        deflateSync(new Uint8Array(4096 * 4096).fill(1)),
        { width: 100, height: 60, tile: [1, 1], stored: 1 },
        { width: 100, height: 60, tile: [4096, 4096], compression: 8, fields: [mask] },
      ),
    spec: { cellSize: 3000 },
  },
};
