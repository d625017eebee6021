import type { Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import { mosaic } from './mosaic/mosaic.js';
import type { Output, OwnHalving, PlannedOutput } from './output.js';

/** Every output. */
export const OUTPUTS = [mosaic] as const;

/**
 * The outputs of a plan.
 * @param own how measures halve their own bands
 * @throws InvalidInputError where one is not known
 */
export function outputsOf(plan: Plan, own: readonly OwnHalving[]): readonly PlannedOutput[] {
  return plan.outputs.map(({ name, params }) => {
    const found = OUTPUTS.find((output) => output.name === name);
    if (!found) throw new InvalidInputError(`output ${name}: is not known here; plan again with this version`);
    return bound(found, plan, params, own);
  });
}

function bound<P>(output: Output<P>, plan: Plan, params: unknown, own: readonly OwnHalving[]): PlannedOutput {
  return output.bind(plan, output.params.parse(params), own);
}
