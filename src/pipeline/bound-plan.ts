import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import type { PlannedMeasure } from '../measures/measure.js';
import { measureOf } from '../measures/registry.js';
import { JobResults } from '../results/job-results.js';

/** A measure of a plan with what it is called, and the numbers of its accumulators and bands. */
export interface BoundMeasure {
  readonly name: string;
  readonly measure: PlannedMeasure;
  readonly accumulators: readonly number[];
  readonly bands: readonly number[];
  /** Of the layer that it measures. */
  readonly layer: number;
}

/** The measures of a plan. */
export function measuresOf(plan: Plan): readonly BoundMeasure[] {
  return plan.measures.map(({ name, params, layer, accumulators, bands }) => ({
    name,
    measure: measureOf(name).bind(
      params,
      bands.map((band) => plan.bands[band]!),
    ),
    accumulators,
    bands,
    layer,
  }));
}

/** A plan whose parts are looked up and checked once for all of its jobs. */
export interface BoundPlan {
  readonly plan: Plan;
  readonly measures: readonly BoundMeasure[];
  readonly results: JobResults;
}

/** Binds a plan. */
export function bindPlan(plan: Plan): BoundPlan {
  const measures = measuresOf(plan);
  return { plan, measures, results: resultsOf(plan, measures) };
}

/** What the jobs of a plan leave. */
export function resultsOf(plan: Plan, measures = measuresOf(plan)): JobResults {
  const own = measures.flatMap(({ measure, bands }) => (measure.halve ? [{ bands, halve: measure.halve }] : []));
  return new JobResults(plan, own);
}

/**
 * Keys of a job's results, all of which are there when it is done.
 * @throws InvalidInputError where the plan has no such job
 */
export function jobKeys(plan: Plan, job: JobId): readonly string[] {
  tileOfJob(plan, job);
  return resultsOf(plan).keysOf(job);
}
