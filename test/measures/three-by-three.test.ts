import { describe, expect, it } from 'vitest';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

/**
 * 3 x 3 pixels of 1 km with the values 1 to 9, and one cell of 2 km that lies in their middle: it covers a quarter of
 * each corner, half of each side and the whole of the centre.
 */
async function measured(
  measures: readonly string[],
  codes = Int16Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
  more: { nodata?: number; classes?: { code: number }[] } = {},
): Promise<Record<string, number>> {
  const { nodata = null, classes } = more;
  const raster = tiffBytes({ width: 3, height: 3, codes, nodata, geotransform: [0, 3000, 1000, -1000] });
  const template = tiffBytes({ width: 1, height: 1, codes: [1], geotransform: [500, 2500, 2000, -2000] });
  const { plan, store } = await runInMemory(
    { 'a.tif': raster, 't.tif': template },
    { measures: [...measures], template: 't.tif', tileCells: 16, ...(classes ? { classes } : {}) },
  );
  const found: Record<string, number> = {};
  const inMosaic = plan.bands.filter(({ categories }) => !categories);
  for (const [i, { name }] of inMosaic.entries())
    found[name] = (await readBand(store.objects.get('mosaic.tif')!, i)).values[0]!;
  for (const { name } of plan.bands.filter(({ categories }) => categories))
    found[name] = (await readBand(store.objects.get(`${name}.tif`)!, 0)).values[0]!;
  return found;
}

describe('by hand over 3 x 3 pixels', () => {
  it('measures of values', async () => {
    const moments = ['count', 'sum', 'mean', 'min', 'max', 'range', 'variance', 'std', 'coefficient_of_variation'];
    expect(await measured(moments)).toEqual({
      count: 4,
      // Corners 1 + 3 + 7 + 9 by 1/4, sides 2 + 4 + 6 + 8 by 1/2, and 5.
      sum: 20,
      mean: 5,
      min: 1,
      max: 9,
      range: 8,
      // Corners 16 + 4 + 4 + 16 by 1/4, sides 9 + 1 + 1 + 9 by 1/2, of 4.
      variance: 5,
      std: Math.fround(Math.sqrt(5)),
      coefficient_of_variation: Math.fround(Math.sqrt(5) / 5),
      valid_fraction: 1,
    });
  });

  it('quantiles', async () => {
    expect(await measured(['q0', 'q25', 'median', 'q75', 'q100', 'mad'])).toMatchObject({
      q0: 1 / 4 + 2 / 2 + 3 / 4, // from 0 to 1: a quarter of 1, half of 2, a quarter of 3
      q25: 3 / 4 + 4 / 2 + 5 / 4, // from 0.75 to 1.75: a quarter of 3, half of 4, a quarter of 5
      median: 5, // from 1.5 to 2.5
      q75: 5 / 4 + 6 / 2 + 7 / 4,
      q100: 7 / 4 + 8 / 2 + 9 / 4,
      // Distances 0 (1), 1 (1/2 + 1/2), 2 (1/4 + 1/4), 3 (1), 4 (1/2): from 1.5 to 2.5 half of 1, half of 2.
      mad: 1 / 2 + 2 / 2,
    });
  });

  it('histograms, and the middle', async () => {
    expect(await measured(['histogram(0,3,5,9)', 'center_x', 'center_y'])).toMatchObject({
      histogram_0_3: 1 / 4 + 1 / 2,
      histogram_3_5: 1 / 4 + 1 / 2,
      histogram_5_9: 1 + 1 / 2 + 1 / 4 + 1 / 2 + 1 / 4, // with its upper edge
      center_x: 1500,
      center_y: 1500,
    });
    const holes = Int16Array.of(1, 2, -1, 4, 5, -1, 7, 8, -1);
    const found = await measured(['center_x', 'center_y', 'valid_fraction'], holes, { nodata: -1 });
    // The right column is missing: 1/4 + 1/2 + 1/4 at 500 and 1/2 + 1 + 1/2 at 1500.
    expect(found).toMatchObject({ center_y: 1500, valid_fraction: 0.75 });
    expect(found.center_x).toBeCloseTo((500 + 2 * 1500) / 3, 9);
  });

  it('measures of classes', async () => {
    const classes = [1, 2, 3].map((code) => ({ code }));
    // Rows of 1, 2 and 3: 1/4 + 1/2 + 1/4, 1/2 + 1 + 1/2, and again 1.
    const rows = Int16Array.of(1, 1, 1, 2, 2, 2, 3, 3, 3);
    const names = ['fractions', 'area', 'majority', 'minority', 'majority_fraction', 'variety', 'entropy', 'simpson'];
    expect(await measured(names, rows, { classes })).toEqual({
      fraction_1: 0.25,
      fraction_2: 0.5,
      fraction_3: 0.25,
      valid_fraction: 1,
      unlisted: 0,
      area_1: 1,
      area_2: 2,
      area_3: 1,
      area_unlisted: 0,
      majority: 2,
      minority: 1, // of equal ones the lowest code
      majority_fraction: 0.5,
      variety: 3,
      entropy: Math.fround(1.5 * Math.log(2)),
      simpson: 1 - 0.25 - 0.0625 - 0.0625,
    });
  });

  it('codes that are not listed', async () => {
    const codes = Int16Array.of(1, 1, 1, 8, 9, 9, 3, 3, 3);
    const names = ['majority', 'minority', 'majority_fraction', 'variety', 'entropy', 'area'];
    expect(await measured(names, codes, { classes: [{ code: 1 }, { code: 3 }] })).toMatchObject({
      majority: -32768, // 8 and 9 together cover more
      minority: 1,
      majority_fraction: -9999,
      variety: 3,
      entropy: Math.fround(1.5 * Math.log(2)),
      area_unlisted: 2,
    });
    const few = Int16Array.of(1, 1, 1, 3, 3, 3, 3, 3, 9);
    // 9 covers a quarter of a pixel, less than any class: it might be the minority.
    expect((await measured(['minority'], few, { classes: [{ code: 1 }, { code: 3 }] })).minority).toBe(-32768);
  });
});
