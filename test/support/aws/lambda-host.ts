import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaEnvironment } from './lambda-environment.js';
import {
  checkRequest,
  checkResponse,
  LambdaFailure,
  type LambdaFault,
  type LambdaFaults,
  type LambdaFunction,
} from './lambda-function.js';

/** A line that a function wrote to its log. */
export interface LogLine {
  readonly functionName: string;
  readonly line: string;
}

/** A call that has ended. */
export interface CallRecord {
  readonly functionName: string;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly ms: number;
  /** "" where the function answered. */
  readonly error: string;
}

export interface LambdaHostOptions {
  /** Variables of all functions, such as AWS_ENDPOINT_URL_S3. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Calls at a time, of all functions together; 1000 by default, as in a new account. */
  readonly concurrency?: number;
}

/** The Lambda service: processes that start when they are needed, stay warm, and end with the host. */
export class LambdaHost {
  readonly logs: LogLine[] = [];
  readonly calls: CallRecord[] = [];
  /** Decides on every call. */
  faults: LambdaFaults = () => null;
  /** Calls at a time; may be changed while the host runs. */
  concurrency: number;
  readonly #functions = new Map<string, LambdaFunction>();
  readonly #folders = new Map<string, Promise<string>>();
  readonly #environments: LambdaEnvironment[] = [];
  /** Those that serve a call or are about to. */
  readonly #taken = new Set<LambdaEnvironment>();
  readonly #counts = new Map<string, number>();
  /** Running calls and their functions. */
  readonly #running = new Map<Promise<unknown>, string>();

  constructor(readonly options: LambdaHostOptions = {}) {
    this.concurrency = options.concurrency ?? 1000;
  }

  /** Adds a function, or replaces one; its warm processes stay as they are. */
  define(lambda: LambdaFunction): void {
    this.#functions.set(lambda.name, lambda);
  }

  get functions(): LambdaFunction[] {
    return [...this.#functions.values()];
  }

  /** Keeps a function as it is, as one of its versions. */
  publish(lambda: LambdaFunction, version: string): void {
    this.#functions.set(`${lambda.name}:${version}`, lambda);
  }

  /**
   * Calls a function, or one of its versions, and waits for its answer.
   * @throws LambdaFailure
   */
  async invoke(functionName: string, payload: unknown, version: string | null = null): Promise<unknown> {
    const call = this.#call(functionName, payload, version);
    const ended = call.then(
      () => {},
      () => {},
    );
    this.#running.set(ended, functionName);
    void ended.then(() => this.#running.delete(ended));
    return call;
  }

  /** Resolves when no call is running. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.keys());
  }

  /** Forgets calls, logs and faults; processes stay warm. */
  reset(): void {
    this.faults = () => null;
    this.concurrency = this.options.concurrency ?? 1000;
    this.calls.length = 0;
    this.logs.length = 0;
    this.#counts.clear();
  }

  /**
   * Kills the processes of a function that are serving a call.
   * @returns how many.
   */
  kill(functionName: string): number {
    const busy = this.#environments.filter(
      (one) => one.alive && this.#taken.has(one) && one.lambda.name === functionName,
    );
    for (const environment of busy) environment.kill();
    return busy.length;
  }

  /** Milliseconds of each start, by function. */
  starts(): Map<string, number[]> {
    const starts = new Map<string, number[]>();
    for (const { lambda, initMs } of this.#environments) {
      if (initMs !== null) starts.set(lambda.name, [...(starts.get(lambda.name) ?? []), initMs]);
    }
    return starts;
  }

  /** Ends all processes and removes the copies of the code. */
  async stop(): Promise<void> {
    await Promise.all(this.#environments.map((environment) => environment.stop()));
    for (const folder of this.#folders.values()) await rm(await folder, { recursive: true, force: true });
  }

  async #call(functionName: string, payload: unknown, version: string | null): Promise<unknown> {
    const name = version === null ? functionName : `${functionName}:${version}`;
    const lambda = this.#functions.get(name);
    if (!lambda) throw new LambdaFailure('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
    const request = JSON.stringify(payload);
    checkRequest(Buffer.byteLength(request));
    const n = this.#counts.get(functionName) ?? 0;
    this.#counts.set(functionName, n + 1);
    const fault = this.faults({ functionName, payload, n });
    if (fault?.kind === 'throttle' || !this.#hasRoom(lambda)) {
      throw new LambdaFailure('Lambda.TooManyRequestsException', 'Rate Exceeded. (Service: Lambda, Status Code: 429)');
    }
    const environment = this.#warm(lambda) ?? (await this.#cold(lambda));
    this.#taken.add(environment);
    const begun = performance.now();
    const record = (responseBytes: number, error: string) =>
      this.calls.push({
        functionName,
        requestBytes: Buffer.byteLength(request),
        responseBytes,
        ms: performance.now() - begun,
        error,
      });
    try {
      const answer = await this.#serve(environment, request, fault);
      checkResponse(Buffer.byteLength(answer));
      record(Buffer.byteLength(answer), '');
      return JSON.parse(answer) as unknown;
    } catch (error) {
      record(0, error instanceof LambdaFailure ? error.errorType : String(error));
      throw error;
    } finally {
      this.#taken.delete(environment);
    }
  }

  async #serve(environment: LambdaEnvironment, request: string, fault: LambdaFault | null): Promise<string> {
    const limitMs = fault?.kind === 'limit' ? fault.ms : environment.lambda.timeoutMs;
    let running = true;
    const answer = environment.invoke(request, limitMs).finally(() => {
      running = false;
    });
    if (fault?.kind === 'kill') {
      const kill = () => running && environment.kill();
      if (typeof fault.after === 'number') setTimeout(kill, fault.after);
      else void fault.after.then(kill);
    }
    return answer;
  }

  #hasRoom({ name, concurrency }: LambdaFunction): boolean {
    const own = [...this.#running.values()].filter((one) => one === name).length;
    return this.#running.size < this.concurrency && (concurrency === null || own < concurrency);
  }

  #warm(lambda: LambdaFunction): LambdaEnvironment | undefined {
    return this.#environments.find((one) => one.lambda === lambda && one.alive && !this.#taken.has(one));
  }

  async #cold(lambda: LambdaFunction): Promise<LambdaEnvironment> {
    const folder = this.#folders.get(lambda.code) ?? copied(lambda.code);
    this.#folders.set(lambda.code, folder);
    const log = (line: string) => this.logs.push({ functionName: lambda.name, line });
    const environment = await LambdaEnvironment.start(lambda, await folder, this.options.environment ?? {}, log);
    this.#taken.add(environment);
    this.#environments.push(environment);
    return environment;
  }
}

/** A copy outside the repository, whose package.json would otherwise say how a bundle is to be read. */
async function copied(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fractile-lambda-'));
  await cp(code, folder, { recursive: true });
  return folder;
}
