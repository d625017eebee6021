import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { finishCloudRun } from '../src/cloud/finish-cloud-run.js';
import { reduceInputSchema } from '../src/cloud/workflow-data.js';
import { invocation } from './invocation.js';

/** Stitches the results of a run's jobs to its mosaic, or says which of them are missing. */
export const handler = invocation(reduceInputSchema, async (input, { env, storage, logger, metrics, usage }) => {
  logger.appendKeys({ execution: input.execution.name, runId: input.plan.runId });
  const result = await finishCloudRun(input, { storage, output: env.output, usage });
  if (result.outcome === 'ready') {
    metrics.addMetric('RunsDone', MetricUnit.Count, 1);
    metrics.addMetric('CostUsd', MetricUnit.NoUnit, result.usd);
  }
  return result;
});
