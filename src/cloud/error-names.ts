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

/** A function's process ended: mostly for want of memory, which Lambda reports in several ways. */
export const CRASHES = ['Runtime.ExitError', 'Runtime.OutOfMemory', 'Lambda.Unknown'] as const;
