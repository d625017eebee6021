import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import type { AccessOptions } from '../io/access.js';
import { CloudApi } from '../io/cloud-api.js';
import { RetryBudget } from '../io/retry-budget.js';
import type { S3Store } from '../io/s3-store.js';
import { Storage } from '../io/storage.js';
import { unlessStopped } from '../io/unless-stopped.js';
import { executionArn, executionName } from './execution-arn.js';
import { onlyRemote } from './remote-only.js';
import { type RunStatus, runStatus } from './run-status.js';
import { bucketStore } from './run-stores.js';

/** Step Functions takes 256 KiB of input; the events that carry it take a little more. */
const MAX_INPUT_BYTES = 200 * 1024;
/** DescribeExecution may not know an execution yet that was just started. */
const APPEARS_WITHIN_MS = 5000;

/**
 * The input of the execution that a spec asks for.
 * @throws InvalidInputError where functions can't read what it names, or it is too large
 */
export function executionInput(spec: Spec): string {
  const input = JSON.stringify({ spec: onlyRemote(spec) });
  if (Buffer.byteLength(input) > MAX_INPUT_BYTES)
    throw new InvalidInputError(
      `the spec has ${Buffer.byteLength(input)} bytes, more than the ${MAX_INPUT_BYTES} that Step Functions takes; upload it to incoming/ of the input bucket instead`,
    );
  return input;
}

/**
 * Runs of one deployed stack, started and watched from anywhere. Whatever is under way ends with InterruptedError as
 * soon as the signal comes.
 */
export class CloudRuns {
  private constructor(
    readonly stack: string,
    readonly stateMachineArn: string,
    readonly api: CloudApi,
    readonly storage: Storage,
    readonly bucket: S3Store,
    readonly signal: AbortSignal,
  ) {}

  /**
   * Finds a stack by its name.
   * @throws NotFoundError, AccessDeniedError, InvalidInputError, StorageError
   */
  static async connect(stack: string, access: AccessOptions, signal: AbortSignal): Promise<CloudRuns> {
    const api = new CloudApi(access, signal);
    const outputs = await unlessStopped(signal, api.stackOutputs(stack), 'stopped before anything was done');
    const output = (name: string) => {
      const value = outputs.get(name);
      if (value === undefined)
        throw new NotFoundError(`stack ${stack}: has no output ${name}; is it a Fractile stack, and up to date?`);
      return value;
    };
    const storage = new Storage(access, new RetryBudget(), signal);
    const bucket = await bucketStore(storage, `s3://${output('OutputBucket')}`);
    return new CloudRuns(stack, output('StateMachineArn'), api, storage, bucket, signal);
  }

  /**
   * Starts a run.
   * @param input from {@link executionInput}.
   * @returns the ARN of its execution.
   * @throws NotFoundError, AccessDeniedError, StorageError
   */
  async submit(input: string): Promise<string> {
    const name = randomUUID();
    const started = this.api.start(this.stateMachineArn, name, input);
    await unlessStopped(
      this.signal,
      started,
      `stopped while ${name} was being started; ${this.#askFor(name)} tells if it was`,
    );
    return executionArn(this.stateMachineArn, name);
  }

  /**
   * How a run stands.
   * @param run the id of a run, the name of an execution, or its ARN.
   * @throws NotFoundError, AccessDeniedError, InvalidInputError, StorageError
   */
  status(run: string): Promise<RunStatus> {
    return unlessStopped(this.signal, runStatus(this, run), 'stopped');
  }

  /**
   * Asks for the status of a run that was just started, again and again until it has ended.
   * @param execution ARN
   * @throws InterruptedError when the signal stops it; the run goes on
   */
  follow(execution: string, everyMs: number, onStatus: (status: RunStatus) => void): Promise<RunStatus> {
    const message = `stopped watching; the run goes on (${this.#askFor(executionName(execution))})`;
    return unlessStopped(this.signal, this.#untilEnded(execution, everyMs, onStatus), message);
  }

  async #untilEnded(execution: string, everyMs: number, onStatus: (status: RunStatus) => void): Promise<RunStatus> {
    const started = performance.now();
    const pause = (ms: number) => sleep(ms, undefined, { signal: this.signal });
    for (let known = false; ; ) {
      try {
        const status = await runStatus(this, execution);
        known = true;
        onStatus(status);
        if (status.state !== 'planning' && status.state !== 'running') return status;
        await pause(everyMs);
      } catch (error) {
        const mayAppear = !known && error instanceof NotFoundError && performance.now() - started < APPEARS_WITHIN_MS;
        if (!mayAppear) throw error;
        await pause(Math.min(everyMs, APPEARS_WITHIN_MS / 5));
      }
    }
  }

  #askFor(execution: string): string {
    return `fractile status ${execution} --stack ${this.stack}`;
  }

  async close(): Promise<void> {
    this.api.close();
    await this.storage.close();
  }
}
