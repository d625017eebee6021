import { setTimeout as sleep } from 'node:timers/promises';
import { onlyRemote } from '../cloud/remote-only.js';
import { type Cloud, type RunStatus, runStatus } from '../cloud/run-status.js';
import { bucketStore } from '../cloud/run-stores.js';
import { InterruptedError, InvalidInputError, NotFoundError } from '../errors.js';
import type { AccessOptions } from '../io/access.js';
import { CloudApi } from '../io/cloud-api.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import type { Spec } from '../spec/spec.js';

/** Step Functions takes 256 KiB of input; the events that carry it take a little more. */
const MAX_INPUT_BYTES = 200 * 1024;

/** Runs of one deployed stack, started and watched from anywhere. */
export class CloudEngine {
  private constructor(
    readonly stack: string,
    readonly cloud: Cloud,
    readonly storage: Storage,
  ) {}

  /** Finds a stack by its name. @throws NotFoundError, AccessDeniedError, StorageError */
  static async connect(stack: string, access: AccessOptions): Promise<CloudEngine> {
    const api = new CloudApi(access);
    const outputs = await api.stackOutputs(stack);
    const output = (name: string) => {
      const value = outputs.get(name);
      if (value === undefined)
        throw new NotFoundError(`stack ${stack}: has no output ${name}; is it a Fractile stack, and up to date?`);
      return value;
    };
    const storage = new Storage(access, new RetryBudget());
    const bucket = await bucketStore(storage, `s3://${output('OutputBucket')}`);
    return new CloudEngine(stack, { api, bucket, stateMachineArn: output('StateMachineArn') }, storage);
  }

  /** Starts a run. @returns the ARN of its execution. @throws InvalidInputError where functions can't read what the spec names */
  async submit(spec: Spec): Promise<string> {
    const input = JSON.stringify({ spec: onlyRemote(spec) });
    if (Buffer.byteLength(input) > MAX_INPUT_BYTES)
      throw new InvalidInputError(
        `the spec has ${Buffer.byteLength(input)} bytes, more than the ${MAX_INPUT_BYTES} that Step Functions takes; upload it to incoming/ of the input bucket instead`,
      );
    return this.cloud.api.start(this.cloud.stateMachineArn, input);
  }

  /** @param run the id of a run, the name of an execution, or its ARN. @throws NotFoundError, AccessDeniedError, StorageError */
  status(run: string): Promise<RunStatus> {
    return runStatus(this.cloud, run);
  }

  /**
   * Asks for the status again and again until the run has ended.
   * @throws InterruptedError when `signal` stops it; the run goes on
   */
  async follow(
    execution: string,
    options: { readonly everyMs: number; readonly signal: AbortSignal; readonly onStatus: (status: RunStatus) => void },
  ): Promise<RunStatus> {
    for (;;) {
      const status = await this.status(execution);
      options.onStatus(status);
      if (status.state !== 'planning' && status.state !== 'running') return status;
      await sleep(options.everyMs, undefined, { signal: options.signal }).catch(() => {
        throw new InterruptedError(
          `stopped watching; the run goes on (fractile status ${execution} --stack ${this.stack})`,
        );
      });
    }
  }

  async close(): Promise<void> {
    this.cloud.api.close();
    await this.storage.close();
  }
}
