import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetFunctionConcurrencyCommand,
  InvokeCommand,
  LambdaClient,
  PublishVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { DescribeExecutionCommand, ListExecutionsCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { go, stop } from '../../operate/kill-switch.js';
import { OperatedStack } from '../../operate/stack.js';
import { statusChange } from '../support/aws/events.js';
import { MINISTACK, MiniStack } from '../support/aws/ministack.js';
import { MiniStackStack } from '../support/aws/ministack-stack.js';
import { REGION } from '../support/aws/names.js';
import { mosaicOf, raster } from '../support/aws/scenario.js';

if (MINISTACK === '' && process.env.CI)
  throw new Error('FRACTILE_MINISTACK is empty: start these tests by test/aws/run.mjs');

describe.skipIf(MINISTACK === '')('what an operator does to a stack on MiniStack', () => {
  let mini: MiniStack;
  let deployed: MiniStackStack;
  let stack: OperatedStack;
  let lambda: LambdaClient;
  let queues: SQSClient;
  const before = { ...process.env };
  beforeAll(async () => {
    mini = await MiniStack.start();
    deployed = await MiniStackStack.deploy(mini);
    const settings = { AWS_ENDPOINT_URL: mini.endpoint, AWS_REGION: REGION };
    Object.assign(process.env, settings, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
    expect(deployed.status).toBe('CREATE_COMPLETE');
    stack = await OperatedStack.find('Fractile');
    [lambda, queues] = [new LambdaClient(), new SQSClient()];
  });
  afterAll(async () => {
    for (const client of [lambda, queues]) client?.destroy();
    process.env = before;
    await mini?.stop();
  });

  /** The command, as `npm run operate` calls it. */
  const operate = (...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, ['dist/dev/operate.js', ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
  const reserved = () =>
    Promise.all(
      stack.functions().map(async ({ name }) => {
        const answer = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: name }));
        return answer.ReservedConcurrentExecutions;
      }),
    );
  const send = (queue: string, body: string) =>
    queues.send(new SendMessageCommand({ QueueUrl: stack.id('AWS::SQS::Queue', queue), MessageBody: body }));
  const ended = async (executionArn: string) => {
    for (;;) {
      const described = await mini.stepFunctions.send(new DescribeExecutionCommand({ executionArn }));
      if (described.status !== 'RUNNING') return described;
      await sleep(100);
    }
  };

  it('stops runs and lets no function of them be called, until they may go on as the template says', async () => {
    const asDeployed = stack.functions().map((one) => one.reserved);
    expect([...asDeployed].sort()).toEqual([10, 10, 100, 2, 25, 4]);
    const { executionArn } = await mini.stepFunctions.send(
      new StartExecutionCommand({ stateMachineArn: stack.machine, input: JSON.stringify({ spec: { sources: [] } }) }),
    );
    expect(await stop(stack)).toEqual([executionArn]);
    expect(await ended(executionArn!)).toMatchObject({ status: 'ABORTED', error: 'StoppedByOperator' });
    expect(await reserved()).toEqual(asDeployed.map(() => 0));
    for (const { name } of stack.functions())
      await expect(lambda.send(new InvokeCommand({ FunctionName: name }))).rejects.toThrow(/Rate Exceeded/);

    expect(await operate('stop')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 runs aborted') });
    expect(await operate('go')).toMatchObject({ code: 0, stdout: expect.stringContaining('can be called again') });
    expect(await reserved()).toEqual(asDeployed);
    // as in a stack without reserved concurrency
    const functions = () => stack.functions().map(({ name }) => ({ name, reserved: null }));
    await go({ functions } as unknown as OperatedStack);
    expect(await reserved()).toEqual(asDeployed.map(() => undefined));
    await go(stack);
  });

  it('starts a run for an upload that started none, once, and keeps what is no event', async () => {
    const bytes = raster(7);
    await deployed.put('InputBucket', 'sources/lost.tif', bytes); // below incoming/ it would start a run by itself
    const event = {
      id: randomUUID(),
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: deployed.output('InputBucket') }, object: { key: 'sources/lost.tif' } },
    };
    await send('LostUploads', JSON.stringify(event));
    await send('LostUploads', 'no event');
    const replayed = await operate('replay-uploads');
    expect(replayed).toMatchObject({
      code: 3,
      stdout: `started replay-${event.id}\n1 message replayed, 1 kept\n`,
      stderr: expect.stringMatching(/^message [\w-]+: its body: /),
    });
    const { executions = [] } = await mini.stepFunctions.send(
      new ListExecutionsCommand({ stateMachineArn: stack.machine }),
    );
    const execution = await ended(executions.find(({ name }) => name === `replay-${event.id}`)!.executionArn!);
    expect([execution.status, execution.error]).toEqual(['SUCCEEDED', undefined]);
    const { runId } = JSON.parse(execution.output!) as { runId: string };
    expect(Buffer.compare(await deployed.object(`runs/${runId}/mosaic.tif`), await mosaicOf(bytes, {}))).toBe(0);

    await send('LostUploads', JSON.stringify(event));
    expect((await operate('replay-uploads')).stdout).toContain(`replay-${event.id} had been started before\n1 message`);
  });

  it('reports a failure that was not reported, and tells the bus how a run ended', async () => {
    const name = `lost-${randomUUID()}`;
    const failed = statusChange(
      {
        arn: `${stack.machine.replace(':stateMachine:', ':execution:')}:${name}`,
        name,
        status: 'FAILED',
        started: new Date(),
        stopped: new Date(),
        outcome: { error: 'StorageError', cause: 'of the test' },
        input: { spec: {} },
        redriveCount: 0,
        redriven: null,
      } as never,
      stack.machine,
    );
    const told = {
      ...failed,
      id: randomUUID(),
      source: 'fractile',
      'detail-type': 'Run Failed',
      detail: { runId: '' },
    };
    await send('LostReports', JSON.stringify(failed));
    await send('LostReports', JSON.stringify(told));
    const { code, stdout } = await operate('replay-reports');
    expect([code, stdout.split('\n').sort()]).toEqual([
      0,
      ['', '2 messages replayed, 0 kept', `reported ${failed.id}`, `told the bus of "Run Failed" ${told.id}`].sort(),
    ]);
    const report = JSON.parse(new TextDecoder().decode(await deployed.object(`executions/${name}/failure.json`)));
    expect(report).toMatchObject({ outcome: 'failed', error: 'StorageError', message: 'of the test' });
  });

  it('removes versions that were replaced, but neither the newest nor one that the workflow calls', async () => {
    const FunctionName = stack.functions(/^FunctionsReduceNormal/)[0]!.name;
    const versions: string[] = [];
    for (const Description of ['second', 'third']) {
      await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Description }));
      versions.push((await lambda.send(new PublishVersionCommand({ FunctionName }))).Version!);
    }
    expect(versions).toEqual(['2', '3']);
    expect((await operate('remove-old-versions')).stdout).toBe('0 versions removed\n');
    const removed = await operate('remove-old-versions', '--days', '0');
    expect(removed.stdout).toMatch(new RegExp(`^1 version removed\\n  arn:.*:${FunctionName}:2\\n$`));
  });

  it('says which stack is not there', async () => {
    const { code, stderr } = await operate('stop', '--stack', 'Nowhere');
    expect([code, stderr]).toEqual([3, expect.stringMatching(/Nowhere/)]);
  });
});
