import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { deploy, synth } from './synth.js';

describe('money', () => {
  it('is limited for each run, in the environment of plan', () => {
    const limitsOf = (config?: Readonly<Record<string, unknown>>) =>
      deploy(config)
        .resources('AWS::Lambda::Function')
        .map(({ properties }) => (properties.Environment as { Variables: Record<string, string> }).Variables)
        .flatMap(({ FRACTILE_LIMITS: limits }) => (limits ? [JSON.parse(limits) as unknown] : []));
    expect(limitsOf()).toEqual([{ usd: 20 }, { usd: 20 }]);
    expect(limitsOf({ limits: { usd: 2, bytes: 1e12 } })[0]).toEqual({ usd: 2, bytes: 1e12 });
  });

  it('has a budget, and an alarm on a day of much spending, where that is asked for', () => {
    const template = synth({ budgetUsd: 200, kmsKey: 'create' });
    const told = [{ SubscriptionType: 'SNS', Address: Match.anyValue() }];
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 200, Unit: 'USD' },
        BudgetName: { 'Fn::Join': ['', ['Fractile-', { Ref: 'AWS::Region' }]] },
        CostFilters: { TagKeyValue: ['user:fractile-stack$Fractile'], Region: [{ Ref: 'AWS::Region' }] },
      },
      NotificationsWithSubscribers: [
        { Notification: Match.objectLike({ NotificationType: 'ACTUAL', Threshold: 80 }), Subscribers: told },
        { Notification: Match.objectLike({ NotificationType: 'FORECASTED', Threshold: 100 }), Subscribers: told },
      ],
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SpentUsd',
      Namespace: 'Fractile',
      Statistic: 'Sum',
      Period: 86_400,
      Threshold: 20,
      AlarmActions: [Match.anyValue()],
    });
    // One statement with that of alarms, which write to the topic under the same condition.
    const services = Match.arrayWith(['budgets.amazonaws.com']);
    const budgets = Match.objectLike({ Principal: { Service: services } });
    for (const [type, field] of [
      ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
      ['AWS::KMS::Key', 'KeyPolicy'],
    ] as const)
      template.hasResourceProperties(type, { [field]: { Statement: Match.arrayWith([budgets]) } });
  });

  it('has none by default', () => {
    const template = synth();
    template.resourceCountIs('AWS::Budgets::Budget', 0);
    expect(
      Object.keys(template.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName: 'SpentUsd' } })),
    ).toEqual([]);
  });
});
