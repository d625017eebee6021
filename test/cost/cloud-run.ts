import { batchesKey } from '../../src/cloud/cloud-keys.js';
import { finishCloudRun } from '../../src/cloud/finish-cloud-run.js';
import { planRun } from '../../src/cloud/plan-run.js';
import { processBatch } from '../../src/cloud/process-batch.js';
import type { FunctionUsage } from '../../src/documents/function-usage.js';
import { type JobBatch, jobBatchesSchema } from '../../src/documents/job-batches.js';
import { type Plan, parsePlan } from '../../src/documents/plan.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { accessTo } from '../support/remote-run.js';
import type { S3Server } from '../support/s3-server/server.js';

/** Requests of one call of a function, as the server saw them and as S3 charges for them. */
export interface Counted {
  readonly reads: number;
  readonly writes: number;
}

/** What a run asked of S3, call by call. */
export interface CountedRun {
  readonly plan: Plan;
  readonly batches: readonly JobBatch[];
  readonly planning: Counted;
  readonly jobs: readonly Counted[];
  readonly reducing: Counted;
}

const UNUSED: FunctionUsage = { reads: 0, writes: 0, retries: 0, ms: 0, memoryMb: 0 };
const execution = {
  id: 'arn:aws:states:us-east-1:123456789012:execution:Fractile:x',
  name: 'x',
  startedAt: '2026-01-02T03:04:05Z',
};

/**
 * Runs the functions one after the other against an S3 server, each call in a process of its own as far as storage can
 * tell.
 */
export async function countedRun(server: S3Server, spec: object): Promise<CountedRun> {
  const counted = async <T>(call: (storage: Storage) => Promise<T>): Promise<{ result: T } & Counted> => {
    const storage = new Storage(accessTo(server.endpoint, { timeoutMs: 10_000 }), new RetryBudget());
    server.resetRequests();
    const result = await call(storage);
    await storage.close();
    const charged = server.requests.filter(({ operation }) => operation !== 'DeleteObjects');
    const reads = charged.filter(({ operation }) => operation === 'GetObject' || operation === 'HeadObject').length;
    return { result, reads, writes: charged.length - reads };
  };
  const context = {
    output: 's3://results',
    defaults: {},
    maxConcurrency: 10,
    limits: {},
    usage: () => UNUSED,
    say: () => {},
  };
  const planning = await counted((storage) =>
    planRun({ event: { spec }, execution, takeOver: null }, { ...context, storage }),
  );
  const planned = planning.result;
  const read = (key: string): unknown => JSON.parse(Buffer.from(server.object('results', key)!.bytes).toString());
  const batches = jobBatchesSchema.parse(read(batchesKey(execution.name, 1)));
  const jobs: Counted[] = [];
  for (const ids of batches)
    jobs.push(await counted((storage) => processBatch({ run: planned.run, jobs: ids }, storage)));
  const reducing = await counted((storage) =>
    finishCloudRun({ plan: planned, execution, map: null, redrives: 0 }, { ...context, storage }),
  );
  return { plan: parsePlan(read(`runs/${planned.runId}/plan.json`), 'plan.json'), batches, planning, jobs, reducing };
}
