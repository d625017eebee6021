import { describe, expect, it } from 'vitest';
import type { Json } from '../support/aws/asl.js';
import { deploy, synth } from './synth.js';

const stack = deploy();

describe('the stack', () => {
  it('is made of what CloudFormation knows, without custom resources', () => {
    const types = Object.values(stack.template.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => !type.startsWith('AWS::') || type === 'AWS::CloudFormation::CustomResource')).toEqual(
      [],
    );
    expect(types).not.toContain('AWS::Lambda::LayerVersion');
    expect(types.filter((type) => type === 'AWS::Lambda::Function')).toHaveLength(8);
  });

  it('tells the command line where it is', () => {
    expect(Object.keys(stack.template.Outputs ?? {}).sort()).toEqual([
      'EventBusName',
      'InputBucket',
      'OutputBucket',
      'StateMachineArn',
      'TopicArn',
    ]);
    expect(stack.output('StateMachineArn')).toBe('arn:aws:states:us-east-1:123456789012:stateMachine:Fractile');
  });

  it('tags all that can be tagged', () => {
    /** Of these types CloudFormation tags none. */
    const untagged = /Policy$|::Permission$|::Rule$|::Dashboard$|Lambda::Version$/;
    for (const [id, { Type, Properties = {} }] of Object.entries(
      deploy({ stage: 'dev', kmsKey: 'create' }).template.Resources,
    )) {
      if (untagged.test(Type)) continue;
      expect(Properties.Tags, id).toEqual(
        expect.arrayContaining([
          { Key: 'project', Value: 'fractile' },
          { Key: 'stage', Value: 'dev' },
        ]),
      );
    }
  });

  it('leaves nothing behind in development, and logs, data and keys in production', () => {
    const kept = (config: Readonly<Record<string, unknown>>) => [
      ...new Set(
        Object.values(synth(config).toJSON().Resources as Record<string, { Type: string; DeletionPolicy?: string }>)
          .filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')
          .map(({ Type }) => Type),
      ),
    ];
    expect(kept({ stage: 'dev', kmsKey: 'create' })).toEqual([]);
    expect(kept({ kmsKey: 'create' }).sort()).toEqual(['AWS::KMS::Key', 'AWS::Logs::LogGroup', 'AWS::S3::Bucket']);
  });

  it('leaves room for another one in the account and region: what has a name of its own derives it from the stack', () => {
    const names = (deployed: ReturnType<typeof deploy>) =>
      Object.values(deployed.template.Resources).flatMap(({ Type, Properties = {} }) => {
        const own = `${Type.split('::')[2]}Name`;
        const name = Properties[own] ?? (Type === 'AWS::Events::EventBus' ? Properties.Name : undefined);
        return name === undefined ? [] : [[own, JSON.stringify(name)] as const];
      });
    const [first, second] = [names(stack), names(deploy({ stackName: 'Fractile-2' }))];
    expect(first.map(([own]) => own).sort()).toEqual([
      'DashboardName',
      'EventBusName',
      'LogGroupName',
      'StateMachineName',
    ]);
    for (const [, name] of first) expect(name).toContain('Fractile');
    for (const [, name] of second) expect(name).toMatch(/Fractile-?2/);
    expect(JSON.stringify(stack.template.Outputs)).not.toContain('"Export"');
  });

  it('keeps what could not be delivered for two weeks', () => {
    const queues = stack.resources('AWS::SQS::Queue');
    expect(queues).toHaveLength(2);
    for (const { properties } of queues) expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
  });
});

describe('operations', () => {
  /** Random ends of names and ids, and the constructs that hold all alarms or functions, say nothing. */
  const plain = (name: string) => name.replace(/^(OperationsAlarms|functions)|(function|queue)?[0-9a-f]{8}$/gi, '');
  const metric = ({ Namespace, MetricName, Dimensions = [] }: Record<string, Json>) =>
    `${Namespace}/${MetricName} ${(Dimensions as { Value: string }[]).map(({ Value }) => plain(Value))}`;

  it('alarm on failed and old runs, throttles, and what could not be delivered, and tell the topic', () => {
    const alarms = stack.resources('AWS::CloudWatch::Alarm');
    const conditions = alarms.map(({ id, properties: alarm }) => [
      plain(id),
      `${metric(alarm)} ${alarm.Statistic} >= ${alarm.Threshold}, ${alarm.EvaluationPeriods} x ${alarm.Period} s`,
    ]);
    expect(Object.fromEntries(conditions)).toEqual({
      FailedRuns: 'Fractile/RunsFailed Fractile Sum >= 1, 1 x 300 s',
      OldestRun: 'Fractile/OldestRunAgeSeconds Fractile Maximum >= 21600, 1 x 300 s',
      // A child that waits asks 24 times a minute: 200 children all the time, and one for a minute.
      Throttles: 'AWS/Lambda/Throttles processtilenormal Sum >= 24000, 3 x 300 s',
      LargeThrottles: 'AWS/Lambda/Throttles processtilelarge Sum >= 24, 1 x 300 s',
      LostUploads: 'AWS/SQS/ApproximateNumberOfMessagesVisible lostuploads Maximum >= 1, 1 x 300 s',
      LostReports: 'AWS/SQS/ApproximateNumberOfMessagesVisible lostreports Maximum >= 1, 1 x 300 s',
    });
    for (const { AlarmActions, TreatMissingData, ComparisonOperator } of alarms.map(({ properties }) => properties)) {
      expect(AlarmActions).toEqual([stack.output('TopicArn')]);
      expect(TreatMissingData).toBe('notBreaching');
      expect(ComparisonOperator).toBe('GreaterThanOrEqualToThreshold');
    }
  });

  it('show on one dashboard what the functions measure', () => {
    const [dashboard] = stack.resources('AWS::CloudWatch::Dashboard');
    const { widgets } = JSON.parse(dashboard!.properties.DashboardBody as string) as {
      widgets: { properties: { metrics: Json[][] } }[];
    };
    const own = widgets
      .flatMap(({ properties }) => properties.metrics)
      .filter(([namespace]) => namespace === 'Fractile')
      .map(([, name]) => name);
    expect(own.sort()).toEqual([
      'BytesRead',
      'CostUsd',
      'InputsRejected',
      'JobsComputed',
      'OldestRunAgeSeconds',
      'Pixels',
      'Requests',
      'Retries',
      'RunsDone',
      'RunsFailed',
    ]);
  });
});
