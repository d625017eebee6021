import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Budget, STACK_TAG } from './budget.js';
import type { Config } from './config.js';
import { DeadLetters } from './dead-letters.js';
import { Encryption } from './encryption.js';
import { Events } from './events.js';
import { Failures } from './failures.js';
import { Functions } from './functions.js';
import { machineName } from './machine-name.js';
import { Operations } from './operations.js';
import { Storage } from './storage.js';
import { Trigger } from './trigger.js';
import { Workflow } from './workflow.js';

/** The cloud side of Fractile: an upload to the input bucket becomes a mosaic in the output bucket. */
export class FractileStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, props?: StackProps) {
    super(scope, id, props);
    const encryption = new Encryption(this, 'Encryption', config);
    const storage = new Storage(this, 'Storage', config, encryption);
    const { queue: lostUploads } = new DeadLetters(this, 'LostUploads', encryption);
    const { queue: lostReports } = new DeadLetters(this, 'LostReports', encryption);
    const { bus, topics } = new Events(this, 'Events', config, encryption, lostReports);
    const name = machineName(this);
    const unreported = lostReports;
    const functions = new Functions(this, 'Functions', { config, name, storage, encryption, bus, unreported });
    const { machine } = new Workflow(this, 'Workflow', { config, name, storage, encryption, functions, bus });
    new Trigger(this, 'Trigger', storage.input, machine, lostUploads);
    new Failures(this, 'Failures', machine, functions.reportFailure.lambda, lostReports);
    const deadLetters = { LostUploads: lostUploads, LostReports: lostReports };
    new Operations(this, 'Operations', { config, machine, functions, deadLetters, topics });
    if (config.budgetUsd !== undefined) new Budget(this, 'Budget', config.budgetUsd, topics.notice);

    Tags.of(this).add('project', 'fractile');
    Tags.of(this).add('stage', config.stage);
    Tags.of(this).add(STACK_TAG, this.stackName);
    new CfnOutput(this, 'InputBucket', { value: storage.input.bucketName });
    new CfnOutput(this, 'OutputBucket', { value: storage.output.bucketName });
    new CfnOutput(this, 'StateMachineArn', { value: machine.stateMachineArn });
    new CfnOutput(this, 'EventBusName', { value: bus.eventBusName });
    new CfnOutput(this, 'TopicArn', { value: topics.notice.topicArn });
    new CfnOutput(this, 'PageTopicArn', { value: topics.page.topicArn });
  }
}
