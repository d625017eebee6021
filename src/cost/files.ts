import type { Plan } from '../documents/plan.js';
import { outputsOf } from '../outputs/registry.js';
import { filesOf } from '../results/files.js';

/** Objects that a job's result consists of: one for each raster file of the plan. */
export function filesPerJob(plan: Plan): number {
  return filesOf(plan.bands).length;
}

/** Files that a run leaves beside its plan and its report. */
export function filesMade(plan: Plan): number {
  return outputsOf(plan).reduce((sum, { files }) => sum + files.length, 0);
}

/** Bytes of all files that a run leaves. */
export function bytesMade(plan: Plan): number {
  return outputsOf(plan).reduce((sum, { estimate }) => sum + estimate.bytes, 0);
}
