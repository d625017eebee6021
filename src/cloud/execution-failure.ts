import type { ExecutionState } from '../io/cloud-api.js';
import type { S3Store } from '../io/s3-store.js';
import { childFailure, isInputError, lambdaCause } from './report-failure.js';

/** A tile's error is hidden behind this one of the Map. */
const MAP_FAILED = 'States.ExceedToleratedFailureThreshold';

/** Why an execution came to nothing. */
export interface ExecutionFailure {
  readonly state: 'rejected' | 'failed';
  readonly error: string;
  readonly message: string;
}

/**
 * @returns why an execution failed. It is worked out as `report-failure` does and not read from what that function writes, which comes later than the failure,
 * and after a redrive still tells of the attempt before.
 */
export async function executionFailure(
  bucket: S3Store,
  { name, status, error, cause }: ExecutionState,
): Promise<ExecutionFailure> {
  const child = error === MAP_FAILED ? await childFailure(bucket, name) : null;
  const failure = child ?? {
    Error: error ?? `Execution.${status}`,
    Cause: cause ?? `the execution ended as ${status}`,
  };
  return {
    state: child && isInputError(child.Error) ? 'rejected' : 'failed',
    error: failure.Error,
    message: lambdaCause(failure.Cause).message,
  };
}
