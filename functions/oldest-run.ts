import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { readEnvironment } from './env.js';

const client = new SFNClient();
const metrics = new Metrics();

/** Publishes how long the oldest run has been under way, in seconds; 0 where none is. Called on a schedule. */
export async function handler(): Promise<void> {
  const { stateMachine: stateMachineArn } = readEnvironment();
  let oldest = Date.now();
  for await (const { executions = [] } of paginateListExecutions(
    { client },
    { stateMachineArn, statusFilter: 'RUNNING' },
  ))
    for (const { startDate } of executions) oldest = Math.min(oldest, startDate?.getTime() ?? oldest);
  metrics.addMetric('OldestRunAgeSeconds', MetricUnit.Seconds, (Date.now() - oldest) / 1000);
  metrics.publishStoredMetrics();
}
