import { readDocument } from '../engine/documents.js';
import { NotFoundError } from '../errors.js';
import type { CloudApi, ExecutionState } from '../io/cloud-api.js';
import type { S3Store } from '../io/s3-store.js';
import { MOSAIC_KEY, RUN_KEY, TILES_PREFIX } from '../spec/keys.js';
import type { RunReport } from '../spec/run-report.js';
import { parseJson } from '../spec/spec.js';
import { lastClaim } from './claim.js';
import { failureKey, plannedKey, RUNS, WORK } from './cloud-keys.js';
import type { Planned } from './planned.js';
import type { FailureOutput, PlanOutput, ReduceOutput } from './workflow-data.js';

/** How a run on AWS stands. */
export interface RunStatus {
  readonly state: 'planning' | 'running' | 'ready' | 'rejected' | 'ignored' | 'failed';
  /** ARN; "" where only the run's own files are left. */
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
  readonly api: CloudApi;
  readonly bucket: S3Store;
  readonly stateMachineArn: string;
}

const RUN_ID = /^[0-9a-f]{16}$/;

/**
 * @param run the id of a run, the name of an execution, or its ARN
 * @throws NotFoundError, AccessDeniedError, StorageError
 */
export async function runStatus(cloud: Cloud, run: string): Promise<RunStatus> {
  if (!RUN_ID.test(run)) return executionStatus(cloud, run);
  const holder = await lastClaim(cloud.bucket, run);
  if (holder === null) throw new NotFoundError(`run ${run}: ${cloud.bucket.uri} holds no such run`);
  try {
    return await executionStatus(cloud, holder);
  } catch (error) {
    // Step Functions forgets executions after 90 days; the run's report stays.
    const finished = error instanceof NotFoundError ? await finishedStatus(cloud, run, '') : null;
    if (!finished) throw error;
    return finished;
  }
}

/** @param execution name or ARN */
async function executionStatus(cloud: Cloud, execution: string): Promise<RunStatus> {
  const arn = execution.startsWith('arn:')
    ? execution
    : `${cloud.stateMachineArn.replace(':stateMachine:', ':execution:')}:${execution}`;
  const described = await cloud.api.describe(arn);
  const planned = (await readDocument(cloud.bucket, plannedKey(described.name))) as Planned | null;
  if (described.status === 'SUCCEEDED') return succeeded(cloud, described);
  const base = await underWay(cloud, described, planned);
  if (described.status === 'RUNNING' || described.status === 'PENDING_REDRIVE') return base;
  const told = (await readDocument(cloud.bucket, failureKey(described.name))) as FailureOutput | null;
  return {
    ...base,
    state: told?.outcome ?? 'failed',
    error: told?.error ?? described.error ?? described.status,
    message: told?.message ?? described.cause,
  };
}

async function underWay(
  cloud: Cloud,
  { arn, startedAt, stoppedAt }: ExecutionState,
  planned: Planned | null,
): Promise<RunStatus> {
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

async function succeeded(cloud: Cloud, { arn, output, startedAt, stoppedAt }: ExecutionState): Promise<RunStatus> {
  const result = parseJson(output ?? 'null', `the output of ${arn}`) as ReduceOutput | PlanOutput | FailureOutput;
  if (result.outcome === 'claimed') return executionStatus(cloud, result.claimedBy);
  if (result.outcome === 'ready' || result.outcome === 'complete') {
    const finished = await finishedStatus(cloud, result.runId, arn);
    if (!finished) throw new NotFoundError(`${result.run}/${RUN_KEY}: is no longer there`);
    return finished;
  }
  const rejected = result.outcome === 'rejected' ? (result as FailureOutput) : null;
  return {
    state: rejected ? 'rejected' : 'ignored',
    execution: arn,
    runId: null,
    mosaic: null,
    tiles: null,
    predictedUsd: null,
    usd: null,
    seconds: (+(stoppedAt ?? startedAt) - +startedAt) / 1000,
    error: rejected?.error ?? null,
    message: rejected?.message ?? null,
  };
}

async function finishedStatus(cloud: Cloud, runId: string, execution: string): Promise<RunStatus | null> {
  const report = (await readDocument(cloud.bucket, `${RUNS}${runId}/${RUN_KEY}`)) as RunReport | null;
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
