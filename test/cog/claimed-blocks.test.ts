import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/cog/read/claimed-blocks.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { type Claim, claimedTiff } from '../support/claimed-tiff.js';
import { planInMemory } from '../support/run-in-memory.js';

const DEFLATE = 8;
const NONE = 1;

const zeros = (side: number) => new Uint8Array(deflateSync(new Uint8Array(side * side), { level: 9 }));

async function judged(claim: Claim): Promise<{ bytes: number; error: unknown }> {
  const bytes = claimedTiff(claim);
  const source = new MemorySource('mem://claim.tif', bytes);
  const { layout } = await openRaster(source);
  const error = await checkClaims(source, bytes.length, layout).catch((thrown: unknown) => thrown);
  return { bytes: bytes.length, error };
}

describe('an index whose blocks share bytes', () => {
  it('is refused: 2 MB that claim 64 Tpx', async () => {
    const side = 16_384;
    const { bytes, error } = await judged({
      ...{ tile: side, across: 512, down: 466, compression: DEFLATE },
      ...{ blocks: [zeros(side)], at: () => 0 },
    });
    expect(512 * 466 * side ** 2).toBeGreaterThan(64e12);
    expect(bytes).toBeLessThan(2.3e6);
    expect(error).toMatchObject({
      name: 'CorruptRasterError',
      message: expect.stringMatching(/^mem:\/\/claim\.tif: declares 8388608 x 7634944 pixels .*: blocks share bytes; /),
    });
  });

  it.each([
    false,
    true,
  ])('is refused of blocks that are not compressed; without their lengths: %s', async (hasNoCounts) => {
    const claim = { tile: 64, across: 40, down: 40, compression: NONE, at: () => 0, hasNoCounts };
    expect((await judged({ ...claim, blocks: [new Uint8Array(4096)] })).error).toMatchObject({
      name: 'CorruptRasterError',
      message: expect.stringContaining('blocks share bytes'),
    });
  });
});

describe('an honest index', () => {
  it.each<[string, Claim]>([
    [
      'of a sparse file, which claims as much',
      { tile: 16_384, across: 512, down: 466, compression: DEFLATE, blocks: [zeros(64)], at: () => -1 },
    ],
    [
      'of a sparse file that is not compressed, with a few blocks',
      {
        ...{ tile: 64, across: 100, down: 100, compression: NONE },
        ...{ blocks: [new Uint8Array(4096), new Uint8Array(4096)], at: (place) => (place < 2 ? place : -1) },
      },
    ],
    [
      'of a sparse file without lengths of blocks',
      {
        ...{ tile: 64, across: 100, down: 100, compression: NONE, hasNoCounts: true },
        ...{ blocks: [new Uint8Array(4096), new Uint8Array(4096)], at: (place) => (place < 2 ? place : -1) },
      },
    ],
    [
      'of zeros, each block at its place',
      {
        ...{ tile: 2048, across: 8, down: 8, compression: DEFLATE },
        ...{ blocks: Array.from({ length: 64 }, () => zeros(2048)), at: (place) => place },
      },
    ],
    [
      'of a writer that would store equal blocks once, as far as zeros take as little',
      {
        ...{ tile: 256, across: 10, down: 10, compression: DEFLATE },
        ...{ blocks: [zeros(256), new Uint8Array(20_000)], at: (place) => (place === 99 ? 1 : 0) },
      },
    ],
    [
      'of a file that is cut, which reading its blocks finds',
      {
        ...{ tile: 64, across: 4, down: 4, compression: NONE, cut: 10_000 },
        ...{ blocks: Array.from({ length: 16 }, () => new Uint8Array(4096)), at: (place) => place },
      },
    ],
  ])('%s is accepted', async (_, claim) => {
    expect((await judged(claim)).error).toBeUndefined();
  });
});

describe('a mask whose blocks share bytes', () => {
  const side = 1024;
  const claim = { tile: side, across: 40, down: 40, compression: DEFLATE };
  const sparse = claimedTiff({ ...claim, blocks: [zeros(side)], at: () => -1 });
  const mask = claimedTiff({ ...claim, blocks: [zeros(side)], at: () => 0 });
  const flags = '<PAMDataset><Metadata><MDI key="INTERNAL_MASK_FLAGS_1">2</MDI></Metadata></PAMDataset>';

  it('is refused beside a raster, too', async () => {
    const files = { 'a.tif': sparse, 'a.tif.msk': mask, 'a.tif.msk.aux.xml': new TextEncoder().encode(flags) };
    await expect(planInMemory(files, { cellSize: 3000, classes: [{ code: 1 }] })).rejects.toMatchObject({
      name: 'CorruptRasterError',
      message: expect.stringMatching(/a\.tif\.msk: declares .*: blocks share bytes; /),
    });
    await expect(planInMemory({ 'a.tif': sparse }, { cellSize: 3000, classes: [{ code: 1 }] })).resolves.toBeDefined();
  });
});
