import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { processBatch } from '../src/cloud/process-batch.js';
import type { TilesInput, TilesOutput } from '../src/cloud/workflow-data.js';
import { invocation } from './invocation.js';

/** Computes one batch of tiles. */
export const handler = invocation(
  async (input: TilesInput, { storage, logger, metrics, usage }): Promise<TilesOutput> => {
    logger.appendKeys({ run: input.run });
    const batch = await processBatch(input, storage);
    metrics.addMetric('Pixels', MetricUnit.Count, batch.pixels);
    metrics.addMetric('BytesRead', MetricUnit.Bytes, batch.bytes);
    metrics.addMetric('TilesComputed', MetricUnit.Count, batch.computed);
    return { ...batch, ...usage() };
  },
);
