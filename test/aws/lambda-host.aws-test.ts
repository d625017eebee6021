import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LambdaFailure, type LambdaFunction } from '../support/aws/lambda-function.js';
import { LambdaHost } from '../support/aws/lambda-host.js';

/** Does what its payload says. */
const HANDLER = `
const started = process.hrtime.bigint();
let calls = 0;
class UnluckyError extends Error { name = 'UnluckyError'; }
export const handler = async ({ act, ms, bytes }, context) => {
  calls++;
  console.log(JSON.stringify({ level: 'INFO', act }));
  if (act === 'wait') await new Promise((resolve) => setTimeout(resolve, ms));
  if (act === 'throw') throw new UnluckyError('no luck');
  if (act === 'exit') process.exit(7);
  if (act === 'large') return 'x'.repeat(bytes);
  return { calls, process: String(started), remaining: context.getRemainingTimeInMillis(), arn: context.invokedFunctionArn,
    env: { name: process.env.AWS_LAMBDA_FUNCTION_NAME, memory: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      region: process.env.AWS_REGION, key: process.env.AWS_ACCESS_KEY_ID, own: process.env.OWN, shared: process.env.SHARED,
      home: process.env.HOME } };
};`;

interface Answer {
  readonly calls: number;
  readonly process: string;
  readonly remaining: number;
  readonly arn: string;
  readonly env: Record<string, string>;
}

let code: string;
let broken: string;
let host: LambdaHost;

const lambda = (name: string, more: Partial<LambdaFunction> = {}): LambdaFunction => ({
  name,
  code,
  handler: 'index.handler',
  timeoutMs: 5000,
  memoryMb: 512,
  environment: { OWN: name },
  runtime: 'nodejs24.x',
  concurrency: null,
  credentials: { accessKeyId: `key of ${name}`, secretAccessKey: 'secret' },
  ...more,
});
const call = async (payload: object, name = 'f') => (await host.invoke(name, payload)) as Answer;
const failure = async (payload: object, name = 'f'): Promise<LambdaFailure> => {
  const error: unknown = await host.invoke(name, payload).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LambdaFailure);
  return error as LambdaFailure;
};

beforeAll(async () => {
  code = await mkdtemp(join(tmpdir(), 'fractile-code-'));
  broken = await mkdtemp(join(tmpdir(), 'fractile-code-'));
  await writeFile(join(code, 'index.mjs'), HANDLER);
  await writeFile(join(broken, 'index.mjs'), 'throw new TypeError("broken at its start");');
  host = new LambdaHost({ environment: { SHARED: 'yes' } });
  host.define(lambda('f'));
  host.define(lambda('g'));
  host.define(lambda('broken', { code: broken }));
  host.define(lambda('one', { concurrency: 1 }));
});
beforeEach(() => {
  host.faults = () => null;
  host.concurrency = 1000;
});
afterAll(async () => {
  await host.stop();
  await Promise.all([code, broken].map((folder) => rm(folder, { recursive: true })));
});

