import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { STAGE_SECONDS } from '../src/cloud/limits.js';
import { DAY, DAY_SHARE } from './budget.js';
import { PLAN_CONCURRENCY } from './functions.js';
import { ownMetric } from './own-metrics.js';
import { ASKS_PER_MINUTE, CHILD_ASKS_PER_MINUTE } from './retries.js';
import type { Severity } from './topics.js';
import type { Watched } from './watched.js';

const PERIOD = Duration.minutes(5);
/** The slowest run that is no sign of trouble; executions end after a day. */
const OLD_RUN = Duration.hours(6);
/**
 * Batches that wait for each that runs, when three large runs share the function: of more, some wait longer than a
 * child lives. Runs that wait for being planned have hours, but nobody expects a queue twice as long as what is at
 * work.
 */
const CROWD = 2;
/** The share of its time that stitching may take: more than any plan is predicted to take (check-limits.ts). */
const NEAR_LIMIT = 0.8;

interface Threshold {
  readonly severity: Severity;
  readonly description: string;
  readonly metric: IMetric;
  /** It alarms from here on. */
  readonly from: number;
  /** Periods in a row. */
  readonly periods?: number;
}

/** What somebody has to look at; each tells the topic of its severity. */
export class Alarms extends Construct {
  readonly #watched: Watched;

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    this.#watched = watched;
    const { stackName } = watched.config;
    // Not what Step Functions counts: that has executions, too, whose input a tile found at fault.
    this.#add('FailedRuns', {
      severity: 'page',
      description:
        'A run failed, took longer than a day or was aborted. The event "Run Failed" says why; it can be redriven.',
      metric: ownMetric(stackName, 'RunsFailed', 'Sum', PERIOD),
      from: 1,
    });
    this.#add('OldestRun', {
      severity: 'page',
      description: `A run has been going on for more than ${OLD_RUN.toHours()} hours.`,
      metric: ownMetric(stackName, 'OldestRunAgeSeconds', 'Maximum', PERIOD),
      from: OLD_RUN.toSeconds(),
    });
    if (watched.config.budgetUsd !== undefined)
      this.#add('Spending', {
        severity: 'notice',
        description:
          'The functions have spent a tenth of the budget of a month within a day: see which runs are under way.',
        metric: ownMetric(stackName, 'SpentUsd', 'Sum', DAY),
        from: DAY_SHARE * watched.config.budgetUsd,
      });
    for (const [name, queue] of Object.entries(watched.deadLetters)) {
      this.#add(name, {
        severity: 'page',
        description: 'Events could not be delivered. The messages in the queue say which, and why.',
        metric: queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' }),
        from: 1,
      });
    }
    this.#watchTheWatcher(stackName);
    this.#watchThrottles();
    this.#watchReduce();
  }

  /** How long stitching takes: it is one function's work, and has no larger one behind the large one. */
  #watchReduce(): void {
    const { normal, large } = this.#watched.functions.reduce;
    for (const [name, { lambda }] of Object.entries({ ReduceNearLimit: normal, ReduceLargeNearLimit: large }))
      this.#add(name, {
        severity: 'notice',
        description: `Stitching took more than ${100 * NEAR_LIMIT} % of the time that a function may run: a larger run of this kind will fail.`,
        metric: lambda.metricDuration({ period: PERIOD, statistic: 'Maximum' }),
        from: NEAR_LIMIT * STAGE_SECONDS * 1000,
      });
  }

  /** What waits for a place in a function. */
  #watchThrottles(): void {
    const { functions, config } = this.#watched;
    const { plan, processTile } = functions;
    this.#add('Throttles', {
      severity: 'notice',
      description: `For 15 minutes ${CROWD} times as many batches of jobs have been waiting as can run: raise maxConcurrency, or some will wait too long.`,
      metric: processTile.normal.lambda.metricThrottles({ period: PERIOD }),
      from: CROWD * config.maxConcurrency * CHILD_ASKS_PER_MINUTE * PERIOD.toMinutes(),
      periods: 3,
    });
    // A child that came here has been at work before, and has a minute to spare for waiting.
    this.#add('LargeThrottles', {
      severity: 'notice',
      description:
        'Jobs that ran out of time or memory wait for the larger function, longer than they can: ask for smaller tiles or raise maxConcurrency.',
      metric: processTile.large.lambda.metricThrottles({ period: PERIOD }),
      from: CHILD_ASKS_PER_MINUTE,
    });
    this.#add('PlanThrottles', {
      severity: 'notice',
      description: `For 15 minutes ${CROWD} times as many runs have been waiting for being planned as can be at a time: too many uploads, or an account without room.`,
      metric: plan.normal.lambda.metricThrottles({ period: PERIOD }),
      from: CROWD * PLAN_CONCURRENCY * ASKS_PER_MINUTE * PERIOD.toMinutes(),
      periods: 3,
    });
  }

  /** The age of the oldest run is measured every five minutes; without it nobody would hear of a run that hangs. */
  #watchTheWatcher(stackName: string): void {
    const alarm = new Alarm(this, 'SilentWatcher', {
      alarmDescription:
        'For 15 minutes nothing has measured the age of the oldest run: a run that hangs would not show.',
      metric: ownMetric(stackName, 'OldestRunAgeSeconds', 'SampleCount', PERIOD),
      threshold: 1,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#watched.topics.page));
  }

  #add(name: string, { severity, description, metric, from, periods = 1 }: Threshold): void {
    new Alarm(this, name, {
      alarmDescription: description,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.#watched.topics[severity]));
  }
}
