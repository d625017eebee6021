import * as z from 'zod';
import type { FailureOutput } from '../documents/failure.js';
import { plannedSchema } from '../documents/planned.js';
import type { S3Store } from '../io/s3-store.js';
import type { Storage } from '../io/storage.js';
import { parseJson, parseWith } from '../parse.js';
import { storedDocument } from '../run/stored-document.js';
import { toJsonBytes } from '../run/stored-json.js';
import { failureKey, plannedKey, rejectionKey } from './cloud-keys.js';
import { type ExecutionFailure, executionFailure, statedFailure } from './execution-failure.js';
import { requestName } from './job-request.js';
import { readOwn } from './own-fault.js';
import { bucketStore } from './run-stores.js';
import { caughtFailureSchema, type ExecutionInfo } from './workflow-data.js';

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

/**
 * Says why an execution came to nothing: in its `failure.json`, and in `rejected/<key>.json` where the input is at
 * fault.
 * @param input from a state that caught an error, or the event of an execution that ended
 * @param describe asked where the event leaves something out, as it does with what is long
 * @throws StorageError also where the input is neither
 */
export async function reportFailure(
  input: unknown,
  storage: Storage,
  output: string,
  describe: DescribeExecution,
): Promise<FailureOutput> {
  const bucket = await bucketStore(storage, output);
  const ended = statusChange.safeParse(input);
  const { event, execution, failure } = ended.success
    ? await endedExecution(ended.data, bucket, describe)
    : caughtFailure(input);
  const rejected = failure.state === 'rejected';
  const key = rejected ? rejectionKey(requestName(event, execution.name)) : failureKey(execution.name);
  // Where it is damaged, as where there is none, the failure is reported all the same.
  const planned = await storedDocument(bucket, plannedKey(execution.name), plannedSchema);
  const result: FailureOutput = {
    outcome: failure.state,
    execution: execution.id,
    runId: planned.state === 'whole' ? planned.document.output.runId : '',
    error: failure.error,
    message: failure.message,
    document: `${output}/${key}`,
  };
  const document = toJsonBytes(result);
  await bucket.replace(failureKey(execution.name), document);
  if (rejected) await bucket.replace(key, document);
  return result;
}

/** What came to nothing, and why. */
interface Failed {
  readonly event: unknown;
  readonly execution: ExecutionInfo;
  readonly failure: ExecutionFailure;
}

/** `plan` found the error, and the workflow has caught it. */
function caughtFailure(input: unknown): Failed {
  const { event, execution, failure } = readOwn(
    () => parseWith(caughtFailureSchema, input, 'the input, which is no status change of an execution'),
    'deploy again, so that the workflow and its functions are of one version',
  );
  return { event, execution, failure: statedFailure(failure.Error, failure.Cause, true) };
}

async function endedExecution(
  { detail }: z.output<typeof statusChange>,
  bucket: S3Store,
  describe: DescribeExecution,
): Promise<Failed> {
  const { name, executionArn, startDate, status } = detail;
  const isWhole = detail.input && (detail.error || status !== 'FAILED');
  const more = isWhole ? detail : await describe(executionArn);
  const input = detail.input ?? more.input;
  const error = detail.error ?? more.error ?? null;
  const cause = detail.cause ?? more.cause ?? null;
  return {
    event: input ? parseJson(input, 'the input of the execution') : null,
    execution: { id: executionArn, name, startedAt: new Date(startDate).toISOString() },
    failure: await executionFailure(bucket, { name, status, error, cause }),
  };
}
