import { Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { INCOMING } from '../src/cloud/cloud-keys.js';
import { FixedRole } from './fixed-role.js';

/** An upload below `incoming/` starts an execution, whose input is the event as it is. */
export class Trigger extends Construct {
  /**
   * Lets uploads start executions.
   * @param deadLetters gets the events that started none
   */
  constructor(scope: Construct, id: string, input: IBucket, machine: IStateMachine, deadLetters: IQueue) {
    super(scope, id);
    const { role } = new FixedRole(this, 'Role', 'events.amazonaws.com', [
      { actions: ['states:StartExecution'], resources: [machine.stateMachineArn] },
    ]);
    new Rule(this, 'Uploads', {
      description: 'Starts a run for every upload below incoming/',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [input.bucketName] }, object: { key: [{ prefix: INCOMING }] } },
      },
      targets: [new SfnStateMachine(machine, { role, deadLetterQueue: deadLetters })],
    });
  }
}
