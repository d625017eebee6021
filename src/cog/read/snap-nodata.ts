import type { Samples } from '../../raster/samples.js';

/** Difference of 1 and the next number: FLT_EPSILON and DBL_EPSILON of C. */
const EPSILON = { float32: 2 ** -23, float64: 2 ** -52 };

/**
 * Gives samples of floats that are as good as the nodata value that value itself: writers state it in seven digits or
 * so. The rule is GDAL's, |a - b| < 2 epsilon |a + b| (ARE_REAL_EQUAL in gdal_priv.h), so that the same pixels are
 * valid. Samples of other types are left as they are.
 */
export function snapNodata(samples: Samples, nodata: number | null): void {
  if (nodata === null || !Number.isFinite(nodata)) return;
  const isFloat32 = samples instanceof Float32Array;
  if (!isFloat32 && !(samples instanceof Float64Array)) return;
  const twice = 2 * (isFloat32 ? EPSILON.float32 : EPSILON.float64);
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]!;
    const apart = Math.abs(value - nodata);
    if (apart === 0 || Number.isNaN(apart)) continue;
    // In float32 the sum of two values near the end of the range is infinite, and they are alike: so it is in GDAL.
    const sum = isFloat32 ? Math.fround(value + nodata) : value + nodata;
    if (apart < twice * Math.abs(sum)) samples[i] = nodata;
  }
}
