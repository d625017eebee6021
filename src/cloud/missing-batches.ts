import type { JobEstimate } from '../cost/estimate.js';
import { jobBatchesSchema } from '../documents/job-batches.js';
import { jobOfNumber } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import type { ObjectStore } from '../io/ports.js';
import { parseS3Uri, type S3Location } from '../io/s3-location.js';
import type { S3Store } from '../io/s3-store.js';
import { missingJobs } from '../run/output.js';
import { toJsonBytes } from '../run/stored-json.js';
import { batching } from './batching.js';
import { meteredDocument } from './metered-document.js';

/** The jobs of a run that have no result, as the Map is to compute them. */
export interface MissingBatches {
  readonly shape: ReturnType<typeof batching>;
  readonly jobs: number;
  /** Where the list of batches is. */
  readonly location: S3Location;
}

/**
 * Writes the list of batches of the jobs that are missing, for the Map of an execution.
 * @param estimates of all jobs of the plan
 * @param bucket the whole output bucket
 * @param store of the run
 * @param key where the list goes
 * @param maxConcurrency batches at a time, at most
 * @param httpRate requests a second of a run to web servers
 */
export async function writeMissingBatches(
  plan: Plan,
  estimates: readonly JobEstimate[],
  bucket: S3Store,
  store: ObjectStore,
  key: string,
  maxConcurrency: number,
  httpRate?: number,
): Promise<MissingBatches> {
  const missing = new Set(Array.from(await missingJobs(store, plan), (number) => jobOfNumber(plan, number)));
  const jobs = estimates.filter(({ id }) => missing.has(id));
  const shape = batching(jobs, maxConcurrency, httpRate);
  await bucket.replace(key, toJsonBytes(shape.batches));
  return { shape, jobs: jobs.length, location: parseS3Uri(`${bucket.uri}/${key}`) };
}

/**
 * How many jobs lists of batches name together, each counted once: one whose result was damaged is on several. A list
 * that can't be read counts for nothing, as this is for the report only.
 * @returns their number, and what is wrong with lists that could not be read
 */
export async function jobsIn(
  bucket: ObjectStore,
  keys: readonly string[],
): Promise<{ readonly jobs: number; readonly problems: readonly string[] }> {
  const lists = await Promise.all(keys.map((key) => meteredDocument(bucket, key, jobBatchesSchema)));
  return {
    jobs: new Set(lists.flatMap((list) => (list.state === 'whole' ? list.document.flat() : []))).size,
    problems: lists.flatMap((list) => (list.state === 'whole' ? [] : [list.problem])),
  };
}
