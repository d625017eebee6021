import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { invocation } from './invocation.js';

const client = new SFNClient();

/** Publishes how long the oldest run has been under way, in seconds; 0 where none is. Called on a schedule. */
export const handler = invocation(async (_: unknown, { env, metrics }) => {
  let oldest = Date.now();
  const pages = paginateListExecutions({ client }, { stateMachineArn: env.stateMachine, statusFilter: 'RUNNING' });
  for await (const { executions = [] } of pages)
    for (const { startDate } of executions) oldest = Math.min(oldest, startDate?.getTime() ?? oldest);
  const seconds = (Date.now() - oldest) / 1000;
  metrics.addMetric('OldestRunAgeSeconds', MetricUnit.Seconds, seconds);
  return { seconds };
});
