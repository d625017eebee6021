import type { Band } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import { fractions } from './fractions/measure.js';
import { majority } from './majority.js';
import { mean } from './mean.js';
import type { Measure, MeasuredLayer, MeasureOptions, MeasurePlan, PlannedMeasure } from './measure.js';

/** A measure whose parameters are checked when they come from a plan. */
interface KnownMeasure {
  readonly name: string;
  readonly of: 'classes' | 'values';
  readonly says: string;
  plan(options: MeasureOptions, layer: MeasuredLayer): MeasurePlan<unknown>;
  bind(params: unknown, bands: readonly Band[]): PlannedMeasure;
}

function known<P>(measure: Measure<P>): KnownMeasure {
  const { name, of, says } = measure;
  return {
    name,
    of,
    says,
    plan: (options, layer) => measure.plan(options, layer),
    bind: (params, bands) => measure.bind(measure.params.parse(params), bands),
  };
}

/** Every measure, in the order in which they are listed for people. */
export const MEASURES: readonly KnownMeasure[] = [known(fractions), known(majority), known(mean)];

/**
 * The measure of a name.
 * @throws InvalidInputError where there is none
 */
export function measureOf(name: string): KnownMeasure {
  const found = MEASURES.find((measure) => measure.name === name);
  if (found) return found;
  throw new InvalidInputError(`measure ${name}: is not known; known are ${MEASURES.map((one) => one.name).join(', ')}`);
}
