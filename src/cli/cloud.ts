import type { Command } from 'commander';
import type { RunStatus } from '../cloud/run-status.js';
import { InvalidInputError } from '../errors.js';
import { type AccessFlags, accessFrom, addAccessOptions } from './access-options.js';
import { addSpecOptions, resolvedSpec, type SpecOptions } from './spec-options.js';
import { ProgressDisplay, print, say, type Terminal } from './terminal.js';

type CloudOptions = Terminal & AccessFlags & { readonly stack: string };
type SubmitOptions = CloudOptions & SpecOptions & { readonly follow: boolean; readonly interval: number };

const EXIT_REJECTED = 2;
const EXIT_FAILED = 3;
/** DescribeExecution gives an account 15 requests a second. */
const INTERVAL_SECONDS = 5;
const MIN_INTERVAL_SECONDS = 0.05;

/** `fractile submit` and `fractile status`: runs on a deployed stack. */
export function addCloud(program: Command): void {
  addCloudOptions(
    addSpecOptions(
      program.command('submit').description('start a run on AWS; a source that ends in .json is taken as --spec'),
    ),
  )
    .option('--follow', 'wait for the end of the run and show how it stands', false)
    .option('--interval <seconds>', 'with --follow: ask this often', Number, INTERVAL_SECONDS)
    .action(submit);
  addCloudOptions(
    program.command('status').description('what of a run on AWS is done, what failed, what it cost so far'),
  )
    .argument('<run>', 'the id of a run, or the name or ARN of an execution')
    .action(status);
}

function addCloudOptions(command: Command): Command {
  return addAccessOptions(command)
    .option('--stack <name>', 'name of the deployed stack', 'Fractile')
    .option('--json', 'print one JSON document', false)
    .option('--quiet', 'no progress and no messages', false);
}

async function submit(sources: readonly string[], options: SubmitOptions): Promise<void> {
  if (!(options.interval >= MIN_INTERVAL_SECONDS))
    throw new InvalidInputError(`--interval: must be a number of seconds, at least ${MIN_INTERVAL_SECONDS}`);
  const access = accessFrom(options);
  const [only, ...more] = sources;
  const isJob = only !== undefined && more.length === 0 && /\.json$/i.test(only) && options.spec === undefined;
  const spec = await resolvedSpec(isJob ? [] : sources, isJob ? { ...options, spec: only } : options, access);
  const engine = await connect(options);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  const progress = new ProgressDisplay(options);
  try {
    const execution = await engine.submit(spec);
    const name = execution.split(':').at(-1)!;
    if (!options.follow)
      return print(options, { execution }, `started ${name}; fractile status ${name} --stack ${options.stack}`);
    say(options, `started ${name}`);
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    show(
      options,
      await engine.follow(execution, {
        everyMs: options.interval * 1000,
        signal: stop.signal,
        onStatus: ({ state, tiles }) => {
          if (state === 'running' && tiles)
            progress.update({
              stage: 'aws',
              done: tiles.done,
              tilesDone: tiles.done,
              total: tiles.total,
              tiles: tiles.total,
            });
        },
      }),
      progress,
    );
  } finally {
    progress.stop();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await engine.close();
  }
}

async function status(run: string, options: CloudOptions): Promise<void> {
  const engine = await connect(options);
  try {
    show(options, await engine.status(run));
  } finally {
    await engine.close();
  }
}

/** The engine, and the two SDK clients behind it, are loaded by these commands only. */
async function connect(options: CloudOptions) {
  const { CloudEngine } = await import('../engine/aws.js');
  return CloudEngine.connect(options.stack, accessFrom(options));
}

function show(terminal: Terminal, found: RunStatus, progress?: ProgressDisplay): void {
  progress?.stop();
  print(terminal, found, describe(found));
  if (found.state === 'rejected') process.exitCode = EXIT_REJECTED;
  if (found.state === 'failed') process.exitCode = EXIT_FAILED;
}

function describe({
  state,
  execution,
  runId,
  mosaic,
  tiles,
  usd,
  predictedUsd,
  seconds,
  error,
  message,
}: RunStatus): string {
  const dollars = (value: number | null) => (value === null ? 'unknown' : `$${value.toPrecision(3)}`);
  const metered = state === 'ready' ? 'metered' : 'so far, by the share of tiles done';
  return [
    `${state}${runId ? `  run ${runId}` : ''}${seconds === null ? '' : `  ${seconds.toFixed(0)} s`}${execution ? `  execution ${execution.split(':').at(-1)}` : ''}`,
    ...(mosaic ? [mosaic] : []),
    ...(tiles ? [`${tiles.done} of ${tiles.total} tiles done`] : []),
    ...(predictedUsd === null ? [] : [`cost ${dollars(usd)} ${metered}; ${dollars(predictedUsd)} predicted`]),
    ...(error ? [`${error}: ${message ?? ''}`] : []),
  ].join('\n');
}
