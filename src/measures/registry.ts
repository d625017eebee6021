import type { MeasuredBand } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import { area } from './area.js';
import { centerX } from './center-x.js';
import { centerY } from './center-y.js';
import { coefficientOfVariation } from './coefficient-of-variation.js';
import { count } from './count.js';
import { entropy } from './entropy.js';
import { fractions } from './fractions/measure.js';
import { histogram } from './histogram.js';
import { majority } from './majority.js';
import { majorityFraction } from './majority-fraction.js';
import { max } from './max.js';
import { mean } from './mean.js';
import type {
  Measure,
  MeasureDoc,
  MeasuredLayer,
  MeasureOf,
  MeasureOptions,
  MeasurePlan,
  PlannedMeasure,
} from './measure.js';
import { median } from './median.js';
import { medianAbsoluteDeviation } from './median-absolute-deviation.js';
import { min } from './min.js';
import { minority } from './minority.js';
import { quantile } from './quantile.js';
import { range } from './range.js';
import { simpson } from './simpson.js';
import { standardDeviation } from './standard-deviation.js';
import { sum } from './sum.js';
import { validFraction } from './valid-fraction.js';
import { variance } from './variance.js';
import { variety } from './variety.js';

/** A measure that is listed. */
export interface ListedMeasure {
  readonly name: string;
  readonly of: MeasureOf;
  readonly doc: MeasureDoc;
}

/** A measure as it was asked for, with its argument; its parameters are checked when they come from a plan. */
export interface AskedMeasure extends ListedMeasure {
  /** Its place in the list: in which order measures are asked for changes nothing. */
  readonly rank: number;
  /** Its place among measures of one kind: of quantiles their percent. */
  readonly order: number;
  plan(options: MeasureOptions, layer: MeasuredLayer): MeasurePlan<unknown>;
  bind(params: unknown, bands: readonly MeasuredBand[]): PlannedMeasure;
}

interface KnownMeasure extends ListedMeasure {
  /** Undefined where the text is none of this measure. */
  asked(text: string, rank: number): AskedMeasure | undefined;
}

function known<P, A>(measure: Measure<P, A>): KnownMeasure {
  const { name, of, doc } = measure;
  return {
    name,
    of,
    doc,
    asked(text, rank) {
      const argument = measure.argument ? measure.argument(text) : text === name ? (null as A) : undefined;
      if (argument === undefined) return undefined;
      return {
        name: text,
        of,
        doc,
        rank,
        order: typeof argument === 'number' ? argument : 0,
        plan: (options, layer) => measure.plan(options, layer, argument),
        bind: (params, bands) => measure.bind(measure.params.parse(params), bands),
      };
    },
  };
}

const KNOWN: readonly KnownMeasure[] = [
  known(fractions),
  known(area),
  known(majority),
  known(minority),
  known(majorityFraction),
  known(variety),
  known(entropy),
  known(simpson),
  known(count),
  known(sum),
  known(mean),
  known(min),
  known(max),
  known(range),
  known(standardDeviation),
  known(variance),
  known(coefficientOfVariation),
  known(median),
  known(quantile),
  known(medianAbsoluteDeviation),
  known(histogram),
  known(centerX),
  known(centerY),
  known(validFraction),
];

/** Every measure, in the order in which they are listed for people. */
export const MEASURES: readonly ListedMeasure[] = KNOWN;

/**
 * The measure that a text asks for: its name, with its argument where it takes one ("q10"); null where there is none.
 * @throws InvalidInputError for an argument that can't be one
 */
export function findMeasure(text: string): AskedMeasure | null {
  for (const [rank, measure] of KNOWN.entries()) {
    const asked = measure.asked(text, rank);
    if (asked) return asked;
  }
  return null;
}

/**
 * The measure that a text asks for.
 * @throws InvalidInputError where there is none
 */
export function measureOf(text: string): AskedMeasure {
  const found = findMeasure(text);
  if (found) return found;
  throw new InvalidInputError(`measure ${text}: is not known; known are ${MEASURES.map((one) => one.name).join(', ')}`);
}
