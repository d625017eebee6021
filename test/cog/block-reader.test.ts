import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bandReading } from '../../src/cog/read/band-reading.js';
import type { BlockOrder } from '../../src/cog/read/block-reader.js';
import { openRaster, type Raster } from '../../src/cog/read/raster.js';
import { readBlocks } from '../../src/cog/read/read-blocks.js';
import { SharedBlocks } from '../../src/cog/read/shared-blocks.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { FileSource } from '../../src/io/file-source.js';
import { MemorySource } from '../../src/io/memory-source.js';
import type { RangeSource } from '../../src/io/ports.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import type { StackBlock } from '../../src/raster/pixel-block.js';
import { stripedTiff } from '../support/striped-tiff.js';
import { tiffBytes } from '../support/tiff.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/matrix/rasters');
const wholeOf = ({ layout: { width, height } }: Raster) => ({ colOff: 0, rowOff: 0, width, height });

async function blocksOf(raster: Raster, bands: readonly number[]): Promise<StackBlock[]> {
  const blocks: StackBlock[] = [];
  const readings = bands.map((band) => bandReading(raster, band));
  await readBlocks(raster, readings, wholeOf(raster), (block) => blocks.push(block));
  return blocks;
}
const byPlace = (blocks: readonly StackBlock[]) =>
  new Map(blocks.map((block) => [`${block.window.colOff},${block.window.rowOff}`, block]));

