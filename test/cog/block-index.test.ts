import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openRaster } from '../../src/cog/read/raster.js';
import { Tag } from '../../src/cog/tags.js';
import { type Field, long } from '../../src/cog/write/ifd.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { craft } from '../fuzz/craft.js';
import { mapTiff } from '../fuzz/tiff-map.js';
import { readPixels } from '../support/read-pixels.js';
import { stripedTiff } from '../support/striped-tiff.js';
import { tiffBytes } from '../support/tiff.js';

/** 4 strips of 5 rows of 20 pixels; the pixels of each hold its number, from 1. */
const STRIPS = {
  width: 20,
  height: 20,
  codes: Array.from({ length: 400 }, (_, i) => 1 + Math.floor(i / 100)),
  nodata: null,
};
const FOUR = stripedTiff(STRIPS, 5);
const ONE = tiffBytes(STRIPS);

/** Where an entry of a directory lies in the file. */
function entryOf(bytes: Uint8Array, tag: number) {
  return mapTiff(bytes).entries.find((entry) => entry.tag === tag)!;
}

/** A copy of a little-endian file in which an entry has another tag, type or count. */
function changed(bytes: Uint8Array, tag: number, change: { tag?: number; type?: number; count?: number }): Uint8Array {
  const out = bytes.slice();
  const { at } = entryOf(bytes, tag);
  const view = new DataView(out.buffer);
  if (change.tag !== undefined) view.setUint16(at, change.tag, true);
  if (change.type !== undefined) view.setUint16(at + 2, change.type, true);
  if (change.count !== undefined) view.setUint32(at + 4, change.count, true);
  return out;
}

/** A copy in which the values of a tag, of type LONG, begin with others. */
function withValues(bytes: Uint8Array, tag: number, ...values: number[]): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const { at } = entryOf(bytes, tag);
  const inline = view.getUint32(at + 4, true) === 1;
  const start = inline ? at + 8 : view.getUint32(at + 8, true);
  values.forEach((value, i) => {
    view.setUint32(start + 4 * i, value, true);
  });
  return out;
}

/** How many pixels hold each code, in file order of the codes, and the warnings. */
async function read(bytes: Uint8Array) {
  const { raster, codes } = await readPixels(new MemorySource('a.tif', bytes), 0);
  const counts = new Map<number | null, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { counts: Object.fromEntries(counts), warnings: raster.warnings };
}

const ALL = { 1: 100, 2: 100, 3: 100, 4: 100 };
const packed = (...fields: Field[]) =>
  craft(deflateSync(Uint8Array.from(STRIPS.codes)), { width: 20, height: 20, compression: 8, fields });

