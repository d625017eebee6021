import { Stack } from 'aws-cdk-lib';
import { EventBus, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { type Conditions, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EVENT_SOURCE, INPUT_REJECTED, MOSAIC_READY, RUN_FAILED } from '../src/cloud/workflow-data.js';
import type { Config } from './config.js';
import type { Encryption } from './encryption.js';

const EVENTBRIDGE = new ServicePrincipal('events.amazonaws.com');
const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');

/** Where runs tell how they ended: a bus for programs, and a topic for people, which alarms use too. */
export class Events extends Construct {
  readonly bus: IEventBus;
  readonly topic: Topic;

  /**
   * Makes the bus and what hangs on it.
   * @param deadLetters gets the events that did not reach the topic
   */
  constructor(scope: Construct, id: string, config: Config, { key }: Encryption, deadLetters: IQueue) {
    super(scope, id);
    const { account } = Stack.of(this);
    // The CDK's types don't agree on what is optional.
    this.bus = new EventBus(this, 'Bus', { description: 'How runs of Fractile ended' }) as IEventBus;
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, ...(key ? { masterKey: key } : {}) });
    if (config.notify !== undefined) this.topic.addSubscription(new EmailSubscription(config.notify));
    const rule = new Rule(this, 'Ends', {
      description: 'Tells the topic how runs ended',
      eventBus: this.bus,
      eventPattern: { source: [EVENT_SOURCE], detailType: [MOSAIC_READY, RUN_FAILED, INPUT_REJECTED] },
      // The CDK's own target would change the policy of the key, too (encryption.ts).
      targets: [{ bind: () => ({ arn: this.topic.topicArn, deadLetterConfig: { arn: deadLetters.queueArn } }) }],
    });
    const fromRule = { ArnEquals: { 'aws:SourceArn': rule.ruleArn } };
    const fromAlarms = { StringEquals: { 'aws:SourceAccount': account } };
    // EventBridge knows no conditions in the policies of topics: with one, nothing would arrive.
    this.topic.addToResourcePolicy(allowService(EVENTBRIDGE, 'sns:Publish', this.topic.topicArn, {}));
    this.topic.addToResourcePolicy(allowService(CLOUDWATCH, 'sns:Publish', this.topic.topicArn, fromAlarms));
    deadLetters.addToResourcePolicy(allowService(EVENTBRIDGE, 'sqs:SendMessage', deadLetters.queueArn, fromRule));
  }
}

function allowService(service: ServicePrincipal, action: string, resource: string, conditions: Conditions) {
  return new PolicyStatement({ principals: [service], actions: [action], resources: [resource], conditions });
}
