import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

/**
 * Executions that end badly are reported from outside, also those that were stopped or timed out, and so that each can
 * still be redriven.
 */
export class Failures extends Construct {
  /**
   * Has executions that failed reported.
   * @param deadLetters gets the status changes that could not be reported
   */
  constructor(scope: Construct, id: string, machine: IStateMachine, reportFailure: IFunction, deadLetters: IQueue) {
    super(scope, id);
    new Rule(this, 'StatusChanges', {
      description: 'Reports runs that failed',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [machine.stateMachineArn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [new LambdaFunction(reportFailure, { deadLetterQueue: deadLetters })],
    });
  }
}
