import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { TILES_LABEL } from './tiles-map.js';

/**
 * How children of the Map ended. Step Functions counts them as executions of a state machine that is named for the
 * Map's label (Developer Guide, "Viewing a Distributed Map Run execution").
 */
export function childMetrics({ stateMachineArn }: IStateMachine, period: Duration): Metric[] {
  return ['ExecutionsStarted', 'ExecutionsSucceeded', 'ExecutionsFailed', 'ExecutionsTimedOut'].map(
    (metricName) =>
      new Metric({
        namespace: 'AWS/States',
        metricName,
        dimensionsMap: { StateMachineArn: `${stateMachineArn}/${TILES_LABEL}` },
        statistic: 'Sum',
        period,
      }),
  );
}
