import type { Plan } from '../documents/plan.js';
import { outputsOf } from '../outputs/registry.js';

/** Objects that a job's result consists of: one for each file of the plan's outputs. */
export function jobFiles(plan: Plan): number {
  return outputsOf(plan, []).reduce((sum, output) => sum + output.jobKeys('0-0').length, 0);
}
