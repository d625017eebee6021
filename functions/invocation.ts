import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type * as z from 'zod';
import { spentUsd } from '../src/cloud/bill.js';
import { ownFault, readOwn } from '../src/cloud/own-fault.js';
import type { FunctionUsage } from '../src/documents/function-usage.js';
import { messageOf } from '../src/errors.js';
import { RetryBudget } from '../src/io/retry-budget.js';
import { Storage } from '../src/io/storage.js';
import { parseWith } from '../src/parse.js';
import { shownLine } from '../src/shown-text.js';
import { type Environment, readEnvironment } from './env.js';

/** What a handler works with. */
export interface Tools {
  readonly env: Environment;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What this call has used so far. */
  readonly usage: () => FunctionUsage;
}

/** What Lambda tells of a call, as far as it is of use. */
export interface LambdaContext {
  readonly getRemainingTimeInMillis: () => number;
}

/** Time that is kept for saying what went wrong. */
const LAST_WORDS_MS = 5000;

const logger = new Logger({ jsonReplacerFn: (_, value) => (typeof value === 'string' ? loggable(value) : value) });
const metrics = new Metrics();
/** The first call pays for starting the process, too. */
let isFirst = true;

/** A call that doesn't fit comes from a workflow of another version, or by hand; no upload can cause it. */
const OF_ONE_VERSION = 'deploy again, so that the workflow and its functions are of one version';

/**
 * Makes a Lambda handler: reads its input through a schema, gives it storage of its own, logs how it ended with what
 * it used, and publishes its metrics. Errors go on to Lambda as they are, because the workflow matches on their
 * names.
 */
export function invocation<S extends z.ZodType, O>(
  schema: S,
  work: (input: z.output<S>, tools: Tools) => Promise<O>,
): (input: z.input<S>, context?: LambdaContext) => Promise<O> {
  return async (input, context) => {
    const started = isFirst ? 0 : performance.now();
    isFirst = false;
    const env = readEnvironment();
    // What is given up in time fails by its own name, and not as a time-out.
    const giveUpAt = context && Date.now() + context.getRemainingTimeInMillis() - LAST_WORDS_MS;
    const storage = new Storage({ ...env.access, ...(giveUpAt ? { giveUpAt } : {}) }, new RetryBudget());
    const { usage: s3 } = (await storage.remote()).s3;
    const usage = () => ({
      reads: s3.reads,
      writes: s3.writes,
      retries: storage.budget.retries,
      ms: performance.now() - started,
      memoryMb: env.memoryMb,
    });
    try {
      const parsed = readOwn(() => parseWith(schema, input, 'the input of the function'), OF_ONE_VERSION);
      const output = await work(parsed, { env, storage, logger, metrics, usage });
      logger.info('done', { output: { ...output }, usage: usage() });
      return output;
    } catch (thrown) {
      const error = ownFault(thrown, env.output);
      logger.error(messageOf(error), { error: error as Error, usage: usage() });
      throw briefly(error);
    } finally {
      const used = usage();
      const { reads, writes, retries, ms } = used;
      metrics.addMetric('Requests', MetricUnit.Count, reads + writes);
      metrics.addMetric('Retries', MetricUnit.Count, retries);
      metrics.addMetric('SpentUsd', MetricUnit.NoUnit, spentUsd(used)); // also where the call has failed
      metrics.addMetric('DurationMs', MetricUnit.Milliseconds, ms);
      metrics.publishStoredMetrics();
      await storage.close();
    }
  };
}

/**
 * Keys of objects and texts of files are in what is logged. The lines of a stack are parted by newlines, which JSON
 * escapes.
 */
function loggable(text: string): string {
  return text.split('\n').map(shownLine).join('\n');
}

/**
 * The stack is in the log; the workflow's state has little room, and whoever reads it no use for it. Lambda logs what
 * is thrown, too.
 */
function briefly(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  error.message = shownLine(error.message);
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
