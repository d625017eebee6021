import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { ownMetric } from './own-metrics.js';
import { CHILD_ASKS_PER_MINUTE } from './retries.js';
import type { Watched } from './watched.js';

const PERIOD = Duration.minutes(5);
/** The slowest run that is no sign of trouble; executions end after a day. */
const OLD_RUN = Duration.hours(6);
/**
 * Batches that wait for each that runs, when three large runs share the function: of more, some wait longer than a
 * child lives.
 */
const CROWD = 2;

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
    const { functions, deadLetters, config } = watched;
    const { normal, large } = functions.processTile;
    // Not what Step Functions counts: that has executions, too, whose input a tile found at fault.
    this.#add('FailedRuns', {
      description:
        'A run failed, took longer than a day or was aborted. The event "Run Failed" says why; it can be redriven.',
      metric: ownMetric(config.stackName, 'RunsFailed', 'Sum', PERIOD),
      from: 1,
    });
    this.#add('Throttles', {
      description: `For 15 minutes ${CROWD} times as many batches of jobs have been waiting as can run: raise maxConcurrency, or some will wait too long.`,
      metric: normal.lambda.metricThrottles({ period: PERIOD }),
      from: CROWD * config.maxConcurrency * CHILD_ASKS_PER_MINUTE * PERIOD.toMinutes(),
      periods: 3,
    });
    // A child that came here has been at work before, and has a minute to spare for waiting.
    this.#add('LargeThrottles', {
      description:
        'Jobs that ran out of time or memory wait for the larger function, longer than they can: ask for smaller tiles or raise maxConcurrency.',
      metric: large.lambda.metricThrottles({ period: PERIOD }),
      from: CHILD_ASKS_PER_MINUTE,
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
