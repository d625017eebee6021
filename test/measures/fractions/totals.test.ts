import { expect, it } from 'vitest';
import { FractionSum } from '../../../src/measures/fractions/totals.js';

it('FractionSum tells codes apart that all jobs have counted one by one, and further ones together', () => {
  const jobOf = (codes: readonly number[], pixels: number, other: number) => ({
    classes: [],
    unlisted: 0,
    nodata: 0,
    outside: 0,
    unlistedCodes: codes.map((code) => [code, String(4 * pixels)]),
    otherUnlistedPixels: String(4 * other),
  });
  const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
  // The first job has counted codes from 4096 on together, the second by themselves, as it met fewer.
  const jobs = [jobOf(from(0, 4096), 1, 10), jobOf([7, ...from(4096, 5)], 5, 0)];
  for (const order of [jobs, [...jobs].reverse()]) {
    const sum = new FractionSum(0, 4);
    for (const job of order) sum.add(job);
    const layer = { uri: 'a.tif', classes: [], classesFrom: 'spec' as const };
    const { unlisted } = sum.report({ cellAreaM2: 1, placeOf: () => [0, 0], layer });
    expect(unlisted.codes).toEqual([7, ...from(0, 100).filter((code) => code !== 7)].map((code) => ({ code, pixels: code === 7 ? 6 : 1 }))); // biome-ignore format: codes
    expect(unlisted.otherPixels).toBe(4096 + 10 + 6 * 5 - (6 + 99));
  }
});
