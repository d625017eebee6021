import { Duration, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

const BUDGETS = new ServicePrincipal('budgets.amazonaws.com');
/** Of the budget of a month: a day that spends so much is no usual one. */
export const DAY_SHARE = 0.1;
/** Over which spending is added up, the longest that CloudWatch takes. */
export const DAY = Duration.days(1);
/** Tells the resources of one stack from those of another one in bills. */
export const STACK_TAG = 'fractile-stack';

/**
 * An AWS Budget of what carries the stack's tag in its region, which tells the topic when four fifths of a month's
 * money are spent and when more than all of it is foreseen. It looks at bills, which come hours late; the alarm
 * (alarms.ts) does not.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, usd: number, topic: Topic) {
    super(scope, id);
    const { account, region, stackName } = Stack.of(this);
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
    const beyond = (notificationType: string, threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `${stackName}-${region}`, // an account has budgets of all regions in one list
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: usd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:${STACK_TAG}$${stackName}`], Region: [region] },
      },
      notificationsWithSubscribers: [beyond('ACTUAL', 80), beyond('FORECASTED', 100)],
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [BUDGETS],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }
}
