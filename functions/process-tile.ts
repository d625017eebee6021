import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { processBatch } from '../src/cloud/process-batch.js';
import { jobsInputSchema } from '../src/cloud/workflow-data.js';
import type { JobsOutput } from '../src/documents/map-results.js';
import { invocation } from './invocation.js';

/** Computes one batch of jobs. */
export const handler = invocation(
  jobsInputSchema,
  async (input, { storage, logger, metrics, usage }): Promise<JobsOutput> => {
    logger.appendKeys({ run: input.run });
    const batch = await processBatch(input, storage);
    metrics.addMetric('Pixels', MetricUnit.Count, batch.pixels);
    metrics.addMetric('BytesRead', MetricUnit.Bytes, batch.bytes);
    metrics.addMetric('JobsComputed', MetricUnit.Count, batch.computed);
    return { ...batch, ...usage() };
  },
);
