import { describe, expect, it } from 'vitest';
import * as keys from '../../src/cloud/cloud-keys.js';
import { EVENT_SOURCE, INPUT_REJECTED, MOSAIC_READY, RUN_FAILED } from '../../src/cloud/workflow-data.js';
import * as runKeys from '../../src/documents/keys.js';
import { outputsOf } from '../../src/outputs/registry.js';
import { resultsOf } from '../../src/pipeline/bound-plan.js';
import type { Json } from '../support/aws/asl.js';
import { matchesPattern } from '../support/aws/event-pattern.js';
import { runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';
import { deploy } from './synth.js';

interface Target {
  readonly Arn: string;
  readonly RoleArn?: string;
  readonly DeadLetterConfig?: { readonly Arn: string };
  readonly RetryPolicy?: Json;
  readonly Input?: string;
  readonly InputPath?: string;
  readonly InputTransformer?: Json;
}

const stack = deploy();
const rules = stack.resources('AWS::Events::Rule');
const rule = (id: string) => {
  const { properties } = rules.find((one) => one.id.startsWith(id))!;
  const { EventPattern: pattern = {}, Targets: targets, EventBusName: bus = null } = properties;
  return { ...properties, pattern, bus, targets: targets as unknown as Target[] };
};
const queue = (id: string) =>
  `arn:aws:sqs:us-east-1:123456789012:${stack.resources('AWS::SQS::Queue').find((one) => one.id.startsWith(id))!.name}`;
const lambda = (id: string) =>
  `arn:aws:lambda:us-east-1:123456789012:function:${stack.resources('AWS::Lambda::Function').find((one) => one.id.startsWith(id))!.name}`;
const input = stack.output('InputBucket') as string;
const output = stack.output('OutputBucket') as string;

const uploaded = (bucket: string, key: string, type = 'Object Created'): Json => ({
  source: 'aws.s3',
  'detail-type': type,
  detail: { bucket: { name: bucket }, object: { key, size: 1 } },
});

describe('an upload', () => {
  const { pattern, targets, bus } = rule('Trigger');
  const starts = (event: Json) => matchesPattern(pattern, event);

  it('below incoming/ starts an execution with the event as it is; what does not arrive is kept', () => {
    for (const key of ['incoming/a.tif', 'incoming/deep/a.job.json', 'incoming/a b+ü.tif'])
      expect(starts(uploaded(input, key))).toBe(true);
    expect(bus).toBeNull();
    expect(targets).toEqual([
      {
        Id: expect.any(String),
        Arn: stack.output('StateMachineArn'),
        RoleArn: expect.stringContaining('triggerrole'),
        DeadLetterConfig: { Arn: queue('LostUploads') },
      },
    ]);
  });

  it('elsewhere, in another bucket, or of another kind starts none', () => {
    for (const key of ['a.tif', `${keys.SOURCES}a.tif`, 'Incoming/a.tif', 'x/incoming/a.tif', 'incoming'])
      expect(starts(uploaded(input, key))).toBe(false);
    expect(starts(uploaded(output, 'incoming/a.tif'))).toBe(false);
    expect(starts(uploaded(input, 'incoming/a.tif', 'Object Deleted'))).toBe(false);
  });

  it('never is what a run writes, even if both buckets were one', async () => {
    const lc = tiffBytes({ width: 40, height: 40, codes: new Uint8Array(1600).fill(1), geotransform: [0, 40, 1, -1] });
    const { plan } = await runInMemory(
      { 'lc.tif': lc },
      { cellSize: 1, tileCells: 16, measures: ['fractions', 'majority'] },
    );
    const outputs = outputsOf(plan);
    const parts = [[...resultsOf(plan).keys()], outputs.flatMap((output) => [...output.intermediates()])];
    expect(parts.map(({ length }) => length)).toEqual([18, 10]);
    const run = `${keys.RUNS}0123456789abcdef/`;
    const work = `${keys.WORK}0123456789abcdef/`;
    const written = [
      keys.batchesKey('incoming', 1),
      `${keys.resultsPrefix('incoming')}/id/manifest.json`,
      keys.plannedKey('incoming'),
      keys.failureKey('incoming'),
      keys.rejectionKey('incoming/a.tif'),
      keys.rejectionKey(`incoming/${'a'.repeat(1024)}`),
      keys.claimKey('incoming', 1),
      ...[runKeys.MOSAIC_KEY, runKeys.PLAN_KEY, runKeys.RUN_KEY].map((key) => run + key),
      ...outputs.flatMap(({ files }) => files).map((key) => run + key),
      ...parts.flat().map((key) => work + key),
    ];
    for (const key of written) {
      expect(key).toMatch(new RegExp(`^(${[keys.RUNS, keys.WORK, keys.EXECUTIONS, keys.REJECTED].join('|')})`));
      expect(starts(uploaded(input, key))).toBe(false);
    }
  });
});

describe('an execution that ends badly', () => {
  const { pattern, targets, bus } = rule('Failures');
  const ended = (status: string, machine = stack.output('StateMachineArn')): Json => ({
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    detail: { status, stateMachineArn: machine },
  });

  it('is reported, once the event is delivered', () => {
    for (const status of ['FAILED', 'TIMED_OUT', 'ABORTED']) expect(matchesPattern(pattern, ended(status))).toBe(true);
    for (const status of ['RUNNING', 'SUCCEEDED', 'PENDING_REDRIVE'])
      expect(matchesPattern(pattern, ended(status))).toBe(false);
    expect(matchesPattern(pattern, ended('FAILED', 'arn:aws:states:us-east-1:123456789012:stateMachine:Other'))).toBe(
      false,
    );
    expect(bus).toBeNull();
    expect(targets).toEqual([
      {
        Id: expect.any(String),
        Arn: lambda('FunctionsReportFailure'),
        DeadLetterConfig: { Arn: queue('LostReports') },
      },
    ]);
  });

  it('is kept for later where the function fails on it', () => {
    const functions = stack.resources('AWS::Lambda::Function');
    const withDeadLetters = functions.filter(({ properties }) => properties.DeadLetterConfig !== undefined);
    expect(
      withDeadLetters.map(({ id, properties }) => [
        id.replace(/Function[0-9A-F]{8}$/, ''),
        properties.DeadLetterConfig,
      ]),
    ).toEqual([['FunctionsReportFailure', { TargetArn: queue('LostReports') }]]);
  });
});

describe('how a run ended', () => {
  it('goes from the bus to the topic', () => {
    const { pattern, targets, bus } = rule('Events');
    expect(bus).toBe(stack.output('EventBusName'));
    for (const type of [MOSAIC_READY, RUN_FAILED, INPUT_REJECTED])
      expect(matchesPattern(pattern, { source: EVENT_SOURCE, 'detail-type': type, detail: {} })).toBe(true);
    expect(matchesPattern(pattern, { source: EVENT_SOURCE, 'detail-type': 'Other', detail: {} })).toBe(false);
    expect(targets).toEqual([
      { Id: expect.any(String), Arn: stack.output('TopicArn'), DeadLetterConfig: { Arn: queue('LostReports') } },
    ]);
  });

  it('is mailed to whom it is told to', () => {
    expect(stack.resources('AWS::SNS::Subscription')).toEqual([]);
    const subscribed = (config: Readonly<Record<string, string>>) => {
      const deployed = deploy(config);
      const names = {
        [deployed.output('PageTopicArn') as string]: 'page',
        [deployed.output('TopicArn') as string]: 'notice',
      };
      return deployed
        .resources('AWS::SNS::Subscription')
        .map(({ properties: { Protocol, Endpoint, TopicArn } }) => [names[TopicArn as string], Protocol, Endpoint]);
    };
    const [reader, sleeper] = ['reader@example.org', 'sleeper@example.org'];
    expect(subscribed({ notify: reader })).toEqual([
      ['page', 'email', reader],
      ['notice', 'email', reader],
    ]);
    expect(subscribed({ notify: reader, page: sleeper })).toEqual([
      ['page', 'email', sleeper],
      ['notice', 'email', reader],
    ]);
  });
});

describe('the age of the oldest run', () => {
  it('is measured every five minutes, and not afterwards', () => {
    const { targets, ...properties } = rule('Operations');
    expect(properties).toMatchObject({ ScheduleExpression: 'rate(5 minutes)' });
    expect(targets).toEqual([
      {
        Id: expect.any(String),
        Arn: lambda('FunctionsOldestRun'),
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      },
    ]);
  });
});
