import { describe, expect, it } from 'vitest';
import { isNodata } from '../../src/raster/nodata.js';
import { type LevelValues, readLevels } from '../support/read-overview.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

/** 300 x 210 pixels of 30 m with a coast of nodata, and cells of 90 m that start off the pixels. */
const raster: TestRaster = {
  width: 300,
  height: 210,
  codes: Int16Array.from({ length: 300 * 210 }, (_, i) => {
    const [x, y] = [i % 300, Math.floor(i / 300)];
    return x + 2 * y < 150 || (x * y) % 17 === 0 ? -1 : (x * 37 + y * y) % 1009;
  }),
  nodata: -1,
  geotransform: [1015, 2000, 30, -30],
  tile: 64,
};

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
type Rule = (values: readonly number[], weights: readonly number[]) => number;
/** How the cells of each band that have a value become one, on plain numbers. */
const RULES: Readonly<Record<string, Rule>> = {
  count: sum,
  sum,
  mean: weightedMean,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  range: (values) => Math.max(...values),
  std: weightedMean,
  q10: weightedMean,
  histogram_0_500: sum,
  valid_fraction: (values) => sum(values) / values.length,
};
function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((value, i) => value * weights[i]!)) / sum(weights);
}

function nextLevel({ width, height, bands }: LevelValues, names: readonly string[]): LevelValues {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const weights = bands[names.indexOf('valid_fraction')]!;
  const out = bands.map(() => new Float64Array(w * h).fill(Number.NaN));
  for (let to = 0; to < w * h; to++) {
    const [x, y] = [2 * (to % w), 2 * Math.floor(to / w)];
    const cells = [[x, y], [x + 1, y], [x, y + 1], [x + 1, y + 1]] // biome-ignore format: four
      .filter(([col, row]) => col! < width && row! < height)
      .map(([col, row]) => row! * width + col!);
    names.forEach((name, b) => {
      const known = cells.filter((cell) => !isNodata(bands[b]![cell]!, null));
      if (known.length === 0) return;
      const values = known.map((cell) => bands[b]![cell]!);
      out[b]![to] = Math.fround(RULES[name]!(values, known.map((cell) => weights[cell]!))); // biome-ignore format: one thought
    });
  }
  return { width: w, height: h, bands: out };
}

describe('overviews of values', () => {
  it('follow from the full resolution by the rule of each band', async () => {
    const measures = ['count', 'sum', 'mean', 'min', 'max', 'range', 'std', 'q10', 'histogram(0,500)'];
    const { plan, mosaic } = await runInMemory(
      { 'a.tif': tiffBytes(raster) },
      { cellSize: 90, tileCells: 16, measures },
    );
    const names = plan.bands.map(({ name }) => name);
    expect([...names].sort()).toEqual(Object.keys(RULES).sort());
    const levels = await readLevels(mosaic);
    expect(levels.length).toBe(4);
    for (let level = 1; level < levels.length; level++) {
      const expected = nextLevel(levels[level - 1]!, names);
      names.forEach((name, b) => {
        const [found, wanted] = [levels[level]!.bands[b]!, expected.bands[b]!];
        found.forEach((value, i) => {
          const apart = Object.is(value, wanted[i]) ? 0 : Math.abs(value / wanted[i]! - 1);
          expect(apart, `${name}, level ${level}, cell ${i}: ${value}, not ${wanted[i]}`).toBeLessThan(2 ** -22);
        });
      });
    }
  });
});
