import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Action, Permissions, s3Actions } from '../support/aws/iam.js';
import { ACCOUNT, arn, executionArn, machineArn, REGION } from '../support/aws/names.js';
import {
  MACHINE,
  MAP_FAILED,
  putFailedChild,
  putFinished,
  RESULTS,
  RUN_ID,
  stackServer,
} from '../support/aws/stack-server.js';
import { DeployedTemplate, type TemplateDocument } from '../support/aws/template.js';
import { runKept } from '../support/kept-command.js';

const ROLE = 'user';
const stack = stackServer();
const fractile = (...args: string[]) => runKept(args, stack.env());

type Policy = { readonly Statement: readonly { readonly Action: readonly string[] }[] };
/** A policy of the docs, with the names of the emulated account. */
const policy = (name: string): Policy =>
  JSON.parse(
    readFileSync(new URL(`../../docs/policies/${name}.json`, import.meta.url), 'utf8')
      .replaceAll('REGION', REGION)
      .replaceAll('ACCOUNT', ACCOUNT)
      .replaceAll('OUTPUT_BUCKET', RESULTS),
  ) as Policy;

/** What somebody may do who has some of the policies. */
function permissionsOf(policies: readonly Policy[]): Permissions {
  const Policies = policies.map((PolicyDocument) => ({ PolicyDocument }));
  const Resources = { [ROLE]: { Type: 'AWS::IAM::Role', Properties: { Policies } } };
  return new Permissions(new DeployedTemplate({ Resources } as unknown as TemplateDocument));
}

/** What the command has done since the servers were emptied. */
function done(): Action[] {
  const apis = stack.api.requests.map(({ target }) => {
    if (target === '')
      return { action: 'cloudformation:DescribeStacks', resource: arn('cloudformation', 'stack/Fractile/0') };
    const action = target.replace('AWSStepFunctions.', 'states:');
    return {
      action,
      resource: action === 'states:StartExecution' ? machineArn(MACHINE) : executionArn(MACHINE, 'one'),
    };
  });
  return [...apis, ...stack.s3.requests.flatMap(s3Actions)].map((one) => ({ role: ROLE, ...one }));
}

const claim = () => stack.put(`runs/${RUN_ID}/claims/000000.json`, { execution: executionArn(MACHINE, 'one') });

describe('the policies of the docs', () => {
  it('permit what submit calls, and nothing else', async () => {
    expect((await fractile('submit', 's3://input/lc.tif')).code).toBe(0);
    expect(permissionsOf([policy('submit')]).denied(done())).toEqual([]);
    expect(new Set(done().map(({ action }) => action))).toEqual(new Set(actionsOf('submit')));
  });

  it('permit what status calls, however a run stands, and nothing else', async () => {
    claim();
    stack.describe = () => ({ status: 'RUNNING' });
    expect((await fractile('status', RUN_ID)).code).toBe(0);
    stack.describe = () => MAP_FAILED;
    putFailedChild(stack, 'one', 'StorageError', 'of the test');
    expect((await fractile('status', 'one')).code).toBe(3);
    putFinished(stack);
    expect((await fractile('status', RUN_ID)).code).toBe(0);
    expect(permissionsOf([policy('status')]).denied(done())).toEqual([]);
    expect(new Set(done().map(({ action }) => action))).toEqual(new Set(actionsOf('status')));
  });

  it('permit together what submit --follow calls', async () => {
    stack.describe = () => MAP_FAILED;
    expect((await fractile('submit', 's3://input/lc.tif', '--interval', '0.05')).code).toBe(3);
    expect(permissionsOf([policy('submit'), policy('status')]).denied(done())).toEqual([]);
    expect(permissionsOf([policy('submit')]).denied(done())).not.toEqual([]);
  });
});

function actionsOf(name: string): string[] {
  return policy(name).Statement.flatMap(({ Action: actions }) => actions);
}
