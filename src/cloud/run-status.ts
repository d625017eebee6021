import { readDocument } from '../engine/documents.js';
import { NotFoundError } from '../errors.js';
import type { CloudApi, ExecutionState } from '../io/cloud-api.js';
import type { S3Store } from '../io/s3-store.js';
import { MOSAIC_KEY, RUN_KEY, TILES_PREFIX } from '../spec/keys.js';
import { runReportSchema } from '../spec/run-report.js';
import { parseWith } from '../spec/spec.js';
import { lastClaim } from './claim.js';
import { plannedKey, RUNS, WORK } from './cloud-keys.js';
import { isExecutionOf, toExecutionArn } from './execution-arn.js';
import { executionFailure } from './execution-failure.js';
import { executionOutput, RUN_ID } from './execution-output.js';
import type { Planned } from './planned.js';

/** What of a report a status tells. */
const finishedSchema = runReportSchema.pick({ tiles: true, seconds: true, cost: true });

/** How a run on AWS stands. */
export interface RunStatus {
  readonly state: 'planning' | 'running' | 'ready' | 'rejected' | 'ignored' | 'failed';
  /** ARN; "" where the run was found by its own files. */
  readonly execution: string;
  readonly runId: string | null;
  /** `s3://bucket/runs/<runId>/mosaic.tif`, once it is there. */
  readonly mosaic: string | null;
  readonly tiles: { readonly done: number; readonly total: number } | null;
  readonly predictedUsd: number | null;
  /** Metered when the run is ready; before, the predicted cost times the share of tiles done. */
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
  const base = await underWay(cloud, described);
  if (described.status === 'RUNNING' || described.status === 'PENDING_REDRIVE') return base;
  return { ...base, ...(await executionFailure(cloud.bucket, described)) };
}

async function underWay(cloud: Cloud, { arn, name, startedAt, stoppedAt }: ExecutionState): Promise<RunStatus> {
  const planned = (await readDocument(cloud.bucket, plannedKey(name))) as Planned | null;
  const base = {
    execution: arn,
    mosaic: null,
    error: null,
    message: null,
    seconds: (+(stoppedAt ?? new Date()) - +startedAt) / 1000,
  };
  if (!planned) return { ...base, state: 'planning', runId: null, tiles: null, predictedUsd: null, usd: null };
  const { runId, tiles: total, missingTiles, predictedUsd } = planned.output;
  const isStitched = (await cloud.bucket.size(`${RUNS}${runId}/${RUN_KEY}`)) !== null; // then tiles are removed
  const done = isStitched ? total : (await cloud.bucket.list(`${WORK}${runId}/${TILES_PREFIX}`)).length;
  const computed = Math.max(0, done - (total - missingTiles));
  const usd = missingTiles === 0 ? 0 : (predictedUsd * computed) / missingTiles;
  return { ...base, state: 'running', runId, tiles: { done, total }, predictedUsd, usd };
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
    tiles: null,
    predictedUsd: null,
    usd: null,
    seconds: (+(stoppedAt ?? startedAt) - +startedAt) / 1000,
    error,
    message,
  };
}

async function finishedStatus(cloud: Cloud, runId: string, execution: string): Promise<RunStatus | null> {
  const where = `${RUNS}${runId}/${RUN_KEY}`;
  const document = await readDocument(cloud.bucket, where);
  const report = document === null ? null : parseWith(finishedSchema, document, `${cloud.bucket.uri}/${where}`);
  return (
    report && {
      state: 'ready',
      execution,
      runId,
      mosaic: `${cloud.bucket.uri}/${RUNS}${runId}/${MOSAIC_KEY}`,
      tiles: { done: report.tiles.total, total: report.tiles.total },
      predictedUsd: report.cost?.predicted.usd ?? null,
      usd: report.cost?.metered.usd ?? null,
      seconds: report.seconds,
      error: null,
      message: null,
    }
  );
}
