import { describe, expect, it } from 'vitest';
import * as names from '../../src/cloud/error-names.js';
import { BATCH_SECONDS, LARGE_TILE_SECONDS, TILE_SECONDS } from '../../src/cloud/limits.js';
import * as errors from '../../src/errors.js';
import type { AslState, Json } from '../support/aws/asl.js';
import { catchers, child, GONE, parent, type Retrier, retriers, stack } from './definition.js';

const { INPUT_ERRORS, TRANSIENT_ERRORS, THROTTLES, TIMEOUTS, CRASHES } = names;
/** Seconds that Step Functions gives an EXPRESS execution. */
const EXPRESS_SECONDS = 300;
const all = Object.entries({ ...parent, ...child });
const calls = all.filter(([, { Resource }]) => String(Resource).startsWith('arn:aws:lambda:'));

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
      [[...CRASHES], 'WhyLargeEnded', '$.failure'],
    ];
    expect(routes).toEqual({
      Plan: [[limits, 'PlanLarge', null], rejected],
      PlanLarge: [rejected],
      Reject: [],
      Reduce: [[limits, 'ReduceLarge', null]],
      ReduceLarge: [],
      ProcessTile: [
        [[...TIMEOUTS], 'ProcessTileAfterTimeout', null],
        [[...CRASHES], 'WhyEnded', '$.failure'],
      ],
      ProcessTileAfterTimeout: failed,
      ProcessTileAfterCrash: failed,
    });
    for (const name of ['TileTimedOut', 'TileOutOfMemory'])
      expect(child[name]).toMatchObject({ Type: 'Fail', Error: name, Cause: expect.stringContaining('tileCells') });
  });

  it.each([
    ['Task timed out after 60.06 seconds', 'ProcessTileAfterTimeout', 'TileTimedOut'],
    ['RequestId: 1f6d Process exited before completing request', 'ProcessTileAfterCrash', 'TileOutOfMemory'],
    ['RequestId: 1f6d Error: Runtime exited with error: signal: killed', 'ProcessTileAfterCrash', 'TileOutOfMemory'],
  ])('called Lambda.Unknown are told apart by their cause: %s', (said, normal, large) => {
    const cause = `The cause could not be determined because Lambda did not return an error type. Returned payload: {"errorMessage":"2026-11-28T17:00:00.000Z 1f6d ${said}"}`;
    expect([chosen('WhyEnded', cause), chosen('WhyLargeEnded', cause)]).toEqual([normal, large]);
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

/** Where a Choice of one rule over the cause of a failure leads. */
function chosen(state: string, cause: string): string {
  const { Choices, Default } = child[state] as unknown as {
    Choices: { And: [unknown, { Variable: string; StringMatches: string }]; Next: string }[];
    Default: string;
  };
  const [{ And, Next }, ...more] = Choices as [(typeof Choices)[0]];
  const [present, { Variable, StringMatches }] = And;
  expect([present, Variable, more]).toEqual([
    { Variable: '$.failure.Cause', IsPresent: true }, // or a failure without one would fail the Choice
    '$.failure.Cause',
    [],
  ]);
  return new RegExp(`^${StringMatches.replaceAll('*', '.*')}$`, 's').test(cause) ? Next : Default;
}

/** The function that a state calls. */
function lambdaOf(state: string): Readonly<Record<string, Json>> {
  const arn = String({ ...parent, ...child }[state]!.Resource);
  return stack.resources('AWS::Lambda::Function').find(({ name }) => arn.endsWith(`:${name}:1`))!.properties;
}
