import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bandReading } from '../../src/cog/read/band-reading.js';
import { readBlocks } from '../../src/cog/read/block-reader.js';
import { openRaster, type Raster } from '../../src/cog/read/raster.js';
import { FileSource } from '../../src/io/file-source.js';
import { MemorySource } from '../../src/io/memory-source.js';
import type { StackBlock } from '../../src/raster/pixel-block.js';
import { tiffBytes } from '../support/tiff.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/matrix/rasters');
const wholeOf = ({ layout: { width, height } }: Raster) => ({ colOff: 0, rowOff: 0, width, height });

async function blocksOf(raster: Raster, bands: readonly number[]): Promise<StackBlock[]> {
  const blocks: StackBlock[] = [];
  for await (const block of readBlocks(
    raster,
    bands.map((band) => bandReading(raster, band)),
    wholeOf(raster),
  ))
    blocks.push(block);
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
});
