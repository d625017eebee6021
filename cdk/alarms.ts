import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { ownMetric } from './own-metrics.js';
import type { Watched } from './watched.js';

const PERIOD = Duration.minutes(5);
/** The slowest run that is no sign of trouble; executions end after a day. */
const OLD_RUN = Duration.hours(6);

interface Threshold {
  readonly description: string;
  readonly metric: IMetric;
  /** It alarms from here on. */
  readonly from: number;
  /** Periods in a row. */
  readonly periods?: number;
}

/** What somebody has to look at; they tell the topic. */
export class Alarms extends Construct {
  readonly #watched: Watched;

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    this.#watched = watched;
    const { machine, functions, deadLetters, config } = watched;
    this.#add('FailedRuns', {
      description: 'A run failed. The event "Run Failed" says why; it can be redriven.',
      metric: machine.metricFailed({ period: PERIOD }),
      from: 1,
    });
    this.#add('TimedOutRuns', {
      description: 'A run was not finished after a day. It can be redriven.',
      metric: machine.metricTimedOut({ period: PERIOD }),
      from: 1,
    });
    this.#add('Throttles', {
      description: 'Tiles have been waiting for a place in their function for 15 minutes: raise maxConcurrency.',
      metric: functions.processTile.normal.lambda.metricThrottles({ period: PERIOD }),
      from: config.maxConcurrency,
      periods: 3,
    });
    this.#add('OldestRun', {
      description: `A run has been going on for more than ${OLD_RUN.toHours()} hours.`,
      metric: ownMetric(config.stackName, 'OldestRunAgeSeconds', 'Maximum', PERIOD),
      from: OLD_RUN.toSeconds(),
    });
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.#add(name, {
        description: 'Events could not be delivered. The messages in the queue say which, and why.',
        metric: queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' }),
        from: 1,
      });
    }
  }

  #add(name: string, { description, metric, from, periods = 1 }: Threshold): void {
    new Alarm(this, name, {
      alarmDescription: description,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.#watched.topic));
  }
}
