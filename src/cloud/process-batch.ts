import pLimit from 'p-limit';
import type { JobsOutput } from '../documents/map-results.js';
import type { Storage } from '../io/storage.js';
import { jobKeys } from '../pipeline/bound-plan.js';
import { processJobs } from '../pipeline/process-jobs.js';
import { readPlan } from '../run/stored-plan.js';
import { readOwn } from './own-fault.js';
import { runStore } from './run-stores.js';
import { START_AGAIN } from './start-again.js';
import type { JobsInput } from './workflow-data.js';

/** Questions to S3 at a time. */
const IN_FLIGHT = 8;

/** What a batch did, without what the function counts around it. */
export type BatchResult = Pick<JobsOutput, 'computed' | 'present' | 'pixels' | 'requests' | 'bytes' | 'bytesNeeded'>;

/**
 * Computes the jobs of a batch that are not there yet: an earlier attempt may have got some way.
 * @throws SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError, OutputError
 */
export async function processBatch({ run, jobs }: JobsInput, storage: Storage): Promise<BatchResult> {
  const store = await runStore(storage, run);
  const plan = await readPlan(store);
  const keys = readOwn(() => jobs.map((id) => jobKeys(plan, id)), START_AGAIN);
  const limit = pLimit(IN_FLIGHT);
  const sizes = await Promise.all(keys.map((of) => limit.map(of, (key) => store.size(key))));
  const missing = jobs.filter((_, i) => sizes[i]!.includes(null));
  const before = { ...storage.counts };
  const rest = missing.values();
  const next = () => rest.next().value ?? null;
  const { pixels, bytesNeeded } = await processJobs(plan, next, { open: storage.openKept, store });
  return {
    computed: missing.length,
    present: jobs.length - missing.length,
    pixels,
    requests: storage.counts.requests - before.requests,
    bytes: storage.counts.bytes - before.bytes,
    bytesNeeded,
  };
}
