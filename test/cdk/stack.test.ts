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
    const untagged = /Policy$|::Permission$|::Rule$|::Dashboard$/;
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

  it('keeps what could not be delivered for two weeks', () => {
    const queues = stack.resources('AWS::SQS::Queue');
    expect(queues).toHaveLength(2);
    for (const { properties } of queues) expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
  });
});

describe('operations', () => {
  const metric = ({ Namespace, MetricName, Dimensions = [] }: Record<string, Json>) =>
    `${Namespace}/${MetricName} ${(Dimensions as { Name: string }[]).map(({ Name }) => Name)}`;

  it('alarm on failed and old runs, throttles, and what could not be delivered, and tell the topic', () => {
    const alarms = stack.resources('AWS::CloudWatch::Alarm').map(({ properties }) => properties);
    expect(alarms.map((alarm) => `${metric(alarm)} >= ${alarm.Threshold} x ${alarm.EvaluationPeriods}`).sort()).toEqual(
      [
        'AWS/Lambda/Throttles FunctionName >= 100 x 3',
        'AWS/SQS/ApproximateNumberOfMessagesVisible QueueName >= 1 x 1',
        'AWS/SQS/ApproximateNumberOfMessagesVisible QueueName >= 1 x 1',
        'AWS/States/ExecutionsFailed StateMachineArn >= 1 x 1',
        'AWS/States/ExecutionsTimedOut StateMachineArn >= 1 x 1',
        'Fractile/OldestRunAgeSeconds service >= 21600 x 1',
      ],
    );
    for (const { AlarmActions, TreatMissingData, ComparisonOperator } of alarms) {
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
      'OldestRunAgeSeconds',
      'Pixels',
      'Requests',
      'Retries',
      'RunsDone',
      'RunsFailed',
      'TilesComputed',
    ]);
  });
});
