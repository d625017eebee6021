import { type Command, Option } from 'commander';
import { dollars } from '../cloud/check-spending.js';
import type { CloudRuns } from '../cloud/cloud-runs.js';
import { executionName } from '../cloud/execution-arn.js';
import type { RunStatus } from '../cloud/run-status.js';
import { countOf } from '../count-of.js';
import {
  type AccessFlags,
  accessFrom,
  addAccessOptions,
  addRequestOptions,
  type RequestFlags,
  requestAccess,
} from './access-options.js';
import { checkRange } from './range.js';
import { addResultOptions, addSpecOptions, resolvedSpec, type SpecOptions } from './spec-options.js';
import { stopSignal } from './stop.js';
import { ProgressDisplay, print, say, type Terminal } from './terminal.js';

type CloudOptions = RequestFlags & { readonly stack: string; readonly json: boolean };
type SubmitOptions = CloudOptions &
  AccessFlags &
  Terminal &
  SpecOptions & { readonly follow: boolean; readonly interval: number; readonly maxUsd?: number };

const EXIT_REJECTED = 2;
const EXIT_FAILED = 3;
/** DescribeExecution gives an account 15 requests a second. */
const INTERVAL_SECONDS = 5;
const MIN_INTERVAL_SECONDS = 0.05;
const MAX_INTERVAL_SECONDS = 3600;
const MIN_USD = 1e-6;
const MAX_USD = 1e6;

/** Defines `fractile submit`: a run on a deployed stack. */
export function defineSubmit(command: Command): void {
  addResultOptions(addSpecOptions(command).optionsGroup('Result:'))
    .option('--json', 'print one JSON document', false)
    .option('--quiet', 'no progress and no messages', false);
  addStackOption(command.optionsGroup('On AWS:'))
    .option('--follow', 'wait for the end of the run and show how it stands', false)
    .addOption(
      new Option('--interval <seconds>', 'ask this often; implies --follow')
        .argParser(Number)
        .default(INTERVAL_SECONDS)
        .implies({ follow: true }),
    )
    .option('--max-usd <dollars>', 'refuse the run where it is predicted to cost more', Number);
  addAccessOptions(command).action(submit);
}

/** Defines `fractile status`: how a run on a deployed stack stands. */
export function defineStatus(command: Command): void {
  addRequestOptions(addStackOption(command))
    .argument('<run>', 'the id of a run, or the name or ARN of an execution')
    .option('--json', 'print one JSON document', false)
    .action(status);
}

function addStackOption(command: Command): Command {
  return command.option('--stack <name>', 'name of the deployed stack', 'Fractile');
}

async function submit(sources: readonly string[], options: SubmitOptions): Promise<void> {
  const { maxUsd } = options;
  if (maxUsd !== undefined) checkRange('--max-usd', maxUsd, 'dollars', MIN_USD, MAX_USD);
  checkRange('--interval', options.interval, 'seconds', MIN_INTERVAL_SECONDS, MAX_INTERVAL_SECONDS);
  const [only, ...more] = sources;
  const isJob = only !== undefined && more.length === 0 && /\.json$/i.test(only) && options.spec === undefined;
  const access = accessFrom(options);
  const found = await resolvedSpec(isJob ? [] : sources, isJob ? { ...options, spec: only } : options, access);
  const spec = maxUsd === undefined ? found : { ...found, limits: { ...found.limits, usd: maxUsd } };
  const { executionInput } = await cloudRuns();
  const input = executionInput(spec);
  await onStack(options, async (runs) => {
    const execution = await runs.submit(input);
    const name = executionName(execution);
    if (!options.follow)
      return print(options, { execution }, [`started ${name}; fractile status ${name} --stack ${options.stack}`]);
    say(options, `started ${name}`);
    const progress = new ProgressDisplay(options);
    const update = ({ state, jobs }: RunStatus) => {
      if (state !== 'running' || !jobs) return;
      const { done, total } = jobs;
      progress.update({ stage: 'aws', done, tilesDone: done, total, tiles: total });
    };
    const ended = await runs.follow(execution, options.interval * 1000, update).finally(() => progress.stop());
    show(options, ended);
  });
}

async function status(run: string, options: CloudOptions): Promise<void> {
  await onStack(options, async (runs) => show(options, await runs.status(run)));
}

/** Loaded by these commands only, with the two SDK clients behind it. */
const cloudRuns = () => import('../cloud/cloud-runs.js');

/**
 * Works with a stack until all is done or the user stops it. What belongs to the stack is reached by signed requests,
 * however sources are.
 */
async function onStack(options: CloudOptions, work: (runs: CloudRuns) => Promise<void>): Promise<void> {
  const { CloudRuns } = await cloudRuns();
  const runs = await CloudRuns.connect(options.stack, requestAccess(options), stopSignal);
  await work(runs).finally(() => runs.close());
}

function show({ json }: CloudOptions, found: RunStatus): void {
  print({ json, quiet: true }, found, describe(found));
  if (found.state === 'rejected') process.exitCode = EXIT_REJECTED;
  if (found.state === 'failed') process.exitCode = EXIT_FAILED;
}

function describe({
  state,
  execution,
  runId,
  mosaic,
  jobs,
  usd,
  predictedUsd,
  predictedRange,
  seconds,
  error,
  message,
}: RunStatus): string[] {
  const money = (value: number | null) => (value === null ? 'unknown' : dollars(value));
  const predicted = predictedRange
    ? `${dollars(predictedRange.leastUsd)} to ${dollars(predictedRange.mostUsd)}`
    : money(predictedUsd);
  const metered = state === 'ready' ? 'metered' : 'so far, by the share of jobs done';
  return [
    `${state}${runId ? `  run ${runId}` : ''}${seconds === null ? '' : `  ${seconds.toFixed(0)} s`}${execution ? `  execution ${executionName(execution)}` : ''}`,
    ...(mosaic ? [mosaic] : []),
    ...(jobs ? [`${jobs.done} of ${countOf(jobs.total, 'job')} done`] : []),
    ...(predictedUsd === null ? [] : [`cost ${money(usd)} ${metered}; ${predicted} predicted`]),
    ...(error ? [`${error}: ${message ?? ''}`] : []),
  ];
}
