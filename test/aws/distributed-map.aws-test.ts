import { describe, expect, it } from 'vitest';
import { type Json, StateFailure } from '../support/aws/asl.js';
import {
  BUCKET,
  items,
  machineOf,
  mapBucket,
  mapState,
  only,
  overItems,
  run,
  sleep,
  WRITER,
} from '../support/aws/machine-harness.js';

const map = mapBucket();
const READER = {
  Resource: 'arn:aws:states:::s3:getObject',
  ReaderConfig: { InputType: 'JSON' },
  Parameters: { Bucket: BUCKET, 'Key.$': '$.key' },
};

describe('items', () => {
  it('1. are read from a JSON array on S3', async () => {
    map.server.putDirect(BUCKET, 'in/list.json', '[["0-0","1-0"],["2-0"]]');
    const machine = machineOf(only(mapState({ ItemReader: READER })), map.s3, async (_, input) => input);
    const execution = await run(machine, { key: 'in/list.json' });
    expect(execution.outcome?.output).toEqual([['0-0', '1-0'], ['2-0']]);
    for (const [key, body] of [
      ['none.json', null],
      ['object.json', '{}'],
      ['cut.json', '[1,'],
    ] as const) {
      if (body !== null) map.server.putDirect(BUCKET, key, body);
      expect((await run(machine, { key })).outcome).toMatchObject({
        status: 'FAILED',
        error: 'States.ItemReaderFailed',
        cause: expect.stringContaining(key),
      });
    }
  });

  it('2. are what the ItemSelector makes of them', async () => {
    const ItemSelector = { 'run.$': '$.run', 'item.$': '$$.Map.Item.Value', 'n.$': '$$.Map.Item.Index', as: 'is' };
    const state = overItems({ ItemSelector });
    const { outcome } = await run(
      machineOf(only(state), map.s3, async (_, input) => input),
      { run: 'r1', items: [['a'], null] },
    );
    expect(outcome?.output).toEqual([
      { run: 'r1', item: ['a'], n: 0, as: 'is' },
      { run: 'r1', item: null, n: 1, as: 'is' },
    ]);
  });

  it('may be none at all', async () => {
    const { outcome } = await run(
      machineOf(only(overItems()), map.s3, async () => 1),
      items(0),
    );
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: [] });
  });
});

describe('children', () => {
  it.each([
    [{ MaxConcurrency: 3 }, 3],
    [{ MaxConcurrencyPath: '$.most' }, 2],
    [{ MaxConcurrency: 0 }, 20],
    [{}, 20],
  ])('3. run at the same time as %j says', async (more, peak) => {
    const machine = machineOf(only(overItems(more as Record<string, Json>)), map.s3, async () =>
      sleep(5).then(() => 1),
    );
    const execution = await run(machine, { ...items(20), most: 2 });
    expect(execution.mapRuns[0]!.peak).toBe(peak);
    expect(execution.outcome?.output).toHaveLength(20);
  });

  it.each<[Record<string, Json>, number, 'SUCCEEDED' | 'FAILED']>([
    [{}, 0, 'SUCCEEDED'],
    [{}, 1, 'FAILED'],
    [{ ToleratedFailureCount: 2 }, 2, 'SUCCEEDED'],
    [{ ToleratedFailureCount: 2 }, 3, 'FAILED'],
    [{ ToleratedFailurePercentage: 30 }, 3, 'SUCCEEDED'],
    [{ ToleratedFailurePercentagePath: '$.share' }, 3, 'FAILED'],
    [{ ToleratedFailureCount: 1, ToleratedFailurePercentage: 100 }, 2, 'FAILED'],
    [{ ToleratedFailureCount: 10, ToleratedFailurePercentage: 10 }, 2, 'FAILED'],
  ])('4. are tolerated to fail as %j says, %i of 10', async (more, failing, status) => {
    const machine = machineOf(only(overItems(more)), map.s3, async (_, input) => {
      if ((input as number) < failing) throw new StateFailure('Bad', 'luck');
      return input;
    });
    const { outcome } = await run(machine, { ...items(10), share: 20 });
    expect(outcome?.status).toBe(status);
    if (status === 'FAILED') expect(outcome?.error).toBe('States.ExceedToleratedFailureThreshold');
  });

  it('5. are aborted and not started once too many have failed', async () => {
    const inputs: Json[] = [];
    const machine = machineOf(only(overItems({ MaxConcurrency: 3 })), map.s3, async (_, input) => {
      inputs.push(input);
      await sleep(input === 1 ? 10 : 1000);
      throw new StateFailure('Bad', 'luck');
    });
    const begun = Date.now();
    const { mapRuns } = await run(machine, items(10));
    expect(Date.now() - begun).toBeLessThan(900);
    const statuses = mapRuns[0]!.children.map(({ status }) => status);
    expect(statuses).toEqual(['ABORTED', 'FAILED', 'ABORTED', ...Array(7).fill('PENDING')]);
    expect(mapRuns[0]!.status).toBe('FAILED');
    expect(inputs).toEqual([0, 1, 2]);
  });

  it('12. of the Express kind end after their time', async () => {
    const machine = machineOf(
      only(overItems({ ResultWriter: WRITER })),
      map.s3,
      async () => sleep(3000).then(() => 1),
      {
        expressSeconds: 0.05,
      },
    );
    const { mapRuns, outcome } = await run(machine, { ...items(1), out: 'o' });
    expect(mapRuns[0]!.children[0]!.status).toBe('TIMED_OUT');
    expect(outcome?.error).toBe('States.ExceedToleratedFailureThreshold');
    expect(map.entries(map.newest().manifest.ResultFiles.FAILED)).toMatchObject([
      { Status: 'TIMED_OUT', Error: 'States.Timeout' },
    ]);
  });

  it('13. have a context object of their own', async () => {
    const child = {
      Parameters: { 'id.$': '$$.Execution.Id', 'name.$': '$$.Execution.Name', 'in.$': '$$.Execution.Input' },
    };
    const machine = machineOf(only(overItems({}, child)), map.s3, async (_, input) => input);
    const execution = await run(machine, { items: ['x'] });
    const [{ id, name, in: input }] = execution.outcome!.output as unknown as [Record<string, string>];
    expect(id).toMatch(new RegExp(`^arn:aws:states:us-east-1:123456789012:express:M/Tiles:${name}:[0-9a-f-]{36}$`));
    expect(id).toBe(execution.mapRuns[0]!.children[0]!.arn);
    expect(input).toBe('x');
  });
});
