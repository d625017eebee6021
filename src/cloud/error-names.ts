/**
 * Error names that the workflow matches on. Ours are the literal `name` of a class in errors.ts, the others are given
 * by AWS.
 */

/** The upload or the spec is at fault: another attempt can't help, and whoever sent it is told. */
export const INPUT_ERRORS = [
  'InvalidInputError',
  'UnsupportedRasterError',
  'CorruptRasterError',
  'NotFoundError',
  'AccessDeniedError',
  'SourceChangedError',
] as const;

/** May pass: storage gave no good answer in time, or Lambda itself failed. */
export const TRANSIENT_ERRORS = [
  'StorageError',
  'ProtocolError',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
] as const;

/** Lambda's concurrency is used up. */
export const THROTTLES = ['Lambda.TooManyRequestsException'] as const;

/** A function ran into its time limit. */
export const TIMEOUTS = ['Sandbox.Timedout', 'States.Timeout'] as const;

/**
 * A function's process ended: mostly for want of memory, which Lambda reports in several ways. A time-out is reported
 * so, too, where Lambda gave no type of error; then the cause holds {@link TIMED_OUT}.
 */
export const CRASHES = ['Runtime.ExitError', 'Runtime.OutOfMemory', 'Lambda.Unknown'] as const;

/** Lambda's words for a time-out, as in "Task timed out after 60.06 seconds". */
export const TIMED_OUT = 'timed out';

/** The name of a failure: that of a time-out where the cause says so, whatever Lambda called it. */
export function truthfulName(error: string, cause: string): string {
  return (CRASHES as readonly string[]).includes(error) && cause.includes(TIMED_OUT) ? TIMEOUTS[0] : error;
}
