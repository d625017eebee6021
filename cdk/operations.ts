import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Alarms } from './alarms.js';
import type { Config } from './config.js';
import { RunDashboard } from './dashboard.js';
import type { Functions } from './functions.js';

/** What a deployment is watched by. */
export interface Watched {
  readonly config: Config;
  readonly machine: StateMachine;
  readonly functions: Functions;
  /** Queues of what could not be delivered, by what is in them. */
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly topic: ITopic;
}

/** Alarms, a dashboard, and the measurement that neither gets from AWS itself. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    new Rule(this, 'EveryFiveMinutes', {
      description: 'Measures the age of the oldest run that is not finished',
      schedule: Schedule.rate(Duration.minutes(5)),
      // The next measurement is better than a late one.
      targets: [
        new LambdaFunction(watched.functions.oldestRun.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
      ],
    });
    new Alarms(this, 'Alarms', watched);
    new RunDashboard(this, 'Dashboard', watched);
  }
}
