import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { childMetrics } from './child-metrics.js';
import { ownMetric } from './own-metrics.js';
import type { Watched } from './watched.js';

const PERIOD = Duration.minutes(5);

/** Runs, functions, work and cost at a glance. */
export class RunDashboard extends Construct {
  constructor(scope: Construct, id: string, { config, machine, functions, deadLetters }: Watched) {
    super(scope, id);
    const { plan, processTile, reduce, reportFailure } = functions;
    const lambdas = [...[plan, processTile, reduce].flatMap(({ normal, large }) => [normal, large]), reportFailure].map(
      ({ lambda }) => lambda,
    );
    const own = (...names: string[]) => names.map((name) => ownMetric(config.stackName, name, 'Sum', PERIOD));
    new Dashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.days(1),
      widgets: [
        [
          graph('Runs', [
            machine.metricStarted({ period: PERIOD }),
            machine.metricSucceeded({ period: PERIOD }),
            machine.metricFailed({ period: PERIOD }),
            machine.metricTimedOut({ period: PERIOD }),
            machine.metricAborted({ period: PERIOD }),
          ]),
          graph('Ends', own('RunsDone', 'RunsFailed', 'InputsRejected')),
          graph('Age of the oldest run (s)', [ownMetric(config.stackName, 'OldestRunAgeSeconds', 'Maximum', PERIOD)]),
        ],
        [
          graph('Jobs', own('JobsComputed')),
          graph('Pixels', own('Pixels')),
          graph('Bytes read', own('BytesRead')),
          graph('Requests', own('Requests', 'Retries')),
        ],
        [
          graph(
            'Duration (ms, 95 of 100)',
            lambdas.map((lambda) => lambda.metricDuration({ period: PERIOD, statistic: 'p95' })),
          ),
          graph(
            'Errors',
            lambdas.map((lambda) => lambda.metricErrors({ period: PERIOD })),
          ),
          graph(
            'Throttles',
            lambdas.map((lambda) => lambda.metricThrottles({ period: PERIOD })),
          ),
        ],
        [
          graph('Batches (children of the Map)', childMetrics(machine, PERIOD)),
          graph('Cost (USD)', own('PredictedUsd', 'SpentUsd', 'CostUsd')),
          graph(
            'Undelivered',
            Object.values(deadLetters).map((queue) =>
              queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' }),
            ),
          ),
        ],
      ],
    });
  }
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: 6 });
}
