import { predictorKernel } from '../../kernels/predictor-kernel.js';
import type { Samples } from '../../raster/samples.js';

/** Difference of 1 and the next float32 (FLT_EPSILON of C), which GDAL takes for float64 as well. */
const EPSILON = 2 ** -23;
/** Added to any float32 it is still in their range. */
const SMALL = 2 ** 100;
/** Samples from which on it is worth asking a kernel whether one of them is near. */
const MANY = 1024;

/**
 * Gives samples of floats that are as good as the nodata value that value itself: writers state it in seven digits or
 * so. The rule is GDAL's, |a - b| < 2 epsilon |a + b| (ARE_REAL_EQUAL in gdal_priv.h), so that the same pixels are
 * valid. Samples of other types are left as they are.
 */
export function snapNodata(samples: Samples, nodata: number | null): void {
  if (nodata === null || !Number.isFinite(nodata)) return;
  const isFloat32 = samples instanceof Float32Array;
  if (!isFloat32 && !(samples instanceof Float64Array)) return;
  const [from, to] = surroundings(nodata);
  if (isFloat32 && samples.length >= MANY && predictorKernel()?.hasBetween(samples, from, to, nodata) === false) return;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]!;
    if (value < from || value > to) continue;
    const apart = Math.abs(value - nodata);
    if (apart === 0 || Number.isNaN(apart)) continue;
    // In float32 the sum of two values near the end of the range is infinite, and they are alike: so it is in GDAL.
    const sum = isFloat32 ? Math.fround(value + nodata) : value + nodata;
    if (apart < 2 * EPSILON * Math.abs(sum)) samples[i] = nodata;
  }
}

/** What lies outside is nowhere near: most pixels are asked no more than that. */
function surroundings(nodata: number): readonly [number, number] {
  const reach = 8 * EPSILON * Math.abs(nodata);
  if (Math.abs(nodata) < SMALL) return [nodata - reach, nodata + reach];
  // Together with a number of its size its sum may be infinite.
  return nodata < 0 ? [Number.NEGATIVE_INFINITY, -SMALL / 2] : [SMALL / 2, Number.POSITIVE_INFINITY];
}

/**
 * Gives samples that are one of several values another one, in place; those of floats by the rule of {@link
 * snapNodata}.
 */
export function replaceValues(samples: Samples, values: readonly number[], by: number): void {
  for (const value of values) {
    snapNodata(samples, value);
    for (let i = 0; i < samples.length; i++) if (samples[i] === value) samples[i] = by;
  }
}
