import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { reportFailure } from '../src/cloud/report-failure.js';
import { EVENT_SOURCE, INPUT_REJECTED, RUN_FAILED } from '../src/cloud/workflow-data.js';
import { StorageError } from '../src/errors.js';
import { invocation } from './invocation.js';

const events = new EventBridgeClient();
const workflows = new SFNClient();

async function describe(executionArn: string) {
  const { input, error, cause } = await workflows.send(new DescribeExecutionCommand({ executionArn }));
  return { input: input ?? null, error: error ?? null, cause: cause ?? null };
}

/** Says why an execution came to nothing: a document in the output bucket, and an event on the stack's bus. */
export const handler = invocation(z.unknown(), async (input, { env, storage, logger, metrics }) => {
  const report = await reportFailure(input, storage, env.output, describe);
  logger.appendKeys({ execution: report.execution, runId: report.runId });
  const rejected = report.outcome === 'rejected';
  const { FailedEntryCount, Entries } = await events.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: env.eventBus,
          Source: EVENT_SOURCE,
          DetailType: rejected ? INPUT_REJECTED : RUN_FAILED,
          Detail: JSON.stringify(report),
        },
      ],
    }),
  );
  if (FailedEntryCount)
    throw new StorageError(
      `${env.eventBus}: refused the event (${Entries?.[0]?.ErrorCode}: ${Entries?.[0]?.ErrorMessage})`,
    );
  metrics.addMetric(rejected ? 'InputsRejected' : 'RunsFailed', MetricUnit.Count, 1);
  return report;
});
