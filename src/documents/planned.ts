import * as z from 'zod';
import { functionUsageSchema } from './function-usage.js';
import { runReportSchema } from './run-report.js';

/** Output of `plan`, at `$.plan`. Every field is always there, because a path that leads nowhere fails a state. */
export const planOutputSchema = z.object({
  /** Where `plan` sends the workflow: compute jobs, stitch what is there, or end. */
  outcome: z.enum(['jobs', 'mosaic', 'complete', 'claimed', 'ignored']),
  runId: z.string(),
  /** `s3://bucket/runs/<runId>` */
  run: z.string(),
  /** ARN of another execution that holds the run; "" where there is none. */
  claimedBy: z.string(),
  /** The Map's items: a JSON array of batches (job-batches.ts). */
  batches: z.object({ bucket: z.string(), key: z.string() }),
  /** Where the Map's results go: a key prefix without a slash at its end. */
  results: z.string(),
  /** Batches at a time. */
  concurrency: z.int(),
  /** How often the Map is entered: 1, and more where `reduce` has found results missing. */
  round: z.int(),
  /** Keys of the manifests of the Map's earlier rounds. */
  earlier: z.array(z.string()).readonly(),
  jobs: z.int(),
  /** Jobs of this round. */
  missingJobs: z.int(),
  predictedUsd: z.number(),
});

/**
 * `executions/<name>/planned.json`: what `plan` leaves for a second attempt of itself, for `reduce` and for whoever
 * asks how a run stands.
 */
export const plannedSchema = z.object({
  output: planOutputSchema,
  predicted: runReportSchema.shape.cost.unwrap().shape.predicted,
  /** Requests and bytes of the sources. */
  reads: z.object({ requests: z.number(), bytes: z.number() }),
  usage: functionUsageSchema,
});

export type PlanOutput = Readonly<z.output<typeof planOutputSchema>>;
export type Planned = Readonly<z.output<typeof plannedSchema>>;
