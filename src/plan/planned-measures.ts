import type { AccumulatorUse } from '../accumulators/kinds.js';
import type { Band, Plan } from '../documents/plan.js';
import type { MeasuredLayer, MeasureOptions } from '../measures/measure.js';
import { measureOf } from '../measures/registry.js';
import { OUTPUTS } from '../outputs/registry.js';

/** The part of a plan that says what is computed and where it goes. */
export type PlannedMeasures = Pick<Plan, 'accumulators' | 'measures' | 'bands' | 'outputs'>;

/**
 * Plans measures of a layer and the outputs of their bands. An accumulator that several measures need is there once.
 * @throws InvalidInputError for a measure that is not known
 */
export function planMeasures(names: readonly string[], options: MeasureOptions, layer: MeasuredLayer): PlannedMeasures {
  const accumulators: AccumulatorUse[] = [];
  const bands: Band[] = [];
  const measures = names.map((name) => {
    const planned = measureOf(name).plan(options, layer);
    const states = planned.accumulators.map((use) => indexIn(accumulators, use));
    const first = bands.length;
    bands.push(...planned.bands);
    const numbers = planned.bands.map((_, i) => first + i);
    return { name, params: planned.params, layer: layer.layer, accumulators: states, bands: numbers };
  });
  let placed: readonly Band[] = bands;
  const outputs = OUTPUTS.map((output) => {
    const planned = output.plan(placed);
    placed = planned.bands;
    return { name: output.name, params: planned.params };
  });
  return { accumulators, measures, bands: [...placed], outputs };
}

/** The number of an accumulator in a list, which it is added to where it is new. */
function indexIn(accumulators: AccumulatorUse[], use: AccumulatorUse): number {
  const key = JSON.stringify(use);
  const found = accumulators.findIndex((other) => JSON.stringify(other) === key);
  return found >= 0 ? found : accumulators.push(use) - 1;
}
