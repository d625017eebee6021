import { Stack } from 'aws-cdk-lib';
import { EventBus, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { type Conditions, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EVENT_SOURCE, INPUT_REJECTED, MOSAIC_READY, RUN_FAILED } from '../src/cloud/workflow-data.js';
import type { Config } from './config.js';
import type { Encryption } from './encryption.js';
import { Topics } from './topics.js';

const EVENTBRIDGE = new ServicePrincipal('events.amazonaws.com');
const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');

/** Where runs tell how they ended: a bus for programs, and a topic for people; alarms have another one beside it. */
export class Events extends Construct {
  readonly bus: IEventBus;
  readonly topics: Topics;

  /**
   * Makes the bus and what hangs on it.
   * @param deadLetters gets the events that did not reach the topic of notices
   */
  constructor(scope: Construct, id: string, config: Config, { key }: Encryption, deadLetters: IQueue) {
    super(scope, id);
    const { account } = Stack.of(this);
    // The CDK's types don't agree on what is optional.
    this.bus = new EventBus(this, 'Bus', { description: 'How runs of Fractile ended' }) as IEventBus;
    this.topics = new Topics(this, 'Topics', config, key);
    const { page, notice } = this.topics;
    const rule = new Rule(this, 'Ends', {
      description: 'Tells the topic how runs ended',
      eventBus: this.bus,
      eventPattern: { source: [EVENT_SOURCE], detailType: [MOSAIC_READY, RUN_FAILED, INPUT_REJECTED] },
      // The CDK's own target would change the policy of the key, too (encryption.ts).
      targets: [{ bind: () => ({ arn: notice.topicArn, deadLetterConfig: { arn: deadLetters.queueArn } }) }],
    });
    const fromRule = { ArnEquals: { 'aws:SourceArn': rule.ruleArn } };
    const fromAlarms = { StringEquals: { 'aws:SourceAccount': account } };
    // EventBridge knows no conditions in the policies of topics: with one, nothing would arrive.
    notice.addToResourcePolicy(allowService(EVENTBRIDGE, 'sns:Publish', notice.topicArn, {}));
    for (const topic of [page, notice])
      topic.addToResourcePolicy(allowService(CLOUDWATCH, 'sns:Publish', topic.topicArn, fromAlarms));
    deadLetters.addToResourcePolicy(allowService(EVENTBRIDGE, 'sqs:SendMessage', deadLetters.queueArn, fromRule));
  }
}

function allowService(service: ServicePrincipal, action: string, resource: string, conditions: Conditions) {
  return new PolicyStatement({ principals: [service], actions: [action], resources: [resource], conditions });
}
