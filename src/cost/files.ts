import type { Plan } from '../documents/plan.js';
import { outputsOf } from '../outputs/registry.js';

/** Objects that a job's result consists of: one for each raster of the plan's outputs. */
export function filesPerJob(plan: Plan): number {
  return outputsOf(plan, []).reduce((sum, output) => sum + output.filesPerJob, 0);
}

/** Files that a run leaves beside its plan and its report. */
export function filesMade(plan: Plan): number {
  return outputsOf(plan, []).reduce((sum, output) => sum + output.files.length, 0);
}
