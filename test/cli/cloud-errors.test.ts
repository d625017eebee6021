import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { executionArn } from '../support/aws/names.js';
import { RESULTS, stackServer } from '../support/aws/stack-server.js';
import { startCli, temporaryFolders } from '../support/cli.js';
import { LONG } from '../support/effort.js';
import { runKept } from '../support/kept-command.js';

const stack = stackServer();
const folder = temporaryFolders();
const SOURCE = 's3://input/lc.tif';
/** As on a computer that knows nothing of AWS, on the oldest Node. */
const BARE = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_CONFIG_FILE: '/nowhere',
  AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: undefined,
};
const withEnv = (env: NodeJS.ProcessEnv) => ({
  ...stack.env(),
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: undefined,
  ...env,
});
const fractile = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => runKept(args, withEnv(env));
/** In a process of its own, where the SDK hasn't said yet what it says once. */
const alone = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => startCli(args, withEnv(env)).result;
/** The same for each of many calls in a long run. */
const eachAlone = LONG ? alone : fractile;

describe('a command on a stack ends with code 2 and one line', () => {
  it.each([
    [
      'a file of this computer',
      ['submit', 'nofile.tif'],
      /^InvalidInputError: sources: .*nofile.tif must be an s3:\/\/ or https:\/\/ URI/,
    ],
    ['a template of this computer', ['submit', SOURCE, '--template', 'a.tif'], /^InvalidInputError: template: /],
    ['no source', ['submit'], /^InvalidInputError: no source is given/],
    [
      'a signed source',
      ['submit', 'https://host/a.tif?signature=secret'],
      /^InvalidInputError: sources: https:\/\/host\/a.tif is given with a query/,
    ],
    [
      'an interval that is endless',
      ['submit', SOURCE, '--interval', 'Infinity'],
      /^InvalidInputError: --interval: .* seconds from 0.05 to 3600/,
    ],
    ['an interval that no timer takes', ['submit', SOURCE, '--interval', '3000000'], /^InvalidInputError: --interval/],
    ['an interval that is a busy loop', ['submit', SOURCE, '--interval', '0.049'], /^InvalidInputError: --interval/],
    ['an interval that is no number', ['submit', SOURCE, '--interval', 'x'], /^InvalidInputError: --interval/],
    [
      'a time-out that is endless',
      ['submit', SOURCE, '--timeout', 'Infinity'],
      /^InvalidInputError: --timeout: .* seconds from 0.001 to 3600/,
    ],
    ['a time-out that no timer takes', ['status', 'e1', '--timeout', '3000000'], /^InvalidInputError: --timeout/],
    ['a time-out that is none', ['status', 'e1', '--timeout', '0'], /^InvalidInputError: --timeout/],
    [
      'a delay that is endless',
      ['status', 'e1', '--retry-delay', 'Infinity'],
      /^InvalidInputError: --retry-delay: .* from 0.001 to 60000/,
    ],
  ])('without a request, for %s', async (_, args, message) => {
    expect(await fractile(args, BARE)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect([...stack.api.requests, ...stack.s3.requests]).toEqual([]);
  });

  it('without a request, for a spec that is too large', async () => {
    const job = join(await folder(), 'large.json');
    const classes = Array.from({ length: 4000 }, (_, code) => ({ code, name: 'x'.repeat(50) }));
    await writeFile(job, JSON.stringify({ sources: [SOURCE], classes }));
    const { code, stderr } = await fractile(['submit', job], BARE);
    expect(stderr).toMatch(/^InvalidInputError: the spec has \d+ bytes, more than the 204800 .*upload it to incoming/);
    expect(code).toBe(2);
    expect(stack.api.requests).toEqual([]);
  });

  it.each<[string, readonly string[], RegExp, NodeJS.ProcessEnv]>([
    [
      'a stack that is not there',
      ['submit', SOURCE, '--stack', 'Nowhere'],
      /^NotFoundError: stack Nowhere: not found .*check the name, the region/,
      {},
    ],
    [
      'a name that no stack has',
      ['status', 'e1', '--stack', 'no name!'],
      /^InvalidInputError: stack no name!: 1 validation error/,
      {},
    ],
    ['a name that no execution has', ['status', 'x'.repeat(300)], /^InvalidInputError: arn:.*at most 256/, {}],
    ['an execution that is not there', ['status', 'e1'], /^NotFoundError: arn:.*:e1: not found/, {}],
    [
      'an execution of another stack',
      ['status', executionArn('Other', 'e1')],
      /^InvalidInputError: arn:.*Other:e1: no execution of arn:.*name one of its executions, or another stack/,
      {},
    ],
    [
      'a run that is not there',
      ['status', '00000000000000ff'],
      /^NotFoundError: run 00000000000000ff: s3:\/\/results holds no such run/,
      {},
    ],
    [
      'no credentials',
      ['status', 'e1'],
      /^AccessDeniedError: stack Fractile: access denied \(CredentialsProviderError/,
      BARE,
    ],
    [
      'no region',
      ['status', 'e1'],
      /^InvalidInputError: stack Fractile: Region is missing; set AWS_REGION/,
      { AWS_REGION: undefined, AWS_CONFIG_FILE: '/dev/null' },
    ],
    [
      'a region that is none',
      ['status', 'e1'],
      /^InvalidInputError: stack Fractile: Region not accepted/,
      { AWS_REGION: 'no region!' },
    ],
  ])('for %s', async (_, args, message, env) => {
    stack.describe = () => null;
    const { code, stdout, stderr } = await eachAlone(args, env);
    expect(stderr).toMatch(message);
    expect(stderr.split('\n').length).toBe(2);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('for an execution that ended with something else', async () => {
    stack.describe = () => ({ status: 'SUCCEEDED', output: '{"answer":42}' });
    const { code, stderr } = await fractile(['status', 'e1']);
    expect(stderr).toMatch(/^InvalidInputError: arn:.*:e1: is no run of Fractile \(.*\); name another execution\n$/);
    expect(code).toBe(2);
  });

  it('for an object that is not there, on every Node that the SDK warns of', async () => {
    const { code, stderr } = await alone(['info', `s3://${RESULTS}/none.tif`]);
    expect(stderr).toMatch(/^NotFoundError: s3:\/\/results\/none.tif: .*no such object\n$/);
    expect(code).toBe(2);
  });
});

describe('a command on a stack ends with code 3 and one line', () => {
  it('where a service does not answer in time', async () => {
    stack.api.faults = () => ({ kind: 'stall' });
    const begun = performance.now();
    const { code, stderr } = await fractile(['status', 'e1', '--timeout', '0.2']);
    expect(stderr).toMatch(/^StorageError: stack Fractile: TimeoutError: .*; try again\n$/);
    expect(code).toBe(3);
    expect(performance.now() - begun).toBeLessThan(8000);
  });
});
