import type { Samples } from '../../raster/samples.js';

/** Weights between these may be summed, times colours and over all classes, and divided by such sums. */
const LEAST = 2 ** -900;
const MOST = 2 ** 900;

/**
 * The weights of classes as they are, or, where a float64 is so large or so small that sums would leave its range, each
 * divided by the largest one of its cell, which leaves their shares as they are. What is nodata, or no number, has none.
 */
export function evenWeights(bands: readonly Samples[], nodata: readonly (number | null)[]): readonly Samples[] {
  if (!bands.some((band) => band instanceof Float64Array && band.some(isExtreme))) return bands;
  const weightOf = (k: number, i: number) => (bands[k]![i] === nodata[k] ? 0 : bands[k]![i]!);
  const largest = new Float64Array(bands[0]!.length);
  for (const k of bands.keys())
    for (let i = 0; i < largest.length; i++) if (weightOf(k, i) > largest[i]!) largest[i] = weightOf(k, i);
  return bands.map((_, k) => largest.map((most, i) => (weightOf(k, i) > 0 ? weightOf(k, i) / most : 0)));
}

function isExtreme(value: number): boolean {
  return value > MOST || (value > 0 && value < LEAST);
}
