import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiServer } from '../support/aws/api-server.js';
import { type Json, StateFailure } from '../support/aws/asl.js';
import { eventOperations, stackQuery } from '../support/aws/cloud-operations.js';
import { items, machineOf, mapBucket, only, overItems, sleep } from '../support/aws/machine-harness.js';
import { sfnOperations } from '../support/aws/sfn-api.js';
import type { EmulatedMachine } from '../support/aws/state-machine.js';
import { DeployedTemplate } from '../support/aws/template.js';

describe('the APIs', () => {
  const map = mapBucket();
  const put: [string, Json, string][] = [];
  let broken = true;
  let machine: EmulatedMachine;
  let api: ApiServer;
  let sfn: SFNClient;
  const settings = () => ({
    endpoint: api.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'who', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
  beforeAll(async () => {
    machine = machineOf(only(overItems()), map.s3, async (_, input) => {
      if (input === 'wait') await sleep(1000);
      if (input === 1 && broken) throw new StateFailure('Bad', 'luck');
      return input;
    });
    const outputs = { Outputs: { Out: { Value: 'a & b' } }, Resources: {} };
    api = await ApiServer.start(
      {
        ...sfnOperations(machine),
        ...eventOperations((bus, event, caller) => `id ${put.push([bus, event.detail, caller])}`),
      },
      stackQuery('Fractile', new DeployedTemplate(outputs)),
    );
    sfn = new SFNClient(settings());
  });
  afterAll(async () => {
    sfn.destroy();
    await api.close();
  });

  it('start, describe, list and redrive executions', async () => {
    const start = (input: Json, name?: string) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn: machine.arn, input: JSON.stringify(input), name }));
    const describeIt = (executionArn: string) => sfn.send(new DescribeExecutionCommand({ executionArn }));
    const { executionArn } = await start(items(3), 'first');
    await machine.idle();
    const failed = await describeIt(executionArn!);
    expect(failed).toMatchObject({
      name: 'first',
      status: 'FAILED',
      error: 'States.ExceedToleratedFailureThreshold',
      redriveStatus: 'REDRIVABLE',
      startDate: expect.any(Date),
      stopDate: expect.any(Date),
    });
    const { mapRuns } = await sfn.send(new ListMapRunsCommand({ executionArn }));
    const { mapRunArn } = mapRuns![0]!;
    const run = () => sfn.send(new DescribeMapRunCommand({ mapRunArn }));
    expect(await run()).toMatchObject({ status: 'FAILED', executionCounts: { failed: 1, total: 3 }, executionArn });
    broken = false;
    await sfn.send(new RedriveExecutionCommand({ executionArn }));
    await machine.idle();
    expect(await describeIt(executionArn!)).toMatchObject({ status: 'SUCCEEDED', output: '[0,1,2]', redriveCount: 1 });
    expect(await run()).toMatchObject({ status: 'SUCCEEDED', redriveCount: 1, itemCounts: { succeeded: 3 } });

    const waiting = await start({ items: ['wait'] }, 'second');
    const list = (more: object) => sfn.send(new ListExecutionsCommand({ stateMachineArn: machine.arn, ...more }));
    expect((await list({ statusFilter: 'RUNNING' })).executions?.map(({ name }) => name)).toEqual(['second']);
    const page = await list({ maxResults: 1 });
    const next = await list({ maxResults: 1, nextToken: page.nextToken });
    expect([page, next].map(({ executions }) => executions![0]!.name)).toEqual(['second', 'first']);
    expect(next.nextToken).toBeUndefined();
    await sfn.send(new StopExecutionCommand({ executionArn: waiting.executionArn! }));
    await machine.idle();
    expect((await describeIt(waiting.executionArn!)).status).toBe('ABORTED');
    await expect(describeIt(`${executionArn}x`)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await expect(start({}, 'a b')).rejects.toMatchObject({ name: 'InvalidName' });
    await expect(sfn.send(new RedriveExecutionCommand({ executionArn }))).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
    });
  });

  it('put events', async () => {
    const client = new EventBridgeClient(settings());
    const entry = { Source: 's', DetailType: 'd', EventBusName: 'bus' };
    const send = (Detail: string) => client.send(new PutEventsCommand({ Entries: [{ ...entry, Detail }] }));
    expect(await send('{"a":1}')).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: 'id 1' }] });
    expect(put).toEqual([['bus', { a: 1 }, 'who']]);
    await expect(send('[]')).rejects.toMatchObject({ name: 'MalformedDetail' });
    client.destroy();
  });

  it('describe the stack', async () => {
    const client = new CloudFormationClient(settings());
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'Fractile' }));
    expect(Stacks?.[0]).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Outputs: [{ OutputKey: 'Out', OutputValue: 'a & b' }],
    });
    await expect(client.send(new DescribeStacksCommand({ StackName: 'Other' }))).rejects.toThrow('does not exist');
    client.destroy();
  });
});
