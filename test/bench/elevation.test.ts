import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Elevation, elevationWindow, SEA } from '../../bench/elevation.js';
import { elevationRaster } from '../../bench/elevation-raster.js';
import { readBands } from '../../bench/read-bands.js';
import { writeRaster } from '../../bench/write-raster.js';
import { describeTiff } from '../../src/cog/describe.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { validateCog } from '../../src/cog/validate.js';
import { FileSource } from '../../src/io/file-source.js';
import { statedNodataOf } from '../support/as-stated.js';

/** Neither side is a multiple of the block size, and the overviews have odd sides. */
const elevation: Elevation = { seed: 7, width: 1300, height: 1031 };
const { width, height } = elevation;
const whole = elevationWindow(elevation, { colOff: 0, rowOff: 0, width, height });

describe('elevationWindow', () => {
  it('has land from -20 m to 3500 m, and the sea in one corner', () => {
    const land = whole.filter((metres) => metres !== SEA);
    expect(land.every((metres) => metres >= -20 && metres <= 3500)).toBe(true);
    expect(land.length / whole.length).toBeGreaterThan(0.8);
    expect(land.length / whole.length).toBeLessThan(0.95);
    expect([whole[0], whole.at(-1)].map((metres) => metres === SEA)).toEqual([false, true]);
  });

  it('is rough by about a metre from pixel to pixel', () => {
    const steps = Array.from(whole.subarray(0, width - 1), (metres, i) => Math.abs(metres - whole[i + 1]!));
    const median = steps.sort((a, b) => a - b)[width >> 1]!;
    expect(median).toBeGreaterThan(0.3);
    expect(median).toBeLessThan(6);
  });

  it('gives the same heights in blocks, and sea beyond the edge', () => {
    const block = elevationWindow(elevation, { colOff: 1000, rowOff: 512, width: 512, height: 512 });
    const expected = Float32Array.from(block, (_, i) => {
      const col = 1000 + (i % 512);
      return col < width ? whole[(512 + (i >> 9)) * width + col]! : SEA;
    });
    expect(isSame(block, expected)).toBe(true);
  });

  it('gives other heights for another seed', () => {
    const other = elevationWindow({ ...elevation, seed: 8 }, { colOff: 0, rowOff: 0, width, height: 1 });
    expect(other).not.toEqual(whole.slice(0, width));
  });
});

describe.each(['int16', 'float32'] as const)('elevationRaster of %s, written', (dtype) => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fractile-elevation-'));
    path = join(folder, 'elevation.tif');
    await writeRaster(elevationRaster(elevation, dtype), path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is a valid COG of its type with a predictor and nodata', async () => {
    const source = await FileSource.open(path);
    const facts = await describeTiff(source);
    expect(validateCog(facts, false)).toEqual({ valid: true, errors: [], warnings: [] });
    expect(facts).toMatchObject({ dtype, predictor: dtype === 'int16' ? 2 : 3 });
    expect(statedNodataOf(await openRaster(source))).toBe(SEA);
    await source.close();
  });

  it('holds the heights, in whole metres where they are integers', async () => {
    const { values } = await readBands(path, [0]);
    const expected = dtype === 'int16' ? Int16Array.from(whole, Math.round) : whole;
    expect(isSame(Float64Array.from(expected), values[0]!)).toBe(true);
  });
});

/** Whether all bytes are the same: Vitest takes seconds for as many numbers. */
function isSame(a: Float32Array | Float64Array, b: Float32Array | Float64Array): boolean {
  return Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;
}