describe('the blocks of a raster', () => {
  it('come with several bands at once as with one after the other, in every layout with bands', async () => {
    let layouts = 0;
    for (const name of readdirSync(FIXTURES).filter((file) => file.endsWith('.tif'))) {
      const source = await FileSource.open(join(FIXTURES, name));
      const raster = await openRaster(source).catch(() => null); // some are there to be refused
      const bands = Array.from({ length: raster?.layout.samplesPerPixel ?? 0 }, (_, band) => band);
      if (raster && bands.length > 1) {
        layouts++;
        const together = byPlace(await blocksOf(raster, bands));
        for (const band of bands) {
          const alone = await blocksOf(raster, [band]);
          expect(alone.length, name).toBe(together.size);
          for (const { window, layers } of alone) {
            const found = together.get(`${window.colOff},${window.rowOff}`)!.layers[band]!;
            expect([found.samples, found.constant, found.valid], name).toEqual([
              layers[0]!.samples,
              layers[0]!.constant,
              layers[0]!.valid,
            ]);
          }
        }
      }
      await source.close();
    }
    expect(layouts).toBeGreaterThan(10);
  });

  it('come in the order of their bytes, those that were never written first', async () => {
    const codes = Uint8Array.from({ length: 64 * 64 }, (_, i) => i % 251);
    const bytes = tiffBytes({ width: 64, height: 64, codes, tile: 16, geotransform: [0, 0, 30, -30] });
    const raster = await openRaster(new MemorySource('a.tif', bytes));
    const offsets = (await blocksOf(raster, [0])).map(({ layers }) =>
      Number(/bytes (\d+)/.exec(layers[0]!.place.at)![1]),
    );
    expect(offsets).toHaveLength(16);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });

  it('come row by row where that is asked for: those that were never written, too', async () => {
    const codes = Uint8Array.from({ length: 64 * 64 }, (_, i) => 1 + (i % 251));
    const plain = Buffer.from(tiffBytes({ width: 64, height: 64, codes, tile: 16, geotransform: [0, 0, 30, -30] }));
    // Every second block is sparse, and the others lie in the file in the order of columns.
    const [offsets, counts] = [324, 325].map((tag) => entriesOf(plain, tag));
    const places = offsets!.map((offset) => plain.readUInt32LE(offset));
    offsets!.forEach((entry, i) => {
      const [row, col] = [Math.floor(i / 4), i % 4];
      plain.writeUInt32LE((row + col) % 2 === 0 ? 0 : places[4 * col + row]!, entry);
      if ((row + col) % 2 === 0) plain.writeUInt32LE(0, counts![i]!);
    });
    const raster = await openRaster(new MemorySource('a.tif', plain));
    const rows: number[] = [];
    const take = ({ window }: StackBlock) => rows.push(window.rowOff / 16);
    await readBlocks(raster, [bandReading(raster, 0)], wholeOf(raster), take, { inRows: true });
    expect(rows).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  });

  it('are freed when they are taken, where that is wanted, but for those that others may get', async () => {
    const codes = Uint8Array.from({ length: 1024 * 512 }, (_, i) => (i * 31) % 251);
    const bytes = tiffBytes({ width: 1024, height: 512, codes, tile: 256, geotransform: [0, 0, 30, -30] });
    const raster = await openRaster(new MemorySource('a.tif', bytes));
    const readings = [bandReading(raster, 0)];
    const read = async (order: BlockOrder) => {
      const blocks: StackBlock[] = [];
      const take = (block: StackBlock) => {
        expect(block.layers[0]!.samples).toHaveLength(256 * 256);
        blocks.push(block);
      };
      await readBlocks(raster, readings, { colOff: 0, rowOff: 0, width: 600, height: 512 }, take, order);
      return blocks.map(({ window, layers }) => [window.colOff, layers[0]!.samples.length] as const);
    };
    expect(new Set((await read({})).map(([, length]) => length))).toEqual(new Set([256 * 256]));
    const shared = { blocks: new SharedBlocks(2 ** 20), name: 'a' };
    const freed = await read({ frees: true, shared });
    expect(freed).toHaveLength(6);
    // The third column lies across the window's edge, so a neighbour needs it as well.
    for (const [colOff, length] of freed) expect(length, String(colOff)).toBe(colOff === 512 ? 256 * 256 : 0);
    expect((await read({ frees: true, shared })).filter(([, length]) => length > 0)).toHaveLength(2);
  });

  it('small ones are left to the garbage collector: they may lie in memory that Node shares out', async () => {
    const codes = Uint8Array.from({ length: 64 * 64 }, (_, i) => i % 251);
    const bytes = tiffBytes({ width: 64, height: 64, codes, tile: 16, geotransform: [0, 0, 30, -30] });
    const raster = await openRaster(new MemorySource('a.tif', bytes));
    const blocks: StackBlock[] = [];
    const take = (block: StackBlock) => blocks.push(block);
    await readBlocks(raster, [bandReading(raster, 0)], wholeOf(raster), take, { frees: true });
    expect(blocks.map(({ layers }) => layers[0]!.samples.length)).toEqual(new Array(16).fill(256));
  });

  it('of a file are read a mebibyte at a time, as it answers at once, and freed; others up to 8', async () => {
    const codes = randomBytes(2048 * 2048);
    const bytes = tiffBytes({ width: 2048, height: 2048, codes, tile: 256, geotransform: [0, 0, 30, -30] });
    const folder = mkdtempSync(join(tmpdir(), 'fractile-blocks-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a.tif'), bytes);
    const storage = new Storage(DEFAULT_ACCESS, new RetryBudget());
    const read = async (source: RangeSource) => {
      const raster = await openRaster(source);
      const reads = vi.spyOn(source, 'read');
      let rest = 0;
      const take = ({ storedBytes }: StackBlock) => {
        rest += storedBytes;
      };
      await readBlocks(raster, [bandReading(raster, 0)], wholeOf(raster), take, { frees: true });
      await source.close();
      expect(rest).toBe(2048 * 2048);
      const lengths = await Promise.all(reads.mock.results.map(async ({ value }) => (await value).length));
      return {
        largest: Math.max(...reads.mock.calls.map(([, length]) => length)) / 2 ** 20,
        lengths: new Set(lengths),
      };
    };
    const place = join(folder, 'a.tif');
    for (const source of [await FileSource.open(place), await storage.open(place), await storage.openKept(place)]) {
      const { largest, lengths } = await read(source);
      expect(largest).toBeCloseTo(1, 0);
      expect(lengths).toEqual(new Set([0])); // freed
    }
    const { largest, lengths } = await read(new MemorySource('a.tif', bytes));
    expect(largest).toBeGreaterThan(2);
    expect(lengths.has(0)).toBe(false); // they are somebody else's
  });

  it('ask for no more row by row where rows follow each other in the file', async () => {
    const raster = { width: 256, height: 256, codes: new Uint8Array(256 ** 2), geotransform: [0, 0, 30, -30] as const };
    for (const bytes of [stripedTiff(raster, 1), tiffBytes({ ...raster, tile: 16 })]) {
      const requests = async (inRows: boolean) => {
        const opened = await openRaster(new MemorySource('a.tif', bytes));
        const read = vi.spyOn(opened.source, 'read');
        let blocks = 0;
        const take = ({ window }: StackBlock) => {
          blocks += window.height > 0 ? 1 : 0;
        };
        await readBlocks(opened, [bandReading(opened, 0)], wholeOf(opened), take, { inRows });
        return [blocks, read.mock.calls.length];
      };
      expect(await requests(true)).toEqual(await requests(false));
    }
  });
});

/** Where the entries of a tag of 32-bit numbers lie in a little-endian TIFF. */
function entriesOf(bytes: Buffer, tag: number): number[] {
  for (let at = bytes.readUInt32LE(4) + 2; ; at += 12) {
    if (bytes.readUInt16LE(at) !== tag) continue;
    const start = bytes.readUInt32LE(at + 8);
    return Array.from({ length: bytes.readUInt32LE(at + 4) }, (_, i) => start + 4 * i);
  }
}
