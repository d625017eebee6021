import type { Band } from '../documents/plan.js';
import {
  FourCells,
  type Halve,
  maxOfFour,
  meanOfFour,
  minOfFour,
  modeOfFour,
  sumOfFour,
  weightedMeanOfFour,
} from '../raster/halving.js';
import { nodataOfBands } from './files.js';

/** How a measure makes the next overview level of its own bands, by their numbers in the plan. */
export interface OwnHalving {
  readonly bands: readonly number[];
  readonly halve: Halve;
}

const RULES = {
  mean: meanOfFour,
  sum: sumOfFour,
  min: minOfFour,
  max: maxOfFour,
  mode: modeOfFour,
};

/**
 * How all bands of a file are halved: bands whose `overview` is `own` by their measure, the others as they say.
 * @param numbers of the file's bands in the plan
 */
export function halvingOf(bands: readonly Band[], numbers: readonly number[], own: readonly OwnHalving[]): Halve {
  const nodata = nodataOfBands(bands);
  /** Number of the band that each mean is weighed by; -1 for none. */
  const byName = new Map(bands.map(({ name }, i) => [name, i]));
  const weighing = bands.map(({ weight }) => (weight === null ? -1 : (byName.get(weight) ?? -1)));
  const places = new Map(numbers.map((number, i) => [number, i]));
  const groups = own
    .map(({ bands: theirs, halve }) => ({ at: theirs.map((band) => places.get(band) ?? -1), halve }))
    .filter(({ at }) => at.every((index) => index >= 0));
  return (children, size, parent, place) => {
    for (const { at, halve } of groups)
      halve(at.map((i) => children[i]!), size, at.map((i) => parent[i]!), place); // biome-ignore format: one thought
    bands.forEach(({ overview }, i) => {
      if (overview === 'own') return;
      const weights = overview === 'mean' ? (children[weighing[i]!] ?? null) : null;
      const one = RULES[overview];
      const four = new FourCells(size, place);
      while (four.next()) {
        const value = weights
          ? weightedMeanOfFour(children[i]!, four.at, nodata, weights)
          : one(children[i]!, four.at, nodata);
        if (value !== null) parent[i]![four.to] = value;
      }
    });
  };
}
