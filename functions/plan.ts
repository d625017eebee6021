import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { planRun } from '../src/cloud/plan-run.js';
import { planInputSchema } from '../src/cloud/workflow-data.js';
import { invocation } from './invocation.js';

/** From what started an execution to a plan and the batches of its jobs. */
export const handler = invocation(planInputSchema, async (input, { env, storage, logger, metrics, usage }) => {
  logger.appendKeys({ execution: input.execution.name });
  const { output, defaults, maxConcurrency, httpRate, limits } = env;
  const say = (message: string) => logger.warn(message);
  const planned = await planRun(input, { storage, output, defaults, maxConcurrency, httpRate, limits, usage, say });
  if (planned.outcome === 'jobs' || planned.outcome === 'mosaic')
    metrics.addMetric('PredictedUsd', MetricUnit.NoUnit, planned.predictedUsd);
  return planned;
});