describe('the Lambda host', () => {
  it('runs functions with the variables that Lambda sets, and no others', async () => {
    const { env, remaining, arn } = await call({});
    expect(env).toEqual({
      name: 'f',
      memory: '512',
      region: 'us-east-1',
      key: 'key of f',
      own: 'f',
      shared: 'yes',
    });
    expect(arn).toBe('arn:aws:lambda:us-east-1:123456789012:function:f');
    expect(remaining).toBeGreaterThan(3000);
    expect(remaining).toBeLessThanOrEqual(5000);
  });

  it('uses warm processes again, and starts further ones for calls at the same time', async () => {
    const first = await call({});
    const second = await call({});
    expect([second.process, second.calls]).toEqual([first.process, first.calls + 1]);
    const [a, b] = await Promise.all([call({ act: 'wait', ms: 200 }), call({ act: 'wait', ms: 200 })]);
    expect(a.process).not.toBe(b.process);
    expect((await call({}, 'g')).env.own).toBe('g');
    expect(host.starts().get('f')!.length).toBe(2);
    for (const ms of host.starts().get('f')!) expect(ms).toBeGreaterThan(10);
  });

  it('gives the name and the message of an error', async () => {
    const { errorType, payload } = await failure({ act: 'throw' });
    expect(errorType).toBe('UnluckyError');
    expect(JSON.parse(payload)).toMatchObject({ errorType, errorMessage: 'no luck', trace: expect.any(Array) });
  });

  it('ends a call at its time limit, and its process with it', async () => {
    host.faults = () => ({ kind: 'limit', ms: 300 });
    const before = await call({});
    const { errorType, payload } = await failure({ act: 'wait', ms: 2000 });
    expect(errorType).toBe('Sandbox.Timedout');
    expect(JSON.parse(payload).errorMessage).toMatch(/^RequestId: \S+ Error: Task timed out after 0\.30 seconds$/);
    expect((await call({})).process).not.toBe(before.process);
  });

  it('tells of a process that is killed or ends', async () => {
    host.faults = () => ({ kind: 'kill', after: 50 });
    const killed = await failure({ act: 'wait', ms: 2000 });
    expect(killed.errorType).toBe('Runtime.ExitError');
    expect(killed.payload).toContain('Runtime exited with error: signal: killed');
    host.faults = () => ({ kind: 'kill', after: new Promise((resolve) => setTimeout(resolve, 50)) });
    expect((await failure({ act: 'wait', ms: 2000 })).errorType).toBe('Runtime.ExitError');
    host.faults = () => null;
    expect((await failure({ act: 'exit' })).payload).toContain('exit status 7');
    const waiting = failure({ act: 'wait', ms: 2000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(host.kill('f')).toBe(1);
    expect((await waiting).errorType).toBe('Runtime.ExitError');
  });

  it('kills no later call', async () => {
    host.faults = () => ({ kind: 'kill', after: 150 });
    await call({}, 'g');
    host.faults = () => null;
    expect((await call({ act: 'wait', ms: 300 }, 'g')).env.own).toBe('g');
  });

  it('tells of an error at the start of a function', async () => {
    const { errorType, payload } = await failure({}, 'broken');
    expect([errorType, payload]).toEqual(['TypeError', expect.stringContaining('broken at its start')]);
  });

  it('refuses calls beyond what is reserved for a function', async () => {
    const waiting = call({ act: 'wait', ms: 200 }, 'one');
    expect((await failure({}, 'one')).errorType).toBe('Lambda.TooManyRequestsException');
    await call({}, 'g');
    await waiting;
    await call({}, 'one');
  });

  it('refuses calls beyond its concurrency, and as a fault', async () => {
    host.concurrency = 1;
    const waiting = call({ act: 'wait', ms: 200 });
    expect((await failure({}, 'g')).errorType).toBe('Lambda.TooManyRequestsException');
    await waiting;
    await call({}, 'g');
    host.faults = ({ functionName, payload }) =>
      functionName === 'g' && (payload as { act?: string }).act === 'x' ? { kind: 'throttle' } : null;
    expect((await failure({ act: 'x' }, 'g')).errorType).toBe('Lambda.TooManyRequestsException');
    await call({ act: 'y' }, 'g');
  });

  it('refuses payloads beyond 6 MB', async () => {
    const limit = 6 * 1024 * 1024;
    expect((await failure({ act: 'x'.repeat(limit) })).errorType).toBe('Lambda.RequestTooLargeException');
    expect((await failure({ act: 'large', bytes: limit })).errorType).toBe('Function.ResponseSizeTooLarge');
    expect(await host.invoke('f', { act: 'large', bytes: limit - 2 })).toHaveLength(limit - 2);
  });

  it('keeps what functions log, and records their calls', async () => {
    await call({ act: 'logged' });
    expect(host.logs.filter(({ line }) => line.includes('"act":"logged"'))).toHaveLength(1);
    expect(host.calls.at(-1)).toMatchObject({ functionName: 'f', requestBytes: 16, error: '' });
    await host.idle();
  });
});
