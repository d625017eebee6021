import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { type Asl, type Json, STATE_DATA_BYTES, StateFailure } from '../support/aws/asl.js';
import type { Execution } from '../support/aws/execution.js';
import { LambdaFailure } from '../support/aws/lambda-function.js';
import { items, machineOf, only, overItems, run, sleep } from '../support/aws/machine-harness.js';
import { SfnError } from '../support/aws/sfn-error.js';
import { type PutEventsEntry, taskRunner } from '../support/aws/tasks.js';

const s3 = new S3Client({ region: 'us-east-1' });
afterAll(() => s3.destroy());

const echo = async (_: string, input: Json) => input;
const taskState = (more: Record<string, Json> = {}) => ({ Type: 'Task', Resource: 't', ...more });
const failing = (name: string, times: number) => {
  let calls = 0;
  return async () => {
    if (calls++ < times) throw new StateFailure(name, 'cause');
    return calls;
  };
};
const retried = ({ outcomes }: Execution) => outcomes[0]!.events.filter(({ type }) => type === 'StateRetried');

describe('17. state data', () => {
  const room = STATE_DATA_BYTES - 2; // of the quotes
  const first = (state: Record<string, Json>): Asl => ({
    StartAt: 'A',
    States: { A: { Type: 'Pass', ...state, Next: 'B' }, B: taskState({ End: true }) },
  });

  it('may have 256 KiB of UTF-8, and no more', async () => {
    const machine = machineOf(only(taskState()), s3, async (_, input) => `${'é'.repeat(room / 2)}${input}`);
    expect((await run(machine, '')).outcome?.status).toBe('SUCCEEDED');
    expect((await run(machine, 'x')).outcome).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    expect(() => machine.start(JSON.stringify('x'.repeat(room + 1)))).toThrow(SfnError);
    expect((await run(machine, '')).largest).toBe(STATE_DATA_BYTES);
  });

  it('may not grow beyond that in a Pass state either', async () => {
    const machine = machineOf(first({ Parameters: { 'a.$': '$', 'b.$': '$' } }), s3, echo);
    expect((await run(machine, 'x'.repeat(100_000))).outcome?.status).toBe('SUCCEEDED');
    expect((await run(machine, 'x'.repeat(140_000))).outcome?.error).toBe('States.DataLimitExceeded');
  });

  it('beyond it is caught by no States.ALL', async () => {
    const handlers = { Retry: [{ ErrorEquals: ['States.ALL'] }], Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] };
    const definition = { StartAt: 'A', States: { A: taskState({ ...handlers, Next: 'B' }), B: { Type: 'Succeed' } } };
    let calls = 0;
    const execution = await run(
      machineOf(definition, s3, async () => {
        calls++;
        return 'x'.repeat(room + 1);
      }),
    );
    expect([execution.outcome?.error, calls]).toEqual(['States.DataLimitExceeded', 1]);
  });

  it('holds for children', async () => {
    const machine = machineOf(only(overItems()), s3, async () => 'x'.repeat(room + 1));
    const { mapRuns } = await run(machine, items(1));
    expect(mapRuns[0]!.children[0]!.outcome?.error).toBe('States.DataLimitExceeded');
  });
});

describe('18. retries', () => {
  it('wait longer each time, up to a limit, and count as transitions', async () => {
    const Retry = [{ ErrorEquals: ['Bad'], IntervalSeconds: 10, BackoffRate: 2, MaxDelaySeconds: 30, MaxAttempts: 4 }];
    const execution = await run(machineOf(only(taskState({ Retry })), s3, failing('Bad', 4)));
    expect(execution.outcome).toMatchObject({ status: 'SUCCEEDED', output: 5, transitions: 5 });
    const failures = execution.outcomes[0]!.events.filter(({ type }) => type === 'StateFailed');
    const waits = retried(execution).map(({ time }, i) => time - failures[i]!.time);
    // a hundredth of 10, 20, 30 and 30 seconds
    [100, 200, 300, 300].forEach((ms, i) => {
      expect(waits[i]).toBeGreaterThanOrEqual(ms - 5);
      expect(waits[i]).toBeLessThan(ms + 300);
    });
  });

  it('wait a random part of that with full jitter', async () => {
    const Retry = [
      { ErrorEquals: ['Bad'], IntervalSeconds: 30, JitterStrategy: 'FULL', BackoffRate: 1, MaxAttempts: 9 },
    ];
    const begun = Date.now();
    expect((await run(machineOf(only(taskState({ Retry })), s3, failing('Bad', 9)))).outcome?.output).toBe(10);
    expect(Date.now() - begun).toBeLessThan(2500);
  });

  it('end after their number, each rule by its own count', async () => {
    const Retry = [
      { ErrorEquals: ['Other'], MaxAttempts: 0 },
      { ErrorEquals: ['Bad'], MaxAttempts: 2, IntervalSeconds: 1 },
    ];
    const machine = (name: string) => machineOf(only(taskState({ Retry })), s3, failing(name, 5));
    expect(retried(await run(machine('Bad')))).toHaveLength(2);
    expect(retried(await run(machine('Other')))).toHaveLength(0);
    expect((await run(machine('Third'))).outcome).toMatchObject({ status: 'FAILED', error: 'Third', cause: 'cause' });
  });
});

