import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LambdaFailure, type LambdaFunction, sandboxFailure } from './lambda-function.js';
import { functionArn, REGION } from './names.js';
import { type RuntimeAnswer, RuntimeApi } from './runtime-api.js';

/** AWS's own runtime client; installed apart, because its build needs a compiler. */
const CLIENT = fileURLToPath(new URL('../../aws/node_modules/aws-lambda-ric/index.mjs', import.meta.url));

/** The running call of an environment. */
interface Running {
  readonly requestId: string;
  readonly settle: (outcome: string | LambdaFailure) => void;
}

/** One execution environment: a process that serves one call at a time. */
export class LambdaEnvironment {
  #process!: ChildProcess;
  #api!: RuntimeApi;
  #running: Running | null = null;
  #initError: LambdaFailure | null = null;
  #limit: NodeJS.Timeout | null = null;
  readonly #begun = performance.now();
  /** Milliseconds from the start of the process to its first request for work; null before that. */
  initMs: number | null = null;
  /** False once the process has ended or is about to. */
  alive = true;

  private constructor(
    readonly lambda: LambdaFunction,
    readonly log: (line: string) => void,
  ) {}

  /**
   * @param folder the code's copy
   * @param more environment variables, beside those of Lambda and of the function
   */
  static async start(
    lambda: LambdaFunction,
    folder: string,
    more: Readonly<Record<string, string>>,
    log: (line: string) => void,
  ): Promise<LambdaEnvironment> {
    const environment = new LambdaEnvironment(lambda, log);
    environment.#api = await RuntimeApi.start((answer) => environment.#answered(answer));
    environment.#spawn(folder, { ...reserved(lambda, folder), ...more, ...lambda.environment });
    return environment;
  }

  /**
   * The function's answer, as JSON.
   * @throws LambdaFailure
   */
  invoke(payload: string, limitMs: number): Promise<string> {
    const requestId = randomUUID();
    return new Promise((resolve, reject) => {
      const settle = (outcome: string | LambdaFailure) => {
        if (this.#limit) clearTimeout(this.#limit);
        this.#running = null;
        if (typeof outcome === 'string') resolve(outcome);
        else reject(outcome);
      };
      this.#running = { requestId, settle };
      const start = () => {
        const invocation = { requestId, functionArn: functionArn(this.lambda.name), payload };
        this.#api.give({ ...invocation, deadline: Date.now() + limitMs });
        this.#limit = setTimeout(() => this.#timeOut(requestId, limitMs), limitMs);
      };
      // the time limit is that of the call, not of the start before it
      if (this.initMs === null) this.#whenReady = start;
      else start();
    });
  }

  /** Ends the process as the kernel does for want of memory. */
  kill(): void {
    this.alive = false;
    this.#process.kill('SIGKILL');
  }

  /** Ends the process and waits until it is gone. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const gone = once(this.#process, 'exit');
      this.kill();
      await gone;
    }
    this.#api.close();
  }

  #whenReady: () => void = () => {};

  #spawn(folder: string, env: Record<string, string>): void {
    const { handler } = this.lambda;
    env.AWS_LAMBDA_RUNTIME_API = this.#api.address;
    this.#process = spawn(process.execPath, [CLIENT, handler], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      createInterface({ input: stream }).on('line', this.log);
    }
    this.#process.on('exit', (code, signal) => this.#ended(code, signal));
  }

  #answered(answer: RuntimeAnswer): void {
    if (answer.kind === 'ready') {
      if (this.initMs === null) {
        this.initMs = performance.now() - this.#begun;
        this.#whenReady();
      }
    } else if (answer.kind === 'initError') this.#initError = failureOf(answer.body);
    else if (answer.requestId === this.#running?.requestId) {
      this.#running.settle(answer.kind === 'response' ? answer.body : failureOf(answer.body));
    }
  }

  #timeOut(requestId: string, limitMs: number): void {
    const text = `Task timed out after ${(limitMs / 1000).toFixed(2)} seconds`;
    this.log(`${new Date().toISOString()} ${requestId} ${text}`);
    const running = this.#running;
    this.kill();
    running?.settle(sandboxFailure('Sandbox.Timedout', requestId, text));
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    this.alive = false;
    this.#api.close();
    const how = signal === null ? `exit status ${code}` : `signal: ${signal === 'SIGKILL' ? 'killed' : signal}`;
    const running = this.#running;
    const text = `Runtime exited with error: ${how}`;
    running?.settle(this.#initError ?? sandboxFailure('Runtime.ExitError', running.requestId, text));
  }
}

/** The failure of which the runtime tells. */
function failureOf(body: string): LambdaFailure {
  const { errorType } = JSON.parse(body) as { errorType?: string };
  return new LambdaFailure(errorType ?? 'Runtime.Unknown', body);
}

/** The variables that Lambda sets itself. */
function reserved(lambda: LambdaFunction, folder: string): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    _HANDLER: lambda.handler,
    LAMBDA_TASK_ROOT: folder,
    AWS_EXECUTION_ENV: `AWS_Lambda_${lambda.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: lambda.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${lambda.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `2020/01/01/[$LATEST]${randomUUID().replaceAll('-', '')}`,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: lambda.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: lambda.credentials.secretAccessKey,
  };
}
