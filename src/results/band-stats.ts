import * as z from 'zod';
import { type BandSums, bandKernel } from '../kernels/band-kernel.js';
import { isNodata } from '../raster/nodata.js';
import { isConstant, type Samples } from '../raster/samples.js';

export const bandStatsSchema = z.object({
  count: z.number(),
  /** Null where it is beyond float64. */
  sum: z.number().nullable(),
  /**
   * Sum of squared differences from the mean: a mean of squares less a squared mean would lose small deviations. Null
   * where it is beyond float64.
   */
  m2: z.number().nullable(),
  min: z.number(),
  max: z.number(),
});
export type BandStats = z.output<typeof bandStatsSchema>;

/** Statistics of one band's values, nodata left out; null where all are nodata. */
export function bandStats(values: Samples, nodata: number): BandStats | null {
  if (values.length > 0 && isConstant(values)) {
    const value = values[0]!;
    if (isNodata(value, nodata)) return null;
    // As it would be added up: exactly, as long as all sums are whole numbers that float64 holds.
    const sum = value * values.length;
    if (Number.isSafeInteger(value) && Number.isSafeInteger(sum))
      return { count: values.length, sum, m2: 0, min: value, max: value };
  }
  const { count, sum, m2, min, max } = bandKernel()?.sum(values, nodata) ?? loopSums(values, nodata);
  return count === 0 ? null : { count, sum: finite(sum), m2: finite(m2), min, max };
}

/** What kernels must equal to the bit, and what hosts without them take. */
export function loopSums(values: Samples, nodata: number): BandSums {
  let count = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (isNodata(value, nodata)) continue;
    count++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = sum / count;
  let m2 = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!isNodata(value, nodata)) m2 += (value - mean) ** 2;
  }
  return { count, sum, m2, min, max };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * Adds up the statistics of two parts of a band. T. F. Chan, G. H. Golub, R. J. LeVeque: Updating formulae and a
 * pairwise algorithm for computing sample variances (1979), equation 2.1.
 */
export function combineStats(a: BandStats | null, b: BandStats | null): BandStats | null {
  if (!a || !b) return a ?? b;
  const count = a.count + b.count;
  const [aSum, bSum] = [a.sum ?? Number.NaN, b.sum ?? Number.NaN];
  const apart = bSum / b.count - aSum / a.count;
  return {
    count,
    sum: finite(aSum + bSum),
    m2: finite((a.m2 ?? Number.NaN) + (b.m2 ?? Number.NaN) + apart ** 2 * ((a.count * b.count) / count)),
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  };
}

/** The share of cells that have a value, in percent, as GDAL's STATISTICS_VALID_PERCENT. */
export function validPercent({ count }: BandStats, cells: number): number {
  return Number(((100 * count) / cells).toPrecision(4));
}

/** The standard deviation of all values, as GDAL's STATISTICS_STDDEV; null where it is beyond float64. */
export function deviationOf({ count, m2 }: BandStats): number | null {
  return m2 === null ? null : Math.sqrt(m2 / count);
}
