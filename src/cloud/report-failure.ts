import { z } from 'zod';
import { readDocument, toJsonBytes } from '../engine/documents.js';
import type { S3Store } from '../io/s3-store.js';
import type { Storage } from '../io/storage.js';
import { parseJson, parseWith } from '../spec/spec.js';
import { failureKey, plannedKey, rejectionKey, resultsPrefix } from './cloud-keys.js';
import { INPUT_ERRORS } from './error-names.js';
import { requestName } from './job-request.js';
import { firstFailure } from './map-results.js';
import type { Planned } from './planned.js';
import { bucketStore } from './run-stores.js';
import type { CaughtFailure, FailureOutput } from './workflow-data.js';

/** EventBridge's "Step Functions Execution Status Change", as far as it is of use. */
const statusChange = z.object({
  source: z.literal('aws.states'),
  detail: z.object({
    executionArn: z.string(),
    name: z.string(),
    startDate: z.number(),
    status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
    input: z.string().nullish(),
    error: z.string().nullish(),
    cause: z.string().nullish(),
  }),
});
/** A child's error is hidden behind this one of the Map. */
const MAP_FAILED = 'States.ExceedToleratedFailureThreshold';

/**
 * Says why an execution came to nothing: in its `failure.json`, and in `rejected/<key>.json` where the input is at fault.
 * @param input from a state that caught an error, or the event of an execution that ended
 */
export async function reportFailure(input: unknown, storage: Storage, output: string): Promise<FailureOutput> {
  const bucket = await bucketStore(storage, output);
  const { event, execution, failure } = statusChange.safeParse(input).success
    ? await endedExecution(input, bucket)
    : (input as CaughtFailure);
  const { message } = lambdaCause(failure.Cause);
  const rejected = (INPUT_ERRORS as readonly string[]).includes(failure.Error);
  const key = rejected ? rejectionKey(requestName(event, execution.name)) : failureKey(execution.name);
  const planned = (await readDocument(bucket, plannedKey(execution.name))) as Planned | null;
  const result: FailureOutput = {
    outcome: rejected ? 'rejected' : 'failed',
    execution: execution.id,
    runId: planned?.output.runId ?? '',
    error: failure.Error,
    message,
    document: `${output}/${key}`,
  };
  const document = toJsonBytes(result);
  await bucket.replace(failureKey(execution.name), document); // where `fractile status` looks
  if (rejected) await bucket.replace(key, document);
  return result;
}

async function endedExecution(input: unknown, bucket: S3Store): Promise<CaughtFailure> {
  const { detail } = parseWith(statusChange, input, 'the event');
  const { name, executionArn, startDate, status } = detail;
  const own = {
    Error: detail.error ?? `Execution.${status}`,
    Cause: detail.cause ?? `the execution ended as ${status}`,
  };
  return {
    event: detail.input ? parseJson(detail.input, 'the input of the execution') : null,
    execution: { id: executionArn, name, startedAt: new Date(startDate).toISOString() },
    failure: own.Error === MAP_FAILED ? ((await childFailure(bucket, name)) ?? own) : own,
  };
}

/** @returns the failure of a tile, from what the latest Map of an execution wrote; null where it wrote nothing. */
async function childFailure(bucket: S3Store, execution: string): Promise<CaughtFailure['failure'] | null> {
  const keys = await bucket.listDeep(`${resultsPrefix(execution)}/`);
  const manifests = keys.filter((found) => found.endsWith('/manifest.json'));
  // A redrive writes beside the attempts before it; the latest counts.
  const attempt = (key: string) => Number(/\/Redrive-(\d+)\//.exec(key)?.[1] ?? 0);
  for (const key of manifests.sort((a, b) => attempt(b) - attempt(a))) {
    const failure = await firstFailure(bucket, key);
    if (failure) return failure;
  }
  return null;
}

/** A function's error arrives as `{"errorType", "errorMessage", "trace"}`; the trace is nobody's business. */
function lambdaCause(cause: string): { message: string } {
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return { message: typeof errorMessage === 'string' ? errorMessage : cause };
  } catch {
    return { message: cause }; // Lambda and Step Functions themselves say it in plain words
  }
}
