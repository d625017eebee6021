/** A function as it is deployed. */
export interface LambdaFunction {
  readonly name: string;
  /** Folder with the code; a copy of it outside the repository is what runs. */
  readonly code: string;
  /** Module and export, for example index.handler. */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** For example nodejs22.x. */
  readonly runtime: string;
  /** Calls of this function at a time, where they are reserved for it. */
  readonly concurrency: number | null;
  /** What the function signs with: its own pair, so that a server's log tells who asked. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** One call of a function, before it is carried out. */
export interface LambdaCall {
  readonly functionName: string;
  readonly payload: unknown;
  /** Counts the calls of this function from 0, throttled ones too. */
  readonly n: number;
}

/** What goes wrong with a call. */
export type LambdaFault =
  /** Refused before it starts: too many calls at a time. */
  | { readonly kind: 'throttle' }
  /** The process is killed, after so many milliseconds or when a promise settles, as for want of memory. */
  | { readonly kind: 'kill'; readonly after: number | Promise<unknown> }
  /** Another time limit than the function's, in milliseconds. */
  | { readonly kind: 'limit'; readonly ms: number };

export type LambdaFaults = (call: LambdaCall) => LambdaFault | null;

/** A call that has ended without a result: what Step Functions sees as `Error` and `Cause`. */
export class LambdaFailure extends Error {
  override readonly name = 'LambdaFailure';

  constructor(
    readonly errorType: string,
    /** JSON of errorType, errorMessage, trace for an error of the function; plain text for one of the service. */
    readonly payload: string,
  ) {
    super(`${errorType}: ${payload}`);
  }
}

/** The failure that Lambda makes of the end of a function's process or of its time. */
export const sandboxFailure = (errorType: string, requestId: string, text: string): LambdaFailure =>
  new LambdaFailure(errorType, JSON.stringify({ errorType, errorMessage: `RequestId: ${requestId} Error: ${text}` }));

/** Of a request and of a response. */
const PAYLOAD_BYTES = 6 * 1024 * 1024;

/** @throws LambdaFailure RequestTooLarge */
export function checkRequest(bytes: number): void {
  if (bytes <= PAYLOAD_BYTES) return;
  const message = `${bytes} byte payload is too large for the RequestResponse invocation type (limit ${PAYLOAD_BYTES} bytes)`;
  throw new LambdaFailure('Lambda.RequestTooLargeException', message);
}

/** @throws LambdaFailure Function.ResponseSizeTooLarge */
export function checkResponse(bytes: number): void {
  if (bytes <= PAYLOAD_BYTES) return;
  const errorType = 'Function.ResponseSizeTooLarge';
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${PAYLOAD_BYTES} bytes).`;
  throw new LambdaFailure(errorType, JSON.stringify({ errorMessage, errorType }));
}
