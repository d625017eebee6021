import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { ReduceOutput } from '../../src/cloud/workflow-data.js';
import type { PlanOutput } from '../../src/documents/planned.js';
import type { Json } from '../support/aws/asl.js';
import { arn } from '../support/aws/names.js';
import { definition, GONE, parent, processor, retriers, stack, tiles } from './definition.js';

// It has no types of its own.
const validate = createRequire(import.meta.url)('asl-validator') as (asl: unknown) => {
  isValid: boolean;
  errorsText: () => string;
};

/** Every string of a document with the name it stands under. */
function strings(value: Json, name = ''): { name: string; text: string }[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => strings(item, name));
  return Object.entries(value).flatMap(([key, item]) => strings(item as Json, key));
}

describe('the definition', () => {
  it('is valid', () => {
    const result = validate(structuredClone(definition));
    expect(result.isValid, result.isValid ? '' : result.errorsText()).toBe(true);
  });

  it('has a path where a path is meant, and nowhere a path that is taken for text', () => {
    for (const { name, text } of strings(definition as unknown as Json)) {
      const isPath = name.endsWith('.$') || /^(InputPath|OutputPath|ResultPath|Variable|\w+Path)$/.test(name);
      expect(/^\$/.test(text), `${name}: ${text}`).toBe(isPath);
    }
  });

  it('hands on an input as it is, and remembers that no execution is taken over', () => {
    expect(definition.StartAt).toBe('Start');
    expect(parent.Start).toEqual({ Type: 'Pass', Parameters: { 'event.$': '$', takeOver: null }, Next: 'Plan' });
  });

  it('reads from plan and reduce only what they give', () => {
    const plan: PlanOutput = {
      outcome: 'jobs',
      runId: '',
      run: '',
      claimedBy: '',
      batches: { bucket: '', key: '' },
      results: '',
      concurrency: 1,
      round: 1,
      earlier: [],
      jobs: 0,
      missingJobs: 0,
      predictedUsd: 0,
    };
    const result: ReduceOutput = {
      outcome: 'ready',
      runId: '',
      run: '',
      mosaic: '',
      files: [],
      sha256: '',
      bytes: 0,
      seconds: 0,
      usd: 0,
      predictedUsd: 0,
    };
    const data: Json = { ...({ plan, result } as object) };
    const paths = strings(definition as unknown as Json).filter(({ text }) => /^\$\.(plan|result)\b/.test(text));
    expect(paths.length).toBeGreaterThan(10);
    for (const { text } of paths) {
      const value = text
        .slice(2)
        .split('.')
        .reduce<unknown>((at, field) => (at as Record<string, unknown>)[field], data);
      expect(value, text).toBeDefined();
    }
  });

  it('is one standard machine of a day, with traces, and logs without data', () => {
    expect(definition.TimeoutSeconds).toBe(24 * 60 * 60);
    expect(stack.resources('AWS::StepFunctions::StateMachine')[0]!.properties).toMatchObject({
      StateMachineName: 'Fractile',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
    });
    // No type means STANDARD.
    expect(stack.resources('AWS::StepFunctions::StateMachine')[0]!.properties).not.toHaveProperty('StateMachineType');
  });

  it('ends nowhere but in an end with a name', () => {
    const ends = Object.entries(parent).filter(([, { Next, Choices }]) => Next === undefined && Choices === undefined);
    expect(ends.map(([name, { Type }]) => `${name}: ${Type}`).sort()).toEqual(
      ['Done', 'Duplicate', 'Finished', 'Rejected'].map((name) => `${name}: Succeed`),
    );
    expect([parent.PlanLarge!.Next, parent.ReduceLarge!.Next]).toEqual([parent.Plan!.Next, parent.Reduce!.Next]);
  });

  it('goes where the plan says', () => {
    const choices = parent.Route!.Choices as unknown as Record<string, unknown>[];
    const next = Object.fromEntries(
      choices.flatMap((choice) =>
        [(choice.Or as Record<string, unknown>[]) ?? choice].flat().map((rule) => [rule.StringEquals, choice.Next]),
      ),
    );
    expect(next).toEqual({
      jobs: 'Tiles',
      mosaic: 'NothingMissing',
      claimed: 'OtherRun',
      complete: 'Finished',
      ignored: 'Finished',
    } satisfies Record<PlanOutput['outcome'], string>);
    expect(parent.NothingMissing).toEqual({ Type: 'Pass', Result: null, ResultPath: '$.map', Next: 'Reduce' });
  });

  it('leaves a run to another execution while that runs, and takes it over when it has ended or is forgotten', () => {
    expect(parent.OtherRun).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:sfn:describeExecution',
      Parameters: { 'ExecutionArn.$': '$.plan.claimedBy' },
      ResultSelector: { 'status.$': '$.Status' },
      ResultPath: '$.other',
      Catch: [{ ErrorEquals: [GONE], Next: 'TakeOver', ResultPath: null }],
    });
    expect(retriers(parent.OtherRun!)[0]).toEqual({ ErrorEquals: [GONE], MaxAttempts: 0 });
    expect(parent.IsOtherRunning).toMatchObject({
      Choices: [{ Or: [{ StringEquals: 'RUNNING' }, { StringEquals: 'PENDING_REDRIVE' }], Next: 'Duplicate' }],
      Default: 'TakeOver',
    });
    expect(parent.TakeOver).toMatchObject({
      Parameters: { 'event.$': '$.event', 'takeOver.$': '$.plan.claimedBy' },
      Next: 'Plan',
    });
  });

  it('tells the bus of a mosaic, and keeps the result', () => {
    expect(parent.MosaicReady).toMatchObject({
      Resource: 'arn:aws:states:::events:putEvents',
      Parameters: {
        Entries: [
          {
            Source: 'fractile',
            DetailType: 'Mosaic Ready',
            'Detail.$': '$.result',
            EventBusName: stack
              .resources('AWS::Events::EventBus')
              .map(({ name }) => arn('events', `event-bus/${name}`))[0],
          },
        ],
      },
      ResultPath: null,
      Next: 'Done',
    });
    expect(parent.Done).toEqual({ Type: 'Succeed', OutputPath: '$.result' });
  });
});

describe('the Map', () => {
  it('reads batches from S3, runs express children and writes their results to S3', () => {
    expect(processor.ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' });
    expect(tiles).toMatchObject({
      Label: 'Tiles',
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: { InputType: 'JSON' },
        Parameters: { 'Bucket.$': '$.plan.batches.bucket', 'Key.$': '$.plan.batches.key' },
      },
      ItemSelector: { 'run.$': '$.plan.run', 'jobs.$': '$$.Map.Item.Value' },
      MaxConcurrencyPath: '$.plan.concurrency',
      ResultWriter: {
        Resource: 'arn:aws:states:::s3:putObject',
        Parameters: { Bucket: stack.output('OutputBucket'), 'Prefix.$': '$.plan.results' },
        WriterConfig: { OutputType: 'JSON', Transformation: 'NONE' },
      },
      ResultPath: '$.map',
    });
  });

  it('tolerates no failure, and catches none, so that it can be redriven', () => {
    expect(
      Object.keys(tiles).filter((field) => /Tolerated|Catch|Retry|ItemBatcher|MaxConcurrency$/.test(field)),
    ).toEqual([]);
  });
});
