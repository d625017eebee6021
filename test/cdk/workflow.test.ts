import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as names from '../../src/cloud/error-names.js';
import { BATCH_SECONDS, LARGE_TILE_SECONDS, TILE_SECONDS } from '../../src/cloud/limits.js';
import type { PlanOutput, ReduceOutput } from '../../src/cloud/workflow-data.js';
import * as errors from '../../src/errors.js';
import type { Asl, AslState, Json } from '../support/aws/asl.js';
import { arn } from '../support/aws/names.js';
import { deploy } from './synth.js';

// It has no types of its own.
const validate = createRequire(import.meta.url)('asl-validator') as (asl: unknown) => {
  isValid: boolean;
  errorsText: () => string;
};

interface Retrier {
  readonly ErrorEquals: string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: string;
}
interface Catcher {
  readonly ErrorEquals: string[];
  readonly Next: string;
  readonly ResultPath: string | null;
}

const { INPUT_ERRORS, TRANSIENT_ERRORS, THROTTLES, TIMEOUTS, CRASHES } = names;
/** Seconds that Step Functions gives an EXPRESS execution. */
const EXPRESS_SECONDS = 300;
const GONE = 'Sfn.ExecutionDoesNotExistException';

const stack = deploy();
const definition = stack.definition();
const parent = definition.States;
const tiles = parent.Tiles!;
const processor = tiles.ItemProcessor as unknown as Asl & { ProcessorConfig: Json };
const child = processor.States;
const all = Object.entries({ ...parent, ...child });
const retriers = (state: AslState) => (state.Retry ?? []) as unknown as Retrier[];
const catchers = (state: AslState) => (state.Catch ?? []) as unknown as Catcher[];
const calls = all.filter(([, { Resource }]) => String(Resource).startsWith('arn:aws:lambda:'));

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
      outcome: 'tiles',
      runId: '',
      run: '',
      claimedBy: '',
      batches: { bucket: '', key: '' },
      results: '',
      concurrency: 1,
      tiles: 0,
      missingTiles: 0,
      predictedUsd: 0,
    };
    const result: ReduceOutput = {
      outcome: 'ready',
      runId: '',
      run: '',
      mosaic: '',
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
      tiles: 'Tiles',
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
      ItemSelector: { 'run.$': '$.plan.run', 'tiles.$': '$$.Map.Item.Value' },
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

describe('errors', () => {
  it('are called by the names that error-names.ts has, and ours are classes', () => {
    const allowed = [INPUT_ERRORS, TRANSIENT_ERRORS, THROTTLES, TIMEOUTS, CRASHES].flat() as string[];
    for (const [name, state] of all) {
      for (const error of [...retriers(state), ...catchers(state)].flatMap(({ ErrorEquals }) => ErrorEquals)) {
        const service = ['OtherRun', 'MosaicReady'].includes(name) && ['States.TaskFailed', GONE].includes(error);
        expect(service || allowed.includes(error), `${name}: ${error}`).toBe(true);
      }
    }
    for (const error of [...INPUT_ERRORS, ...TRANSIENT_ERRORS].filter((one) => !one.includes('.'))) {
      const known = (errors as Record<string, unknown>)[error] as new (message: string) => Error;
      expect(new known('').name).toBe(error);
    }
  });

  it('of functions are tried again with jitter where that can help, and never where the input is at fault', () => {
    expect(calls.length).toBe(8);
    for (const [name, state] of calls) {
      expect(
        retriers(state).map(({ ErrorEquals }) => ErrorEquals),
        name,
      ).toEqual([THROTTLES, TRANSIENT_ERRORS]);
      for (const { JitterStrategy, BackoffRate } of retriers(state))
        expect({ JitterStrategy, BackoffRate }).toEqual({ JitterStrategy: 'FULL', BackoffRate: 2 });
      expect(retriers(state)[1]!.MaxAttempts, name).toBe(3);
    }
  });

  it('of time and memory go to the larger function once, then fail by a name that says so', () => {
    const routes = Object.fromEntries(
      calls.map(([name, state]) => [
        name,
        catchers(state).map(({ ErrorEquals, Next, ResultPath }) => [ErrorEquals, Next, ResultPath]),
      ]),
    );
    const rejected = [[...INPUT_ERRORS], 'Reject', '$.failure'];
    const limits = [...TIMEOUTS, ...CRASHES];
    const failed = [
      [[...TIMEOUTS], 'TileTimedOut', null],
      [[...CRASHES], 'TileOutOfMemory', null],
    ];
    expect(routes).toEqual({
      Plan: [[limits, 'PlanLarge', null], rejected],
      PlanLarge: [rejected],
      Reject: [],
      Reduce: [[limits, 'ReduceLarge', null]],
      ReduceLarge: [],
      ProcessTile: [
        [[...TIMEOUTS], 'ProcessTileAfterTimeout', null],
        [[...CRASHES], 'ProcessTileAfterCrash', null],
      ],
      ProcessTileAfterTimeout: failed,
      ProcessTileAfterCrash: failed,
    });
    for (const name of ['TileTimedOut', 'TileOutOfMemory'])
      expect(child[name]).toMatchObject({ Type: 'Fail', Error: name, Cause: expect.stringContaining('tileCells') });
  });

  it('go to functions that are larger, with the same payload', () => {
    for (const [normal, large] of [
      ['Plan', 'PlanLarge'],
      ['Reduce', 'ReduceLarge'],
      ['ProcessTile', 'ProcessTileAfterTimeout'],
      ['ProcessTile', 'ProcessTileAfterCrash'],
    ] as const) {
      const [small, big] = [lambdaOf(normal), lambdaOf(large)];
      expect(big.MemorySize).toBeGreaterThan(small.MemorySize as number);
      expect(big.Timeout).toBeGreaterThanOrEqual(small.Timeout as number);
      expect(big.Code).toEqual(small.Code);
      expect(big.Environment).toEqual(small.Environment);
      const states: Record<string, AslState> = { ...parent, ...child };
      expect(states[large]!.Parameters).toEqual(states[normal]!.Parameters);
    }
  });
});

describe('the five minutes of a child', () => {
  const [throttled, transient] = retriers(child.ProcessTile!) as [Retrier, Retrier];

  it('are used for waiting for a place, as long as a normal attempt finds room behind it', () => {
    const mean = waits(throttled) / 2; // of full jitter
    expect(mean + TILE_SECONDS).toBeLessThan(EXPRESS_SECONDS);
    expect(mean).toBeGreaterThan((2 / 3) * EXPRESS_SECONDS);
    // Even an unlucky child (three standard deviations) can wait to the end and compute a batch as it is planned.
    expect(mean + 3 * deviation(throttled) + BATCH_SECONDS.most).toBeLessThan(EXPRESS_SECONDS);
  });

  it('are not spent on one long delay while places come and go', () => {
    expect(throttled.MaxDelaySeconds).toBe(5);
  });

  it('have room for all attempts at an error that passes', () => {
    expect(waits(transient) + (transient.MaxAttempts + 1) * TILE_SECONDS).toBeLessThan(EXPRESS_SECONDS);
  });

  it('have room for an attempt that runs out of time and one in the larger function', () => {
    expect(TILE_SECONDS + LARGE_TILE_SECONDS).toBeLessThan(EXPRESS_SECONDS - 30);
    expect(lambdaOf('ProcessTile').Timeout).toBe(TILE_SECONDS);
    expect(lambdaOf('ProcessTileAfterTimeout').Timeout).toBe(LARGE_TILE_SECONDS);
  });
});

/** Seconds of each wait of a retrier, if jitter makes none of them shorter. */
function delays({
  IntervalSeconds = 1,
  MaxAttempts,
  BackoffRate = 2,
  MaxDelaySeconds = Number.POSITIVE_INFINITY,
}: Retrier) {
  return Array.from({ length: MaxAttempts }, (_, n) => Math.min(IntervalSeconds * BackoffRate ** n, MaxDelaySeconds));
}

function waits(retrier: Retrier) {
  return delays(retrier).reduce((sum, delay) => sum + delay, 0);
}

/** Standard deviation of all waits together with full jitter: each is evenly spread from none to its delay. */
function deviation(retrier: Retrier) {
  return Math.sqrt(delays(retrier).reduce((sum, delay) => sum + delay ** 2 / 12, 0));
}

/** The function that a state calls. */
function lambdaOf(state: string): Readonly<Record<string, Json>> {
  const arn = String({ ...parent, ...child }[state]!.Resource);
  return stack.resources('AWS::Lambda::Function').find(({ name }) => arn.endsWith(`:${name}`))!.properties;
}
