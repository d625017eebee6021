import { sumFloats } from './float-sums.js';
import { type PartSums, sumIntegers, sumIntegersAlone } from './part-sums.js';
import type { PlainPixels, PlainSamples } from './plain-samples.js';

/** Whole numbers that are summed at a time. */
const MOST_WHOLES = 2 ** 15;
/** Float numbers that are: with more, numbers of different size are less likely to sum exactly. */
const MOST_FLOATS = 4096;

const areFloats = (samples: PlainSamples) => samples instanceof Float32Array || samples instanceof Float64Array;

/** Most pixels of a rectangle that {@link sumPixels} takes. */
export function mostSummed(samples: PlainSamples): number {
  return areFloats(samples) ? MOST_FLOATS : MOST_WHOLES;
}

/**
 * Sums up a rectangle of a block.
 * @param sumsAlone whether neither squares nor extremes are asked for
 */
export function sumPixels(pixels: PlainPixels, sumsAlone: boolean, out: PartSums): void {
  if (areFloats(pixels.samples)) sumFloats(pixels, out);
  else if (sumsAlone) sumIntegersAlone(pixels, out);
  else sumIntegers(pixels, out);
}
