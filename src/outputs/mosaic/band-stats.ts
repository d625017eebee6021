import * as z from 'zod';
import { isNodata } from '../../raster/nodata.js';
import type { Samples } from '../../raster/samples.js';

export const bandStatsSchema = z.object({
  count: z.number(),
  sum: z.number(),
  /** Sum of squared differences from the mean: a mean of squares less a squared mean would lose small deviations. */
  m2: z.number(),
  min: z.number(),
  max: z.number(),
});
export type BandStats = z.output<typeof bandStatsSchema>;

/** Statistics of one band's values, nodata left out; null where all are nodata. */
export function bandStats(values: Samples, nodata: number): BandStats | null {
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
  if (count === 0) return null;
  const mean = sum / count;
  let m2 = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!isNodata(value, nodata)) m2 += (value - mean) ** 2;
  }
  return { count, sum, m2, min, max };
}

/**
 * Adds up the statistics of two parts of a band. T. F. Chan, G. H. Golub, R. J. LeVeque: Updating formulae and a
 * pairwise algorithm for computing sample variances (1979), equation 2.1.
 */
export function combineStats(a: BandStats | null, b: BandStats | null): BandStats | null {
  if (!a || !b) return a ?? b;
  const count = a.count + b.count;
  const apart = b.sum / b.count - a.sum / a.count;
  return {
    count,
    sum: a.sum + b.sum,
    m2: a.m2 + b.m2 + apart ** 2 * ((a.count * b.count) / count),
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  };
}

/** The standard deviation of all values, as GDAL's STATISTICS_STDDEV. */
export function deviationOf({ count, m2 }: BandStats): number {
  return Math.sqrt(m2 / count);
}