describe('19. errors', () => {
  const caught = (names: string[]): Asl => ({
    StartAt: 'A',
    States: {
      A: taskState({ Catch: [{ ErrorEquals: names, Next: 'B', ResultPath: '$.failure' }], Next: 'B' }),
      B: { Type: 'Succeed' },
    },
  });
  const services = {
    invoke: async () => {
      throw new LambdaFailure('CorruptRasterError', '{"errorType":"CorruptRasterError","errorMessage":"block 3"}');
    },
    putEvent: () => 'id',
    execution: () => {
      throw new SfnError('ExecutionDoesNotExist', 'no such execution');
    },
  };
  const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:f';

  it('of functions are caught by their literal name, with their JSON as Cause', async () => {
    const task = taskRunner(services);
    const execution = await run(
      machineOf(caught(['CorruptRasterError']), s3, (_, input) => task(lambda, input)),
      { a: 1 },
    );
    expect(execution.outcome?.output).toEqual({
      a: 1,
      failure: {
        Error: 'CorruptRasterError',
        Cause: '{"errorType":"CorruptRasterError","errorMessage":"block 3"}',
      },
    });
    const other = machineOf(caught(['Corrupt', 'corruptrastererror']), s3, (_, input) => task(lambda, input));
    expect((await run(other)).outcome).toMatchObject({ status: 'FAILED', error: 'CorruptRasterError' });
  });

  it('of an SDK integration have the name of their service', async () => {
    const task = taskRunner(services);
    const definition = caught(['Sfn.ExecutionDoesNotExistException']);
    const machine = machineOf(definition, s3, () =>
      task('arn:aws:states:::aws-sdk:sfn:describeExecution', { ExecutionArn: 'arn:x' }),
    );
    expect((await run(machine)).outcome?.output).toMatchObject({
      failure: { Error: 'Sfn.ExecutionDoesNotExistException', Cause: expect.stringContaining('no such execution') },
    });
  });

  it('of a task that takes too long are States.Timeout', async () => {
    const definition = caught(['States.Timeout']);
    const A = { ...definition.States.A!, TimeoutSeconds: 0.02 };
    const machine = machineOf({ ...definition, States: { ...definition.States, A } }, s3, () =>
      sleep(200).then(() => 1),
    );
    expect((await run(machine)).outcome?.output).toMatchObject({ failure: { Error: 'States.Timeout' } });
  });
});

describe('service integrations', () => {
  it('put events whose Detail is an object', async () => {
    const seen: PutEventsEntry[] = [];
    const putEvent = (entry: PutEventsEntry) => `id ${seen.push(entry)}`;
    const task = taskRunner({ putEvent, invoke: async () => 1, execution: () => ({}) as never });
    const Parameters = {
      Entries: [{ Source: 'fractile', DetailType: 'Mosaic Ready', EventBusName: 'b', 'Detail.$': '$.x' }],
    };
    const state = taskState({ Parameters, Resource: 'arn:aws:states:::events:putEvents' });
    const { outcome } = await run(machineOf(only(state), s3, task), { x: { a: [1] } });
    expect(outcome?.output).toEqual({ Entries: [{ EventId: 'id 1' }], FailedEntryCount: 0 });
    expect(seen).toEqual([{ Source: 'fractile', DetailType: 'Mosaic Ready', EventBusName: 'b', Detail: '{"a":[1]}' }]);
  });

  it('describe an execution', async () => {
    const machine = machineOf(only({ Type: 'Pass' }), s3, echo);
    const other = await run(machine, { x: 1 });
    const services = { execution: (arn: string) => machine.execution(arn), putEvent: () => '', invoke: async () => 1 };
    const describe = taskRunner(services);
    const described = await describe('arn:aws:states:::aws-sdk:sfn:describeExecution', { ExecutionArn: other.arn });
    expect(described).toMatchObject({ Status: 'SUCCEEDED', Name: other.name, StartDate: other.started.toISOString() });
    await expect(describe('arn:aws:states:::sqs:sendMessage', {})).rejects.toThrow(/not emulated/);
  });
});

