import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** A metric that the functions of a stack emit. */
export function ownMetric(
  stackName: string,
  metricName: string,
  statistic: 'Sum' | 'Maximum' | 'SampleCount',
  period: Duration,
): Metric {
  return new Metric({ namespace: 'Fractile', metricName, dimensionsMap: { service: stackName }, statistic, period });
}
