/** What this needs of the machine is missing or taken; the user can mend it. Ends with exit code 2. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  readonly exitCode = 2;
}

/** A step did not end as it should; its output is in the message. Ends with exit code 1. */
export class FailedStepError extends Error {
  override readonly name = 'FailedStepError';
  readonly exitCode = 1;
}
