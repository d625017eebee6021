import { describe, expect, it } from 'vitest';
import { type Json, StateFailure } from '../support/aws/asl.js';
import {
  BUCKET,
  items,
  machineOf,
  mapBucket,
  only,
  overItems,
  run,
  sleep,
  WRITER,
} from '../support/aws/machine-harness.js';

const map = mapBucket();

describe('results', () => {
  it('6, 8. are written with a manifest, and named by the state', async () => {
    const machine = machineOf(only(overItems({ ResultWriter: WRITER })), map.s3, async (_, input) => ({
      twice: 2 * Number(input),
    }));
    const execution = await run(machine, { ...items(5), out: 'some/where' });
    const { manifest, key } = map.manifest(execution.outcome!.output);
    const { arn } = execution.mapRuns[0]!;
    expect(arn).toMatch(/^arn:aws:states:us-east-1:123456789012:mapRun:M\/Tiles:[0-9a-f-]{36}$/);
    const folder = `some/where/${arn.slice(-36)}`;
    expect(key).toBe(`${folder}/manifest.json`);
    expect(manifest).toEqual({
      DestinationBucket: BUCKET,
      MapRunArn: arn,
      ResultFiles: {
        SUCCEEDED: [{ Key: `${folder}/SUCCEEDED_0.json`, Size: expect.any(Number) }],
        FAILED: [],
        PENDING: [],
      },
    });
    expect(execution.outcome!.output).toEqual({ MapRunArn: arn, ResultWriterDetails: { Bucket: BUCKET, Key: key } });
    const all = map.entries(manifest.ResultFiles.SUCCEEDED);
    expect(all.map(({ Name }) => Name)).toEqual(all.map(({ Name }) => Name).sort());
    expect(all.map(({ Input }) => Input).sort()).toEqual(['0', '1', '2', '3', '4']);
    for (const { Input, ...entry } of all) {
      expect(entry).toEqual({
        ExecutionArn: expect.stringContaining(`:express:M/Tiles:${entry.Name}:`),
        InputDetails: { Included: true },
        Name: expect.stringMatching(/^[0-9a-f-]{36}$/),
        Output: JSON.stringify({ twice: 2 * Number(Input) }),
        OutputDetails: { Included: true },
        RedriveCount: 0,
        RedriveStatus: 'NOT_REDRIVABLE',
        RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
        StartDate: expect.stringMatching(/^\d{4}-.*Z$/),
        StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:M/Tiles',
        Status: 'SUCCEEDED',
        StopDate: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    }
  });

  it('7, 11. are written of a Map that fails too, by status', async () => {
    const state = overItems({ ResultWriter: WRITER, MaxConcurrency: 3 });
    const machine = machineOf(only(state), map.s3, async (_, input) => {
      if (input === 0) return 'done';
      await sleep(input === 2 ? 20 : 1000);
      throw new StateFailure('CorruptRasterError', '{"errorMessage":"block 3"}');
    });
    expect((await run(machine, { ...items(6), out: 'o' })).outcome?.error).toBe(
      'States.ExceedToleratedFailureThreshold',
    );
    const { SUCCEEDED, FAILED, PENDING } = map.newest().manifest.ResultFiles;
    expect(map.entries(SUCCEEDED)).toMatchObject([{ Input: '0', Output: '"done"' }]);
    const failed = map.entries(FAILED).sort((a, b) => (a.Input < b.Input ? -1 : 1));
    expect(failed.map((entry) => [entry.Input, entry.Status, entry.Error])).toEqual([
      ['1', 'ABORTED', undefined],
      ['2', 'FAILED', 'CorruptRasterError'],
      ['3', 'ABORTED', undefined],
    ]);
    expect(failed[1]).toMatchObject({ Cause: '{"errorMessage":"block 3"}', RedriveStatus: 'REDRIVABLE_BY_MAP_RUN' });
    expect(failed[1]).not.toHaveProperty('Output');
    const pending = map.entries(PENDING).sort((a, b) => (a.Input < b.Input ? -1 : 1));
    expect(pending).toEqual(
      ['4', '5'].map((Input) => ({ Input, InputDetails: { Included: true }, Status: 'PENDING' })),
    );
  });

  it('7. go to further files when one is full', async () => {
    const machine = machineOf(only(overItems({ ResultWriter: WRITER })), map.s3, async (_, input) => input, {
      resultFileBytes: 1200,
    });
    const { manifest } = map.manifest((await run(machine, { ...items(6), out: 'o/' })).outcome!.output);
    expect(manifest.ResultFiles.SUCCEEDED.map(({ Key }) => Key.slice(-16))).toEqual(
      [0, 1, 2].map((n) => `SUCCEEDED_${n}.json`),
    );
    expect(
      map
        .entries(manifest.ResultFiles.SUCCEEDED)
        .map(({ Output }) => Output)
        .sort(),
    ).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it.each<[string, string, Json]>([
    [
      'COMPACT',
      'JSON',
      [
        [0, 1],
        [0, 1],
      ],
    ],
    ['FLATTEN', 'JSON', [0, 1, 0, 1]],
  ])('9. are transformed by %s', async (Transformation, OutputType, expected) => {
    const writer = { ...WRITER, WriterConfig: { Transformation, OutputType } };
    const state = overItems({ ResultWriter: writer, ToleratedFailureCount: 1 });
    const machine = machineOf(only(state), map.s3, async (_, input) => {
      if (input === 2) throw new StateFailure('Bad', 'luck');
      return [0, 1];
    });
    const { manifest } = map.manifest((await run(machine, { ...items(3), out: 'o' })).outcome!.output);
    expect(map.entries(manifest.ResultFiles.SUCCEEDED)).toEqual(expected);
    expect(map.entries(manifest.ResultFiles.FAILED)).toMatchObject([{ Error: 'Bad', Cause: 'luck', Input: '2' }]);
  });

  it('9. are written line by line for JSONL', async () => {
    const writer = { ...WRITER, WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSONL' } };
    const machine = machineOf(only(overItems({ ResultWriter: writer })), map.s3, async () => ({ a: 1 }));
    const { manifest } = map.manifest((await run(machine, { ...items(2), out: 'o' })).outcome!.output);
    const [file] = manifest.ResultFiles.SUCCEEDED;
    expect(file!.Key).toMatch(/SUCCEEDED_0\.jsonl$/);
    expect(map.server.object(BUCKET, file!.Key)!.bytes.toString()).toBe('{"a":1}\n{"a":1}\n');
  });

  it('10. are the state output without a ResultWriter, up to 256 KiB', async () => {
    const machine = machineOf(only(overItems()), map.s3, async (_, input) => 'x'.repeat(Number(input) * 50_000));
    const small = await run(machine, items(3));
    expect((small.outcome!.output as string[]).map(({ length }) => length)).toEqual([0, 50_000, 100_000]);
    expect((await run(machine, items(5))).outcome).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });

  it('11. are not written where that is refused, which fails the Map', async () => {
    const writer = { ...WRITER, Parameters: { Bucket: 'another-bucket', Prefix: 'p' } };
    const Catch = [{ ErrorEquals: ['States.ResultWriterFailed'], Next: 'Caught', ResultPath: '$.error' }];
    const definition = {
      StartAt: 'Map',
      States: {
        Map: { ...overItems({ ResultWriter: writer, Catch }), Next: 'Caught' },
        Caught: { Type: 'Pass', OutputPath: '$.error', End: true },
      },
    };
    const { outcome } = await run(
      machineOf(definition, map.s3, async () => 1),
      items(1),
    );
    expect(outcome?.output).toMatchObject({
      Error: 'States.ResultWriterFailed',
      Cause: expect.stringContaining('NoSuchBucket'),
    });
  });
});
