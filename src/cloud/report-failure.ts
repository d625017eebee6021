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
/** What Step Functions can tell of an execution. */
export type DescribeExecution = (
  arn: string,
) => Promise<{ readonly input: string | null; readonly error: string | null; readonly cause: string | null }>;

/** A child's error is hidden behind this one of the Map. */
const MAP_FAILED = 'States.ExceedToleratedFailureThreshold';

/**
 * Says why an execution came to nothing: in its `failure.json`, and in `rejected/<key>.json` where the input is at fault.
 * @param input from a state that caught an error, or the event of an execution that ended
 * @param describe asked where the event leaves something out, as it does with what is long
 */
export async function reportFailure(
  input: unknown,
  storage: Storage,
  output: string,
  describe: DescribeExecution,
): Promise<FailureOutput> {
  const bucket = await bucketStore(storage, output);
  const { event, execution, failure, blamesInput } = statusChange.safeParse(input).success
    ? await endedExecution(input, bucket, describe)
    : { ...(input as CaughtFailure), blamesInput: true };
  const { message } = lambdaCause(failure.Cause);
  const rejected = blamesInput && isInputError(failure.Error);
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

async function endedExecution(
  event: unknown,
  bucket: S3Store,
  describe: DescribeExecution,
): Promise<CaughtFailure & { readonly blamesInput: boolean }> {
  const { detail } = parseWith(statusChange, event, 'the event');
  const { name, executionArn, startDate, status } = detail;
  const isWhole = detail.input && (detail.error || status !== 'FAILED');
  const more = isWhole ? detail : await describe(executionArn);
  const input = detail.input ?? more.input;
  const own = {
    Error: detail.error ?? more.error ?? `Execution.${status}`,
    Cause: detail.cause ?? more.cause ?? `the execution ended as ${status}`,
  };
  const child = own.Error === MAP_FAILED ? await childFailure(bucket, name) : null;
  return {
    event: input ? parseJson(input, 'the input of the execution') : null,
    execution: { id: executionArn, name, startedAt: new Date(startDate).toISOString() },
    failure: child ?? own,
    blamesInput: child !== null, // what goes wrong elsewhere is not for who uploaded the input
  };
}

/** @returns whether an error of `plan` or of a tile is the input's fault. */
export function isInputError(name: string): boolean {
  return (INPUT_ERRORS as readonly string[]).includes(name);
}

/** @returns the failure of a tile, from what the latest Map of an execution wrote; null where it wrote nothing. */
export async function childFailure(bucket: S3Store, execution: string): Promise<CaughtFailure['failure'] | null> {
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
export function lambdaCause(cause: string): { message: string } {
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return { message: typeof errorMessage === 'string' ? errorMessage : cause };
  } catch {
    return { message: cause }; // Lambda and Step Functions themselves say it in plain words
  }
}
