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
      'PageTopicArn',
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
          { Key: 'fractile-stack', Value: 'Fractile' },
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
  const topics: Record<string, string> = { PageTopicArn: 'page', TopicArn: 'notice' };
  const severityOf = (actions: Json) =>
    Object.keys(topics)
      .filter((output) => (actions as Json[]).includes(stack.output(output)))
      .map((output) => topics[output]);
  /** Random ends of names and ids, and the constructs that hold all alarms or functions, say nothing. */
  const plain = (name: string) => name.replace(/^(OperationsAlarms|functions)|(function|queue)?[0-9a-f]{8}$/gi, '');
  const metric = ({ Namespace, MetricName, Dimensions = [] }: Record<string, Json>) =>
    `${Namespace}/${MetricName} ${(Dimensions as { Value: string }[]).map(({ Value }) => plain(Value))}`;
  const compared: Record<string, string> = { GreaterThanOrEqualToThreshold: '>=', LessThanThreshold: '<' };

  it('alarm on what is lost or stands still by the topic of pages, and on what is slow by that of notices', () => {
    const alarms = stack.resources('AWS::CloudWatch::Alarm');
    const conditions = alarms.map(({ id, properties: alarm }) => [
      plain(id),
      `${severityOf(alarm.AlarmActions!)}: ${metric(alarm)} ${alarm.Statistic} each ${alarm.Period} s ${compared[alarm.ComparisonOperator as string]} ${alarm.Threshold}, ${alarm.EvaluationPeriods} times`,
    ]);
    expect(Object.fromEntries(conditions)).toEqual({
      FailedRuns: 'page: Fractile/RunsFailed Fractile Sum each 300 s >= 1, 1 times',
      OldestRun: 'page: Fractile/OldestRunAgeSeconds Fractile Maximum each 300 s >= 21600, 1 times',
      LostUploads: 'page: AWS/SQS/ApproximateNumberOfMessagesVisible lostuploads Maximum each 300 s >= 1, 1 times',
      LostReports: 'page: AWS/SQS/ApproximateNumberOfMessagesVisible lostreports Maximum each 300 s >= 1, 1 times',
      SilentWatcher: 'page: Fractile/OldestRunAgeSeconds Fractile SampleCount each 300 s < 1, 3 times',
      // A child that waits asks 24 times a minute: 200 children all the time, and one for a minute.
      Throttles: 'notice: AWS/Lambda/Throttles processtilenormal Sum each 300 s >= 24000, 3 times',
      LargeThrottles: 'notice: AWS/Lambda/Throttles processtilelarge Sum each 300 s >= 24, 1 times',
      // A run that waits asks every two and a half minutes: 20 runs.
      PlanThrottles: 'notice: AWS/Lambda/Throttles plannormal Sum each 300 s >= 40, 3 times',
      ReduceNearLimit: 'notice: AWS/Lambda/Duration reducenormal Maximum each 300 s >= 720000, 1 times',
      ReduceLargeNearLimit: 'notice: AWS/Lambda/Duration reducelarge Maximum each 300 s >= 720000, 1 times',
    });
    for (const { id, properties } of alarms)
      expect(properties.TreatMissingData, id).toBe(plain(id) === 'SilentWatcher' ? 'breaching' : 'notBreaching');
  });

  const [dashboard] = stack.resources('AWS::CloudWatch::Dashboard');
  const { widgets } = JSON.parse(dashboard!.properties.DashboardBody as string) as {
    widgets: { properties: { metrics: Json[][] } }[];
  };
  const shown = widgets.flatMap(({ properties }) => properties.metrics);

  it('show how the children of the Map fare, under the name that Step Functions gives them', () => {
    const children = `${stack.output('StateMachineArn')}/Tiles`;
    expect(
      shown.filter((one) => one.includes(children)).map(([namespace, name, dimension]) => [namespace, name, dimension]),
    ).toEqual(
      ['ExecutionsStarted', 'ExecutionsSucceeded', 'ExecutionsFailed', 'ExecutionsTimedOut'].map((name) => [
        'AWS/States',
        name,
        'StateMachineArn',
      ]),
    );
  });

  it('show on one dashboard what the functions measure', () => {
    const own = shown.filter(([namespace]) => namespace === 'Fractile').map(([, name]) => name);
    expect(own.sort()).toEqual([
      'BytesRead',
      'CostUsd',
      'InputsRejected',
      'JobsComputed',
      'OldestRunAgeSeconds',
      'Pixels',
      'PredictedUsd',
      'Requests',
      'Retries',
      'RunsDone',
      'RunsFailed',
      'SpentUsd',
    ]);
  });
});
