import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { layerFacts } from '../../src/documents/plan.js';
import { bytesPerZone } from '../../src/plan/tile-limits.js';
import { planInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const CLASSES = Array.from({ length: 16 }, (_, i) => ({ code: i + 1 }));

/** Memory of a cell, as the plan of a raster of a type foresees it. */
async function memoryOf(measures: string[], codes: Float32Array | Int16Array | Uint8Array, cellSize: number) {
  const raster = tiffBytes({
    width: Math.sqrt(codes.length),
    height: Math.sqrt(codes.length),
    codes,
    nodata: null,
    geotransform: [0, 1920, 30, -30],
    tile: 32,
  });
  const isOfClasses = codes instanceof Uint8Array;
  const { plan } = await planInMemory(
    { 'a.tif': raster },
    { measures, cellSize, ...(isOfClasses ? { classes: CLASSES } : {}) },
  );
  return bytesPerZone(plan.accumulators, plan.layers.map(layerFacts), plan.bands, 0);
}

const [bytes, shorts, floats] = [new Uint8Array(4096), new Int16Array(4096), new Float32Array(4096)];
const huge = new Float32Array(1024 ** 2);

describe('memory of a cell', () => {
  it.each<[string, string[], Float32Array | Int16Array | Uint8Array]>([
    ['`fractions` of 16 classes', ['fractions'], bytes],
    ['`majority,variety,entropy` of 16 classes', ['majority', 'variety', 'entropy'], bytes],
    ['`mean`', ['mean'], shorts],
    ['`mean,min,max,std`', ['mean', 'min', 'max', 'std'], floats],
    ['`median` of int16', ['median'], shorts],
    ['`median` of float32', ['median'], floats],
    ['`histogram(0,1,2,3)`', ['histogram(0,1,2,3)'], shorts],
    ['`median` of float32 in cells of more than 262,144 pixels', ['median'], huge],
    ['`q10,median,q90,mad` of float32 in such cells', ['q10', 'median', 'q90', 'mad'], huge],
  ])('is what the README says of %s', async (name, measures, codes) => {
    const { perZone, perColumn } = await memoryOf(measures, codes, codes === huge ? 30_000 : 1000);
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const row = readme.split('\n').find((line) => line.trim().startsWith(`| ${name} | `));
    expect(row?.trim()).toMatch(new RegExp(`^\\| .* \\| ${perZone.toLocaleString('en')}(, | \\|)`));
    const perPixel = Number(/and (\d) for each/.exec(row!)?.[1] ?? 0);
    expect(perColumn).toBe(perPixel * 36 * 36); // cells touch up to 36 x 36 pixels
  });
});
