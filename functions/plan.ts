import { planRun } from '../src/cloud/plan-run.js';
import type { PlanInput } from '../src/cloud/workflow-data.js';
import { invocation } from './invocation.js';

/** From what started an execution to a plan and the batches of its tiles. */
export const handler = invocation((input: PlanInput, { env, storage, logger, usage }) => {
  logger.appendKeys({ execution: input.execution.name });
  const { output, defaults, maxConcurrency } = env;
  return planRun(input, { storage, output, defaults, maxConcurrency, usage });
});
