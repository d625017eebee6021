import { RUN_KEY, TILES_PREFIX } from '../documents/keys.js';
import { plannedSchema } from '../documents/planned.js';
import { type CostReport, runReportSchema } from '../documents/run-report.js';
import { NotFoundError, StorageError } from '../errors.js';
import type { CloudApi, ExecutionState } from '../io/cloud-api.js';
import type { S3Store } from '../io/s3-store.js';
import { needed, storedDocument } from '../run/stored-document.js';
import { lastClaim } from './claim.js';
import { plannedKey, RUNS, WORK } from './cloud-keys.js';
import { isExecutionOf, toExecutionArn } from './execution-arn.js';
import { executionFailure } from './execution-failure.js';
import { executionOutput, RUN_ID } from './execution-output.js';
import { START_AGAIN } from './start-again.js';

/** What of a report a status tells. */
const finishedSchema = runReportSchema.pick({ jobs: true, files: true, seconds: true, cost: true });

/** How a run on AWS stands. */
export interface RunStatus {
  readonly state: 'planning' | 'running' | 'ready' | 'rejected' | 'ignored' | 'failed';
  /** ARN; "" where the run was found by its own files. */
  readonly execution: string;
  readonly runId: string | null;
  /** `s3://bucket/runs/<runId>/mosaic.tif`, once it is there. */
  readonly mosaic: string | null;
  readonly jobs: { readonly done: number; readonly total: number } | null;
  readonly predictedUsd: number | null;
  /** From the best to the worst of what is assumed. */
  readonly predictedRange: CostReport['predicted']['range'] | null;
  /** Metered when the run is ready; before, the predicted cost times the share of jobs done. */
  readonly usd: number | null;
  readonly seconds: number | null;
  readonly error: string | null;
  readonly message: string | null;
}

/** Where to look: the output bucket and the APIs. */
export interface Cloud {
  readonly api: Pick<CloudApi, 'describe'>;
  readonly bucket: S3Store;
  readonly stateMachineArn: string;
}

/**
 * Finds out how a run stands.
 * @param run the id of a run, the name of an execution, or its ARN
 * @throws NotFoundError, AccessDeniedError, InvalidInputError for what is none of the stack's runs, StorageError
 */
export async function runStatus(cloud: Cloud, run: string): Promise<RunStatus> {
  if (!RUN_ID.test(run)) return executionStatus(cloud, toExecutionArn(cloud.stateMachineArn, run));
  // A later execution may hold a run that an earlier one has finished, and Step Functions forgets executions after 90
  // days.
  const finished = await finishedStatus(cloud, run, '');
  if (finished) return finished;
  const holder = await lastClaim(cloud.bucket, run);
  if (holder === null) throw new NotFoundError(`run ${run}: ${cloud.bucket.uri} holds no such run`);
  if (!isExecutionOf(cloud.stateMachineArn, holder))
    throw new NotFoundError(
      `run ${run}: not finished, and last worked on by ${holder}, which is no execution of the stack`,
    );
  return executionStatus(cloud, holder);
}

async function executionStatus(cloud: Cloud, arn: string): Promise<RunStatus> {
  const described = await cloud.api.describe(arn);
  if (described.status === 'SUCCEEDED') return succeeded(cloud, described);
  const isUnderWay = described.status === 'RUNNING' || described.status === 'PENDING_REDRIVE';
  const base = await underWay(cloud, described, isUnderWay);
  if (isUnderWay) return base;
  return { ...base, ...(await executionFailure(cloud.bucket, described)) };
}

/**
 * How far an execution has come.
 * @throws StorageError where `mustTell` is set and that can't be told; else it is left out
 */
async function underWay(
  cloud: Cloud,
  { arn, name, startedAt, stoppedAt }: ExecutionState,
  mustTell: boolean,
): Promise<RunStatus> {
  const planned = await storedDocument(cloud.bucket, plannedKey(name), plannedSchema);
  if (planned.state === 'damaged' && mustTell) throw new StorageError(`${planned.problem}; ${START_AGAIN}`);
  const base = {
    execution: arn,
    mosaic: null,
    error: null,
    message: null,
    seconds: (+(stoppedAt ?? new Date()) - +startedAt) / 1000,
  };
  if (planned.state !== 'whole')
    return { ...base, state: 'planning', runId: null, jobs: null, predictedUsd: null, predictedRange: null, usd: null };
  const { runId, jobs: total, missingJobs, predictedUsd } = planned.document.output;
  const isStitched = (await cloud.bucket.size(`${RUNS}${runId}/${RUN_KEY}`)) !== null; // then results of jobs are removed
  const done = isStitched ? total : (await cloud.bucket.list(`${WORK}${runId}/${TILES_PREFIX}`)).length;
  const computed = Math.max(0, done - (total - missingJobs));
  const usd = missingJobs === 0 ? 0 : (predictedUsd * computed) / missingJobs;
  const predictedRange = planned.document.predicted.range ?? null;
  return { ...base, state: 'running', runId, jobs: { done, total }, predictedUsd, predictedRange, usd };
}

async function succeeded(cloud: Cloud, described: ExecutionState): Promise<RunStatus> {
  const { arn, startedAt, stoppedAt } = described;
  const result = executionOutput(described);
  if (result.outcome === 'claimed') return runStatus(cloud, result.runId);
  if (result.outcome === 'ready' || result.outcome === 'complete') {
    const finished = await finishedStatus(cloud, result.runId, arn);
    if (!finished) throw new NotFoundError(`${cloud.bucket.uri}/${RUNS}${result.runId}/${RUN_KEY}: is no longer there`);
    return finished;
  }
  const { error, message } = result.outcome === 'rejected' ? result : { error: null, message: null };
  return {
    state: result.outcome,
    execution: arn,
    runId: null,
    mosaic: null,
    jobs: null,
    predictedUsd: null,
    predictedRange: null,
    usd: null,
    seconds: (+(stoppedAt ?? startedAt) - +startedAt) / 1000,
    error,
    message,
  };
}

async function finishedStatus(cloud: Cloud, runId: string, execution: string): Promise<RunStatus | null> {
  const where = `${RUNS}${runId}/${RUN_KEY}`;
  const stored = await storedDocument(cloud.bucket, where, finishedSchema);
  const report = stored.state === 'absent' ? null : needed(stored, START_AGAIN);
  return (
    report && {
      state: 'ready',
      execution,
      runId,
      mosaic: `${cloud.bucket.uri}/${RUNS}${runId}/${report.files[0]!.key}`,
      jobs: { done: report.jobs.total, total: report.jobs.total },
      predictedUsd: report.cost?.predicted.usd ?? null,
      predictedRange: report.cost?.predicted.range ?? null,
      usd: report.cost?.metered.usd ?? null,
      seconds: report.seconds,
      error: null,
      message: null,
    }
  );
}
