import * as z from 'zod';

/** Ids of the jobs that one call of a function computes. */
export const jobBatchSchema = z.array(z.string()).readonly();

/** `executions/<name>/batches.json`: the items of a Map. */
export const jobBatchesSchema = z.array(jobBatchSchema).readonly();

export type JobBatch = z.output<typeof jobBatchSchema>;
