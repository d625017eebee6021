import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { Alarms } from './alarms.js';
import { RunDashboard } from './dashboard.js';
import type { Watched } from './watched.js';

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
