import { describe, expect, it } from 'vitest';
import { type Json, StateFailure } from '../support/aws/asl.js';
import { items, machineOf, mapBucket, overItems, run, sleep, WRITER } from '../support/aws/machine-harness.js';

const map = mapBucket();

describe('a redrive', () => {
  it('14, 15, 16. of a Map runs the rest, and keeps the results of the others', async () => {
    const state = overItems({ ResultWriter: WRITER, MaxConcurrency: 2 });
    let broken = true;
    let inputs: Json[] = [];
    const task = async (resource: string, input: Json) => {
      inputs.push(resource === 'before' ? resource : input);
      if (resource === 'before') return null;
      if (input === 2 && broken) throw new StateFailure('Bad', 'luck');
      await sleep(input === 3 ? 50 : 0);
      return `${input} done`;
    };
    const definition = {
      StartAt: 'Before',
      States: {
        Before: { Type: 'Task', Resource: 'before', ResultPath: null, Next: 'Map' },
        Map: { ...state, ResultPath: '$.map', Next: 'After' },
        After: { Type: 'Pass', Parameters: { 'map.$': '$.map', 'count.$': '$$.Execution.RedriveCount' }, End: true },
      },
    };
    const machine = machineOf(definition, map.s3, task);
    const execution = await run(machine, { ...items(6), out: 'o' });
    expect(execution.status).toBe('FAILED');
    const first = map.newest();
    const [mapRun] = execution.mapRuns;
    const arns = mapRun!.children.map(({ arn }) => arn);
    const began = execution.started;

    execution.redrive(); // fails again
    expect((await execution.ended()).status).toBe('FAILED');
    expect(map.newest().key).toBe(first.key.replace('manifest', 'Redrive-1/manifest'));
    broken = false;
    inputs = [];
    execution.redrive();
    expect((await execution.ended()).status).toBe('SUCCEEDED');

    expect(inputs).not.toContain('before');
    expect(inputs).not.toContain(0);
    expect(inputs).toContain(2);
    expect(execution.mapRuns).toEqual([mapRun]);
    expect(mapRun).toMatchObject({ redriveCount: 2, status: 'SUCCEEDED' });
    expect(mapRun!.children[0]!.arn).toBe(arns[0]);
    expect(mapRun!.children[2]!.arn).not.toBe(arns[2]);
    expect([execution.started, execution.redriveCount]).toEqual([began, 2]);
    const output = execution.outcome!.output as { map: Json; count: number };
    expect(output.count).toBe(2);
    const { manifest, key } = map.manifest(output.map);
    expect(key).toBe(first.key.replace('manifest', 'Redrive-2/manifest'));
    expect(manifest.ResultFiles.SUCCEEDED[0]).toEqual(first.manifest.ResultFiles.SUCCEEDED[0]);
    expect([manifest.ResultFiles.FAILED, manifest.ResultFiles.PENDING]).toEqual([[], []]);
    const outputs = map.entries(manifest.ResultFiles.SUCCEEDED).map(({ Output }) => Output);
    expect(outputs.sort()).toEqual([0, 1, 2, 3, 4, 5].map((i) => JSON.stringify(`${i} done`)));
    expect(() => execution.redrive()).toThrow(/SUCCEEDED and cannot be redriven/);
  });

  it('14. goes on with the failed state, its input and fresh retries', async () => {
    let calls = 0;
    const Retry = [{ ErrorEquals: ['Bad'], MaxAttempts: 2, IntervalSeconds: 1 }];
    const definition = {
      StartAt: 'First',
      States: {
        First: { Type: 'Pass', Parameters: { 'x.$': '$.x', more: 1 }, Next: 'Second' },
        Second: { Type: 'Task', Resource: 't', Retry, End: true },
      },
    };
    const machine = machineOf(definition, map.s3, async (_, input) => {
      if (++calls <= 5) throw new StateFailure('Bad', 'luck');
      return input;
    });
    const execution = await run(machine, { x: 5 });
    expect([execution.status, calls]).toEqual(['FAILED', 3]);
    execution.redrive();
    expect((await execution.ended()).output).toEqual({ x: 5, more: 1 });
    expect(calls).toBe(6);
    // First, Second and two retries; the redrive; Second and two retries
    expect(execution.transitions).toBe(8);
  });
});
