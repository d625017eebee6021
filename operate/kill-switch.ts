import { DeleteFunctionConcurrencyCommand, LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { paginateListExecutions, SFNClient, StopExecutionCommand, ValidationException } from '@aws-sdk/client-sfn';
import type { OperatedStack } from './stack.js';

/** Why an execution has ended, as its history and the event "Run Failed" tell it. */
const STOPPED = {
  error: 'StoppedByOperator',
  cause: 'The stack was stopped. Once it goes on (npm run operate -- go) the run can be redriven.',
};

/**
 * Stops a stack: none of the functions that runs are made of may be called any more, and executions that run are
 * aborted. What is uploaded or submitted meanwhile waits for a place in `plan`. Functions go first, so that nothing
 * is begun behind our back; calls that run end within their time limit.
 * @returns ARNs of the executions that were stopped
 */
export async function stop(stack: OperatedStack): Promise<string[]> {
  const lambda = new LambdaClient();
  const workflows = new SFNClient();
  try {
    for (const { name: FunctionName } of stack.functions())
      await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
    const running: string[] = [];
    const asked = { stateMachineArn: stack.machine, statusFilter: 'RUNNING' } as const;
    for await (const { executions = [] } of paginateListExecutions({ client: workflows }, asked))
      running.push(...executions.map(({ executionArn = '' }) => executionArn));
    const stopped: string[] = [];
    for (const executionArn of running) {
      try {
        await workflows.send(new StopExecutionCommand({ executionArn, ...STOPPED }));
        stopped.push(executionArn);
      } catch (error) {
        if (!(error instanceof ValidationException)) throw error; // it has ended by itself meanwhile
      }
    }
    return stopped;
  } finally {
    lambda.destroy();
    workflows.destroy();
  }
}

/** Gives the functions of a stack the places back that its template reserves for them. */
export async function go(stack: OperatedStack): Promise<void> {
  const lambda = new LambdaClient();
  try {
    for (const { name: FunctionName, reserved } of stack.functions()) {
      if (reserved === null) await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
      else
        await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: reserved }));
    }
  } finally {
    lambda.destroy();
  }
}
