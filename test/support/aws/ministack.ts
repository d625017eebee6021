import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { answers, endpointOf, miniStackEnvironment } from '../../../local/emulator.js';
import { REGION } from './names.js';

/** The Python that has MiniStack; "" where there is none. `node test/aws/run.mjs` installs it. */
export const MINISTACK = process.env.FRACTILE_MINISTACK ?? '';

const READY_MS = 60_000;
/** What it takes from anybody. */
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** MiniStack, an emulator of AWS that deploys templates, on a port of loopback. Stop it, or its process stays. */
export class MiniStack {
  readonly s3: S3Client;
  readonly cloudFormation: CloudFormationClient;
  readonly stepFunctions: SFNClient;
  readonly endpoint: string;
  /** What it said so far. */
  log = '';
  readonly #process: ChildProcess;
  readonly #kill = () => this.#process.kill('SIGKILL');

  static async start(): Promise<MiniStack> {
    const folder = await mkdtemp(join(tmpdir(), 'fractile-ministack-'));
    const port = await freePort();
    const started = new MiniStack(folder, port);
    await started.#ready();
    return started;
  }

  private constructor(
    readonly folder: string,
    port: number,
  ) {
    this.endpoint = endpointOf(port);
    const env = { ...miniStackEnvironment(port, folder), SFN_WAIT_SCALE: '0.01' };
    this.#process = spawn(MINISTACK, ['-m', 'ministack'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      stream.on('data', (chunk) => {
        this.log += chunk;
      });
    }
    process.once('exit', this.#kill);
    const settings = { endpoint: this.endpoint, region: REGION, credentials: CREDENTIALS };
    this.s3 = new S3Client({ ...settings, forcePathStyle: true });
    this.cloudFormation = new CloudFormationClient(settings);
    this.stepFunctions = new SFNClient(settings);
  }

  /** What GetFunction says of a function. */
  async function(name: string): Promise<FunctionAnswer> {
    return (await this.#ask('lambda', `/2015-03-31/functions/${name}`)) as FunctionAnswer;
  }

  /** Stores a parameter of Systems Manager. */
  async putParameter(Name: string, Value: string): Promise<void> {
    await this.#ask('ssm', '/', 'AmazonSSM.PutParameter', { Name, Value, Type: 'String' });
  }

  /** Asks a service of whose client nothing else is needed. */
  async #ask(service: string, path: string, target?: string, input?: object): Promise<unknown> {
    const headers = { Authorization: `AWS4-HMAC-SHA256 Credential=test/20200101/${REGION}/${service}/aws4_request` };
    const answer = await fetch(`${this.endpoint}${path}`, {
      headers: {
        ...headers,
        ...(target ? { 'X-Amz-Target': target, 'Content-Type': 'application/x-amz-json-1.1' } : {}),
      },
      ...(input ? { method: 'POST', body: JSON.stringify(input) } : {}),
    });
    if (!answer.ok) throw new Error(`MiniStack: ${target ?? path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async stop(): Promise<void> {
    process.off('exit', this.#kill);
    for (const client of [this.s3, this.cloudFormation, this.stepFunctions]) client.destroy();
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const gone = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      const late = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  async #ready(): Promise<void> {
    for (const begun = Date.now(); Date.now() - begun < READY_MS; await sleep(100)) {
      if (this.#process.exitCode !== null) break;
      if (await answers(this.endpoint)) return;
    }
    await this.stop();
    throw new Error(`MiniStack did not start:\n${this.log}`);
  }
}

/** Of GetFunction, as far as it is of use. */
export interface FunctionAnswer {
  readonly Code: { readonly Location: string };
  readonly Configuration: {
    readonly FunctionArn: string;
    readonly Handler: string;
    readonly Timeout: number;
    readonly MemorySize: number;
    readonly Runtime: string;
    readonly Environment?: { readonly Variables?: Record<string, string> };
  };
}

/** A port that nobody listened on just now; MiniStack can't choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
