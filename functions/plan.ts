import { planRun } from '../src/cloud/plan-run.js';
import { planInputSchema } from '../src/cloud/workflow-data.js';
import { invocation } from './invocation.js';

/** From what started an execution to a plan and the batches of its jobs. */
export const handler = invocation(planInputSchema, (input, { env, storage, logger, usage }) => {
  logger.appendKeys({ execution: input.execution.name });
  const { output, defaults, maxConcurrency } = env;
  const say = (message: string) => logger.warn(message);
  return planRun(input, { storage, output, defaults, maxConcurrency, usage, say });
});
