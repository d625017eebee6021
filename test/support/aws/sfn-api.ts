import { ApiError, type Operation } from './api-server.js';
import type { Execution } from './execution.js';
import type { MapRun } from './map-run.js';
import { machineArn } from './names.js';
import { SfnError } from './sfn-error.js';
import type { EmulatedMachine } from './state-machine.js';

const seconds = (date: Date): number => date.getTime() / 1000;
const stopDate = (stopped: Date | null) => (stopped ? { stopDate: seconds(stopped) } : {});

/** The operations of Step Functions that the command line, the functions and the tests use. */
export function sfnOperations(machine: EmulatedMachine): Record<string, Operation> {
  const found = ({ stateMachineArn }: { stateMachineArn: string }): EmulatedMachine => {
    if (stateMachineArn === machine.arn) return machine;
    throw new SfnError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
  };
  const execution = ({ executionArn }: { executionArn: string }) => machine.execution(executionArn);
  const operations = {
    StartExecution: (input: { stateMachineArn: string; name?: string; input?: string }) => {
      const { arn, started } = found(input).start(input.input ?? '{}', input.name);
      return { executionArn: arn, startDate: seconds(started) };
    },
    DescribeExecution: (input: { executionArn: string }) => described(execution(input)),
    StopExecution: (input: { executionArn: string }) => {
      execution(input).stop();
      return { stopDate: seconds(new Date()) };
    },
    RedriveExecution: (input: { executionArn: string }) => {
      const one = execution(input);
      one.redrive();
      return { redriveDate: seconds(one.redriven!) };
    },
    ListExecutions: (input: ListExecutions) => listed(found(input).executions, input),
    ListMapRuns: (input: { executionArn: string }) => {
      const { arn: executionArn, mapRuns } = execution(input);
      return {
        mapRuns: mapRuns.map(({ arn: mapRunArn, machine: name, started, stopped }) => {
          const times = { startDate: seconds(started), ...stopDate(stopped) };
          return { executionArn, mapRunArn, stateMachineArn: machineArn(name), ...times };
        }),
      };
    },
    DescribeMapRun: ({ mapRunArn }: { mapRunArn: string }) => {
      for (const { arn, mapRuns } of machine.executions) {
        const run = mapRuns.find((one) => one.arn === mapRunArn);
        if (run) return describedMap(run, arn);
      }
      throw new SfnError('ResourceNotFound', `Resource not found: '${mapRunArn}'`);
    },
  };
  return Object.fromEntries(
    Object.entries(operations).map(([name, one]) => [`AWSStepFunctions.${name}`, one as Operation]),
  );
}

interface ListExecutions {
  readonly stateMachineArn: string;
  readonly statusFilter?: string;
  readonly maxResults?: number;
  readonly nextToken?: string;
}

/** The newest first, 100 a page. */
function listed(executions: readonly Execution[], { statusFilter, maxResults, nextToken }: ListExecutions) {
  const all = executions.filter(({ status }) => !statusFilter || status === statusFilter).reverse();
  const from = Number(nextToken ?? 0);
  if (!Number.isInteger(from)) throw new ApiError('InvalidToken', `Invalid Token: '${nextToken}'`);
  const to = from + (maxResults || 100);
  const summary = ({ arn, name, status, started, stopped, options, redriveCount }: Execution) => ({
    executionArn: arn,
    stateMachineArn: machineArn(options.machine),
    name,
    status,
    startDate: seconds(started),
    redriveCount,
    ...stopDate(stopped),
  });
  return { executions: all.slice(from, to).map(summary), ...(to < all.length ? { nextToken: String(to) } : {}) };
}

function described(execution: Execution) {
  const { status, outcome, redriveCount, redriven } = execution;
  const redrivable = status !== 'RUNNING' && status !== 'SUCCEEDED';
  const [summary] = listed([execution], { stateMachineArn: '' }).executions;
  return {
    ...summary,
    input: JSON.stringify(execution.input),
    inputDetails: { included: true },
    ...(status === 'SUCCEEDED' ? { output: JSON.stringify(outcome!.output), outputDetails: { included: true } } : {}),
    ...(outcome?.error ? { error: outcome.error } : {}),
    ...(outcome?.cause ? { cause: outcome.cause } : {}),
    redriveCount,
    ...(redriven ? { redriveDate: seconds(redriven) } : {}),
    redriveStatus: redrivable ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
    ...(redrivable ? {} : { redriveStatusReason: `Execution is ${status} and cannot be redriven` }),
  };
}

function describedMap(run: MapRun, executionArn: string) {
  const count = (status: string) => run.children.filter((child) => child.status === status).length;
  const counts = {
    pending: count('PENDING'),
    running: count('RUNNING'),
    succeeded: count('SUCCEEDED'),
    failed: count('FAILED'),
    timedOut: count('TIMED_OUT'),
    aborted: count('ABORTED'),
    total: run.children.length,
    resultsWritten: run.status === 'RUNNING' ? 0 : run.children.length,
  };
  return {
    mapRunArn: run.arn,
    executionArn,
    status: run.status,
    startDate: seconds(run.started),
    ...(run.status === 'RUNNING' ? {} : stopDate(run.stopped)),
    maxConcurrency: run.concurrency,
    toleratedFailurePercentage: 0,
    toleratedFailureCount: 0,
    itemCounts: counts,
    executionCounts: counts,
    redriveCount: Math.max(0, run.redriveCount),
  };
}
