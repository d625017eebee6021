import * as z from 'zod';
import { jsonText } from '../documents/json-text.js';
import type { S3Store } from '../io/s3-store.js';
import { INPUT_ERRORS, truthfulName } from './error-names.js';
import { firstFailure } from './map-results.js';

/** A job's error is hidden behind this one of the Map. */
const MAP_FAILED = 'States.ExceedToleratedFailureThreshold';

/** A function's error as it arrives in a cause, beside its type and its trace. */
const lambdaError = jsonText.pipe(z.object({ errorMessage: z.string() }));

/** Why an execution came to nothing. */
export interface ExecutionFailure {
  readonly state: 'rejected' | 'failed';
  readonly error: string;
  readonly message: string;
}

/** How Step Functions says that an execution ended. */
export interface EndedExecution {
  readonly name: string;
  readonly status: string;
  readonly error: string | null;
  readonly cause: string | null;
}

/**
 * Why an execution failed. A job's error counts before the Map's. Only a job's may be the input's fault: what goes
 * wrong elsewhere is not for who uploaded it.
 */
export async function executionFailure(bucket: S3Store, ended: EndedExecution): Promise<ExecutionFailure> {
  const { name, status, error, cause } = ended;
  const child = error === MAP_FAILED ? await firstFailure(bucket, name) : null;
  if (child) return statedFailure(child.Error, child.Cause, true);
  return statedFailure(error ?? `Execution.${status}`, cause ?? `the execution ended as ${status}`, false);
}

/**
 * A failure in our words.
 * @param mayBlameInput whether it comes from where inputs are read
 */
export function statedFailure(error: string, cause: string, mayBlameInput: boolean): ExecutionFailure {
  const rejected = mayBlameInput && (INPUT_ERRORS as readonly string[]).includes(error);
  return { state: rejected ? 'rejected' : 'failed', error: truthfulName(error, cause), message: messageIn(cause) };
}

/** Of a function's error, the message is told; the trace is nobody's business. */
function messageIn(cause: string): string {
  const { success, data } = lambdaError.safeParse(cause);
  return success ? data.errorMessage : cause; // Lambda and Step Functions themselves say it in plain words
}
