/** JSON as it goes through a state machine. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A state of a definition in the Amazon States Language, with the fields that this emulation looks at itself. */
export interface AslState {
  readonly Type: string;
  readonly [field: string]: Json;
}

/** A definition in the Amazon States Language, JSONPath. */
export interface Asl {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, AslState>>;
  readonly TimeoutSeconds?: number;
}

/** The context object, as far as it is emulated; `Map` is there for an ItemSelector alone. */
export interface AslContext {
  readonly Execution: {
    readonly Id: string;
    readonly Name: string;
    readonly Input: Json;
    readonly StartTime: string;
    readonly RoleArn: string;
    readonly RedriveCount: number;
  };
  readonly StateMachine: { readonly Id: string; readonly Name: string };
  readonly Map?: { readonly Item: { readonly Index: number; readonly Value: Json } };
}

/**
 * A state's failure: `name` and `message` are what Retry, Catch and Step Functions' answers know as Error and Cause.
 */
export class StateFailure extends Error {
  /** The workflow library asks for these two. */
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;

  constructor(error: string, cause: string) {
    super(cause);
    this.name = error;
    // "Error handling": neither Retry nor Catch with States.ALL sees these
    const terminal = error === 'States.DataLimitExceeded' || error === 'States.Runtime' || error === STOPPED;
    this.isRetryable = !terminal;
    this.isCatchable = !terminal;
  }
}

/** The error of what is still under way in an execution that was stopped. */
export const STOPPED = 'stopped';

/** Of the input and output of a state, task or execution, in bytes of UTF-8. */
export const STATE_DATA_BYTES = 256 * 1024;

export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** @throws StateFailure States.DataLimitExceeded */
export function checkStateData(value: unknown, what: string): void {
  const bytes = jsonBytes(value);
  if (bytes <= STATE_DATA_BYTES) return;
  const text = `The ${what} has ${bytes} bytes, which exceeds the maximum number of bytes service limit`;
  throw new StateFailure('States.DataLimitExceeded', text);
}
