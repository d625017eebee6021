import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asl } from '../support/aws/asl.js';
import { readDeployment } from '../support/aws/deployment.js';
import type { LambdaHost } from '../support/aws/lambda-host.js';
import { machineOf } from '../support/aws/machine-harness.js';
import { MINISTACK, MiniStack } from '../support/aws/ministack.js';
import { hostOf } from '../support/aws/ministack-functions.js';
import { MiniStackStack } from '../support/aws/ministack-stack.js';
import { mosaicOf, raster, SPEC } from '../support/aws/scenario.js';
import { taskRunner } from '../support/aws/tasks.js';

if (MINISTACK === '' && process.env.CI)
  throw new Error('FRACTILE_MINISTACK is empty: start these tests by test/aws/run.mjs');

describe.skipIf(MINISTACK === '')('on MiniStack', () => {
  let mini: MiniStack;
  let stack: MiniStackStack;
  beforeAll(async () => {
    mini = await MiniStack.start();
    stack = await MiniStackStack.deploy(mini);
  });
  afterAll(() => mini?.stop());

  /**
   * Waits for the end of the newest execution that an upload has started.
   * @returns its description.
   */
  async function started(upload: () => Promise<void>) {
    const list = async () => {
      const stateMachineArn = stack.output('StateMachineArn');
      const { executions = [] } = await mini.stepFunctions.send(new ListExecutionsCommand({ stateMachineArn }));
      return executions.map(({ executionArn }) => executionArn!);
    };
    const before = await list();
    await upload();
    for (;;) {
      const executionArn = (await list()).find((arn) => !before.includes(arn));
      if (executionArn !== undefined) {
        const described = await mini.stepFunctions.send(new DescribeExecutionCommand({ executionArn }));
        if (described.status !== 'RUNNING') return described;
      }
      await sleep(100);
    }
  }
  const mosaic = async (output: string) =>
    stack.object(`runs/${(JSON.parse(output) as { runId: string }).runId}/mosaic.tif`);

  it('the template is deployed, with every resource', () => {
    expect(stack.status).toBe('CREATE_COMPLETE');
    const wanted = Object.keys(readDeployment().template.template.Resources);
    const made = stack.resources.filter(({ ResourceStatus }) => ResourceStatus === 'CREATE_COMPLETE');
    expect(made.map(({ LogicalResourceId }) => LogicalResourceId!).sort()).toEqual(wanted.sort());
    expect(new Set(made.map(({ PhysicalResourceId }) => PhysicalResourceId)).size).toBe(wanted.length);
  });

  // MiniStack's Distributed Map runs the children, but heeds neither MaxConcurrencyPath nor ResultWriter, so that the
  // bill of such a run lacks its tiles; its Lambda tells every error as Runtime.HandlerError, so that no state of ours
  // would catch one.
  it('an upload starts the deployed machine with the key as it is, which runs natively to its mosaic', async () => {
    const bytes = raster();
    const key = 'incoming/a b+ü/テスト & (1).tif';
    const execution = await started(() => stack.put('InputBucket', key, bytes));
    expect(JSON.parse(execution.input!)).toMatchObject({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: stack.output('InputBucket') }, object: { key, size: bytes.length } },
    });
    expect([execution.status, execution.error]).toEqual(['SUCCEEDED', undefined]);
    const history = await mini.stepFunctions.send(
      new GetExecutionHistoryCommand({ executionArn: execution.executionArn! }),
    );
    const states = history.events!.flatMap(({ stateEnteredEventDetails: entered }) => (entered ? [entered.name] : []));
    expect(states).toEqual(['Start', 'Plan', 'Route', 'Tiles', 'Reduce', 'Reduced', 'MosaicReady', 'Done']);
    expect(Buffer.compare(await mosaic(execution.output!), await mosaicOf(bytes, {}))).toBe(0);
  });

  it('a job that is uploaded runs natively in several children', async () => {
    const bytes = raster(1);
    await stack.put('InputBucket', 'sources/one.tif', bytes);
    const sources = [`s3://${stack.output('InputBucket')}/sources/one.tif`];
    const execution = await started(() =>
      stack.put('InputBucket', 'incoming/j ö+b.json', JSON.stringify({ ...SPEC, sources })),
    );
    expect([execution.status, execution.error]).toEqual(['SUCCEEDED', undefined]);
    expect(Buffer.compare(await mosaic(execution.output!), await mosaicOf(bytes))).toBe(0);
  });

  it('an execution that fails is reported by the deployed rule and function', async () => {
    const execution = await started(() => stack.put('InputBucket', 'incoming/no.tif', 'no TIFF'));
    expect([execution.status, execution.error]).toEqual(['FAILED', 'Runtime.HandlerError']);
    const key = `executions/${execution.name}/failure.json`;
    while (!(await stack.keys()).includes(key)) await sleep(100);
    const report = JSON.parse(new TextDecoder().decode(await stack.object(key))) as object;
    expect(report).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('incoming/no.tif: is not a TIFF'),
    });
  });

  describe('the deployed definition and code', () => {
    let host: LambdaHost;
    beforeAll(async () => {
      host = await hostOf(stack);
    });
    afterAll(async () => {
      await host?.stop();
      await Promise.all((host?.functions ?? []).map(({ code }) => rm(code, { recursive: true })));
    });

    it('run in our runner over its S3 to the same bytes, with a function killed and another throttled', async () => {
      const stateMachineArn = stack.output('StateMachineArn');
      const { definition, roleArn } = await mini.stepFunctions.send(
        new DescribeStateMachineCommand({ stateMachineArn }),
      );
      const told: string[] = [];
      const machine = machineOf(
        JSON.parse(definition!) as Asl,
        mini.s3,
        taskRunner({
          invoke: (name, payload) => host.invoke(name, payload),
          putEvent: ({ DetailType }) => `id ${told.push(DetailType)}`,
          execution: (arn) => machine.execution(arn),
        }),
        { machine: 'Fractile', roleArn: roleArn! },
      );
      host.faults = ({ functionName, n }) => {
        if (functionName.includes('ProcessTileNormal') && n === 0) return { kind: 'kill', after: 100 };
        return functionName.includes('PlanNormal') && n === 0 ? { kind: 'throttle' } : null;
      };
      const bytes = raster(2);
      await stack.put('InputBucket', 'sources/two.tif', bytes);
      const spec = { ...SPEC, sources: [`s3://${stack.output('InputBucket')}/sources/two.tif`] };
      const execution = machine.start(JSON.stringify({ spec }));
      expect(await execution.ended()).toMatchObject({ status: 'SUCCEEDED', error: '' });
      expect(Buffer.compare(await mosaic(JSON.stringify(execution.outcome!.output)), await mosaicOf(bytes))).toBe(0);
      expect(told).toEqual(['Mosaic Ready']);
      expect(host.calls.map(({ error }) => error)).toContain('Runtime.ExitError');
      const results = (await stack.keys()).filter((key) => key.startsWith(`executions/${execution.name}/results/`));
      expect(results.map((key) => key.slice(key.lastIndexOf('/') + 1)).sort()).toEqual([
        'SUCCEEDED_0.json',
        'manifest.json',
      ]);
    });
  });
});