describe('an execution', () => {
  it('has its context object', async () => {
    const Parameters = {
      'e.$': '$$.Execution',
      's.$': '$$.StateMachine.Name',
      't.$': "States.Format('{}', $$.Execution.Id)",
    };
    const execution = await run(machineOf(only({ Type: 'Pass', Parameters }), s3, echo), { x: 1 });
    const { name, arn, started } = execution;
    const e = { Id: arn, Name: name, Input: { x: 1 }, StartTime: started.toISOString(), RedriveCount: 0 };
    expect(execution.outcome?.output).toMatchObject({ e, s: 'M', t: arn });
    const unknown = { Type: 'Pass', Parameters: { 'x.$': '$$.State.Name' } };
    await expect(run(machineOf(only(unknown), s3, echo))).rejects.toThrow(/not emulated/);
  });

  it('takes a Result of null, and a rule that something is absent', async () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Result: null, ResultPath: '$.map', Next: 'B' },
        B: { Type: 'Choice', Choices: [{ Variable: '$.b', IsPresent: false, Next: 'D' }], Default: 'C' },
        C: { Type: 'Fail', Error: 'Wrong' },
        D: { Type: 'Succeed' },
      },
    };
    expect((await run(machineOf(definition, s3, echo), { a: 1 })).outcome?.output).toEqual({ a: 1, map: null });
    expect((await run(machineOf(definition, s3, echo), { b: 1 })).outcome?.error).toBe('Wrong');
  });

  it('ends after its time, or when it is stopped, with the children of its Map', async () => {
    const changes: string[] = [];
    const options = { changed: ({ status }: Execution) => changes.push(status) };
    const slow = async () => sleep(1000).then(() => 1);
    const late = await run(machineOf(only(overItems()), s3, slow, { ...options, timeoutSeconds: 0.05 }), items(2));
    expect(late.outcome).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(late.mapRuns[0]).toMatchObject({
      status: 'ABORTED',
      children: [{ status: 'ABORTED' }, { status: 'ABORTED' }],
    });
    const stopped = machineOf(only(overItems()), s3, slow, options).start(JSON.stringify(items(1)));
    setTimeout(() => stopped.stop(), 20);
    expect((await stopped.ended()).status).toBe('ABORTED');
    expect(changes).toEqual(['RUNNING', 'TIMED_OUT', 'RUNNING', 'ABORTED']);
  });

  it('starts no retry after it was stopped', async () => {
    let calls = 0;
    const Retry = [{ ErrorEquals: ['Bad'], IntervalSeconds: 1, MaxAttempts: 10 }];
    const machine = machineOf(only(taskState({ Retry })), s3, async () => {
      calls++;
      await sleep(30);
      throw new StateFailure('Bad', '');
    });
    const execution = machine.start('{}');
    setTimeout(() => execution.stop(), 10);
    await execution.ended();
    await sleep(100);
    expect(calls).toBe(1);
  });

  it('is the one of its name and input as long as it runs', async () => {
    const machine = machineOf(only(taskState()), s3, () => sleep(30).then(() => 1));
    const execution = machine.start('{"a":1}', 'name');
    expect(machine.start('{ "a": 1 }', 'name')).toBe(execution);
    expect(() => machine.start('{"a":2}', 'name')).toThrow(/Already Exists/);
    await execution.ended();
    expect(() => machine.start('{"a":1}', 'name')).toThrow(/Already Exists/);
    for (const name of ['a b', 'a/b', 'ä#', 'x'.repeat(81), ''])
      expect(() => machine.start('{}', name)).toThrow(SfnError);
    expect(() => machine.start('{')).toThrow(/Invalid State Machine Execution Input/);
  });
});