/** What GDAL 3.6.2 reads of the same files, but where it says otherwise. */
describe('lengths of blocks', () => {
  it.each([
    ['of one strip', changed(ONE, Tag.StripByteCounts, { tag: 280 })],
    ['of several, which GDAL refuses', changed(FOUR, Tag.StripByteCounts, { tag: 280 })],
  ])('that are left out follow from the size of what is not compressed: %s', async (_, bytes) => {
    const warning = 'a.tif: does not say how long its strips are (TIFF tag 279); it follows from their size';
    expect(await read(bytes)).toEqual({ counts: ALL, warnings: [warning] });
  });

  it('that are left out or 0 are taken from the end of the file where one strip is compressed', async () => {
    const without = changed(packed(), Tag.StripByteCounts, { tag: 280 });
    const warning = 'a.tif: does not say how long its strips are (TIFF tag 279); it follows from where the file ends';
    expect(await read(without)).toEqual({ counts: ALL, warnings: [warning] });
    expect(await read(withValues(packed(), Tag.StripByteCounts, 0))).toEqual({
      counts: ALL,
      warnings: [
        "a.tif: the length of its strip can't be true (TIFF tag 279); it is taken from where the file ends, as in GDAL",
      ],
    });
  });

  it('that are left out of several compressed strips are a refusal', async () => {
    const bytes = craft(deflateSync(new Uint8Array(200)), {
      width: 20,
      height: 20,
      compression: 8,
      blocks: 2,
      fields: [long(Tag.RowsPerStrip, 10)],
    });
    const without = changed(bytes, Tag.StripByteCounts, { tag: 280 });
    await expect(read(without)).rejects.toMatchObject({
      name: 'CorruptRasterError',
      message:
        'a.tif: does not say how long its strips are (TIFF tag 279), and they are compressed; get the file again from its origin',
    });
  });

  it.each([
    ['too few for one strip', withValues(ONE, Tag.StripByteCounts, 10), 1],
    ['0 for one strip', withValues(ONE, Tag.StripByteCounts, 0), 1],
    ['too many for one strip', withValues(ONE, Tag.StripByteCounts, 100_000), 0],
    ['too few for one of several', withValues(FOUR, Tag.StripByteCounts, 100, 10), 0],
    ['too many for one of several', withValues(FOUR, Tag.StripByteCounts, 100, 100_000), 0],
  ])('of what is not compressed are ignored: %s', async (_, bytes, warnings) => {
    const found = await read(bytes);
    expect([found.counts, found.warnings.length]).toEqual([ALL, warnings]);
  });

  it('of 0 are a block that was never written', async () => {
    expect((await read(withValues(FOUR, Tag.StripByteCounts, 100, 0))).counts).toEqual({
      0: 100,
      1: 100,
      3: 100,
      4: 100,
    });
  });

  it('of a block without a place are damage', async () => {
    await expect(read(withValues(FOUR, Tag.StripOffsets, 0))).rejects.toThrow(
      'block 0 has 100 bytes, but no place in the file',
    );
  });
});

describe('an index of fewer blocks than there are', () => {
  const warning =
    'a.tif: declares 20 x 20 pixels in 4 blocks, but lists only 3; the others are read as never written, as in GDAL';

  it('leaves the others unwritten', async () => {
    const counts = { 0: 100, 1: 100, 2: 100, 3: 100 };
    const lengths = changed(FOUR, Tag.StripByteCounts, { count: 3 });
    expect(await read(lengths)).toEqual({ counts, warnings: [warning] });
    expect(await read(changed(lengths, Tag.StripOffsets, { count: 3 }))).toEqual({ counts, warnings: [warning] });
  });

  it('is damage where lengths are listed without a place', async () => {
    await expect(read(changed(FOUR, Tag.StripOffsets, { count: 3 }))).rejects.toThrow(
      'in 4 blocks, but lists only 3; get the file again',
    );
  });

  it('is damage where tiles are left out', async () => {
    const tiled = tiffBytes({ ...STRIPS, tile: 16 });
    const { count } = mapTiff(tiled).entries.find((entry) => entry.tag === Tag.TileByteCounts)!;
    const short = changed(tiled, Tag.TileByteCounts, { count: count - 1 });
    await expect(read(short)).rejects.toThrow(`in ${count} blocks, but lists only ${count - 1}; get the file again`);
  });

  it('is damage where millions are left out', async () => {
    const fields = [long(Tag.ImageLength, 2_000_000), long(Tag.RowsPerStrip, 1)];
    await expect(read(tiffBytes({ ...STRIPS, fields }))).rejects.toThrow(
      'in 2000000 blocks, but lists only 1; get the file again',
    );
  });
});

