import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CloudApi } from '../../src/io/cloud-api.js';
import { RUN_ID, stackServer } from '../support/aws/stack-server.js';
import { startCli } from '../support/cli.js';
import { accessTo } from '../support/remote-run.js';

const stack = stackServer();
const start = (...args: string[]) => startCli(args, stack.env());

async function until(what: () => boolean): Promise<void> {
  for (const begun = performance.now(); !what(); await sleep(20))
    if (performance.now() - begun > 20_000) throw new Error('waited in vain');
}
describe('Ctrl-C', () => {
  const stall = { kind: 'stall' } as const;

  it('ends the wait for the next look, and the run goes on', async () => {
    const { child, result } = start('submit', 's3://input/lc.tif', '--follow');
    await until(() => stack.api.requests.some(({ target }) => target.endsWith('DescribeExecution')));
    child.kill('SIGINT');
    const { code, stderr } = await result;
    expect(stderr).toMatch(
      /InterruptedError: stopped watching; the run goes on \(fractile status [\w-]+ --stack Fractile\)\n$/,
    );
    expect(code).toBe(130);
  });

  it.each([
    ['Step Functions', /DescribeExecution/, /stopped watching/],
    ['the start', /StartExecution/, /^InterruptedError: stopped while [\w-]+ was being started; fractile status/],
    ['CloudFormation', /^$/, /^InterruptedError: stopped before anything was done\n$/],
  ])('ends a request of %s that is pending', async (_, target, message) => {
    stack.api.faults = [{ match: { target }, fault: stall }];
    const { child, result } = start('submit', 's3://input/lc.tif', '--follow');
    await until(() => stack.api.requests.some((request) => request.fault === 'stall'));
    child.kill('SIGTERM');
    expect(await result).toMatchObject({ code: 130, stdout: '', stderr: expect.stringMatching(message) });
  });

  it('closes the connection of a request that is pending', async () => {
    Object.assign(process.env, stack.env());
    stack.api.faults = () => stall;
    const stop = new AbortController();
    const api = new CloudApi(accessTo(stack.s3.endpoint, { timeoutMs: 60_000 }), stop.signal);
    const requests = [api.stackOutputs('Fractile'), api.describe('arn:e1'), api.start('arn:m', 'e2', '{}')];
    await until(() => stack.api.requests.length === requests.length);
    stop.abort();
    for (const request of requests) await expect(request).rejects.toMatchObject({ name: 'InterruptedError' });
    api.close();
  });

  it('ends a request of S3 that is pending', async () => {
    stack.s3.faults = () => stall;
    const { child, result } = start('status', RUN_ID);
    await until(() => stack.s3.requests.length > 0);
    child.kill('SIGINT');
    expect(await result).toEqual({ code: 130, stdout: '', stderr: 'InterruptedError: stopped\n' });
  });
});
