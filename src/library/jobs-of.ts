import { jobsOf as idsOf, type JobId } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';

/** The jobs of a plan, in the order in which a run computes them; a batch queue may number them from 0. */
export function jobsOf(plan: Plan): JobId[] {
  return idsOf(plan);
}