describe('numbers with a sign', () => {
  const SLONG = 9;
  const SSHORT = 8;

  it('are taken where they are not negative', async () => {
    let bytes = FOUR;
    for (const tag of [Tag.StripOffsets, Tag.StripByteCounts, Tag.ImageWidth, Tag.RowsPerStrip])
      bytes = changed(bytes, tag, { type: SLONG });
    for (const tag of [Tag.BitsPerSample, Tag.SamplesPerPixel]) bytes = changed(bytes, tag, { type: SSHORT });
    expect(await read(bytes)).toEqual({ counts: ALL, warnings: [] });
  });

  it('are damage where they are negative', async () => {
    const offsets = withValues(changed(FOUR, Tag.StripOffsets, { type: SLONG }), Tag.StripOffsets, 2 ** 32 - 5);
    await expect(read(offsets)).rejects.toThrow('block 0 has -5 in tag 273; get the file again from its origin');
    const width = withValues(changed(FOUR, Tag.ImageWidth, { type: SLONG }), Tag.ImageWidth, 2 ** 32 - 20);
    await expect(read(width)).rejects.toThrow('declares an image of -20 x 20');
  });
});

describe('the tags of strips and of tiles', () => {
  it('may be mixed: the size of a tile makes tiles', async () => {
    const asTiles = changed(changed(FOUR, Tag.StripOffsets, { tag: Tag.TileOffsets }), Tag.StripByteCounts, {
      tag: Tag.TileByteCounts,
    });
    expect(await read(asTiles)).toEqual({ counts: ALL, warnings: [] });
    // One tile of 32 x 16, of which the image takes 20 x 12: the strip's pixels in another order.
    const fields = [long(Tag.TileWidth, 32), long(Tag.TileLength, 16), long(Tag.ImageLength, 12)];
    expect((await read(tiffBytes({ ...STRIPS, fields }))).counts).toEqual({ 1: 64, 2: 64, 3: 64, 4: 48 });
  });
});

describe('a bottom row of tiles', () => {
  // 20 rows in tiles of 16 x 16: 4 rows of the bottom tiles are inside.
  const rows = (last: number) => [16 * 16, 16 * 16, last * 16, last * 16];
  const inTiles = (compress: (bytes: Uint8Array) => Uint8Array, compression: number, last: number): Uint8Array => {
    const blocks = rows(last).map((length, i) => compress(new Uint8Array(length).fill(1 + i)));
    const payload = Uint8Array.from(blocks.flatMap((block) => [...block]));
    const starts = (from: number) =>
      blocks.map((_, i) => from + blocks.slice(0, i).reduce((sum, { length }) => sum + length, 0));
    const at = (from: number) =>
      craft(payload, {
        width: 20, height: 20, tile: [16, 16], compression,
        fields: [long(Tag.TileOffsets, ...starts(from)), long(Tag.TileByteCounts, ...blocks.map(({ length }) => length))],
      }); // biome-ignore format: a layout
    return at(at(0).length - payload.length);
  };
  const identity = (bytes: Uint8Array) => bytes;
  const packBits = (bytes: Uint8Array) =>
    Uint8Array.from(Array.from({ length: bytes.length / 16 }, (_, i) => [241, bytes[16 * i]!]).flat());

  it.each<[string, (bytes: Uint8Array) => Uint8Array, number]>([
    ['not compressed', identity, 1],
    ['PackBits', packBits, 32773],
    ['DEFLATE', deflateSync, 8],
  ])('may hold only the rows inside the image: %s', async (_, compress, compression) => {
    const counts = { 1: 256, 2: 64, 3: 64, 4: 16 };
    for (const last of [4, 16]) expect((await read(inTiles(compress, compression, last))).counts).toEqual(counts);
  });

  it('is damaged where it holds fewer', async () => {
    await expect(read(inTiles(packBits, 32773, 3))).rejects.toThrow('PackBits data ends after 48 of 64 bytes');
    // What follows in the file is no pixel of theirs.
    await expect(read(inTiles(identity, 1, 3))).rejects.toThrow('NONE data decodes to 48 of 64 bytes');
  });
});

it('a directory without offsets says so', async () => {
  const without = changed(ONE, Tag.StripOffsets, { tag: 280 });
  await expect(openRaster(new MemorySource('a.tif', without))).rejects.toThrow(
    'a.tif: does not say where its blocks lie',
  );
});
