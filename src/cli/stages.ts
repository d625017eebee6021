import type { Command } from 'commander';
import { predict } from '../cloud/prediction.js';
import { countOf } from '../count-of.js';
import { jobCount, jobsOf } from '../documents/jobs.js';
import { PLAN_KEY, RUN_PREFIXES } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import type { AccessOptions } from '../io/access.js';
import type { ObjectStore } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped, unlessStopped } from '../io/unless-stopped.js';
import { processJob } from '../pipeline/process-job.js';
import { censusInOnePass } from '../pipeline/survey.js';
import { makePlan } from '../plan/make-plan.js';
import { finishRun } from '../run/finish.js';
import { claimOutput, finishedReport } from '../run/output.js';
import { separateSecrets } from '../run/secrets.js';
import { readPlan } from '../run/stored-plan.js';
import { sayWarnings } from '../run/warnings.js';
import { type AccessFlags, accessFrom, addAccessOptions, addSignedUrlOption } from './access-options.js';
import { predictionText } from './prediction-text.js';
import { cellsOf, summary } from './run.js';
import { sidecarsText } from './sidecars-text.js';
import { addResultOptions, addSpecOptions, outputUri, resolvedSpec, type SpecOptions } from './spec-options.js';
import { stopSignal } from './stop.js';
import { print, say, type Terminal } from './terminal.js';
import { scalingText } from './values-text.js';

type OutOptions = Terminal & AccessFlags & { readonly out: string };

/** Defines `fractile plan`: the first stage, for a batch queue. */
export function definePlan(command: Command): void {
  addSpecOptions(command).optionsGroup('Result:').option('--out <place>', 'a folder or s3://bucket/prefix', 'out');
  addResultOptions(command)
    .option('--json', 'print the plan and its estimate on stdout', false)
    .option('--quiet', 'no messages', false);
  addAccessOptions(command).action(plan);
}

/** Defines `fractile job`: the stage that fans out. */
export function defineJob(command: Command): void {
  command
    .argument('<id...>', 'jobs by id, as messages name them, or by number from 0')
    .option('--out <place>', 'where the plan is', 'out')
    .option('--json', 'print what was done on stdout', false)
    .option('--quiet', 'no messages', false);
  addSignedUrlOption(addAccessOptions(command)).action(job);
}

/** Defines `fractile reduce`: the last stage. */
export function defineReduce(command: Command): void {
  command
    .option('--out <place>', 'where the plan is', 'out')
    .option('--keep-tiles', 'keep the tile files', false)
    .option('--json', 'print run.json on stdout', false)
    .option('--quiet', 'no messages', false);
  addAccessOptions(command).action(reduceTiles);
}

async function plan(sources: readonly string[], options: SpecOptions & OutOptions): Promise<void> {
  const access = accessFrom(options);
  const safe = separateSecrets(await resolvedSpec(sources, options, access), access);
  await withStorage(safe.access, options.out, false, async (storage, store) => {
    const planning = makePlan(safe.spec, { open: storage.open, census: censusInOnePass });
    const made = await unlessStopped(stopSignal, planning, 'stopped while planning; nothing was written');
    const onMessage = (message: string) => say(options, message);
    await claimOutput(store, made, onMessage);
    sayWarnings(made, onMessage);
    const jobs = jobsOf(made);
    const estimate = predict(made);
    print(options, { ...made, estimate }, [
      `${options.out}/${PLAN_KEY}: ${cellsOf(made.target.grid)}, ${layersText(made)}${countOf(jobs.length, 'job')} (${numbersOf(jobs)})`,
      ...[...made.layers, made.target.template]
        .flatMap((read) => sidecarsText(read?.sidecars ?? []))
        .map((text) => `  ${text}`),
      ...made.layers.flatMap(scalingText).map((text) => `  ${text}`),
      ...predictionText(estimate),
    ]);
  });
}

async function job(named: readonly string[], options: OutOptions): Promise<void> {
  await withStorage(accessFrom(options), options.out, true, async (storage, store) => {
    const made = await readPlan(store);
    const all = jobsOf(made);
    const done = [];
    for (const id of named.map((name) => findJob(all, name))) {
      const onPixels = () => throwIfStopped(stopSignal, 'stopped; jobs that are done are kept');
      const metrics = await processJob(made, id, { open: storage.openKept, store, onPixels });
      say(options, `job ${id}: ${(metrics.pixels / 1e6).toFixed(1)} Mpx`);
      done.push({ job: id, ...metrics });
    }
    print(options, { jobs: done, reads: storage.counts }, [`${countOf(done.length, 'job')} done`]);
  });
}

async function reduceTiles(options: OutOptions & { readonly keepTiles: boolean }): Promise<void> {
  const started = performance.now();
  await withStorage(accessFrom(options), options.out, true, async (_, store) => {
    const made = await readPlan(store);
    const onMessage = (message: string) => say(options, message);
    const finished = await finishedReport(store, made, onMessage);
    if (finished) {
      sayWarnings(finished, onMessage);
      return print(options, finished, summary(finished, options.out));
    }
    const total = jobCount(made);
    const jobs = { total, computed: 0, resumed: total };
    const onJob = () => throwIfStopped(stopSignal, 'stopped; all tiles are kept, reduce again');
    const stage = { jobs, pixels: 0, reads: { requests: 0, bytes: 0, bytesNeeded: 0, retries: 0 }, workers: 0 };
    await store.removeAbandoned(RUN_PREFIXES);
    const report = await finishRun(made, store, stage, {
      keepTiles: options.keepTiles,
      started,
      onJob,
      onMessage,
    });
    print(options, report, summary(report, options.out));
  });
}

async function withStorage(
  access: AccessOptions,
  out: string,
  begun: boolean,
  stage: (storage: Storage, store: ObjectStore) => Promise<void>,
): Promise<void> {
  const storage = new Storage(access, new RetryBudget(), stopSignal);
  try {
    await stage(storage, await storage.store(outputUri(out), begun));
  } finally {
    await storage.close();
  }
}

/** The classes of a plan's layers in words; nothing where no measure asks for them. */
function layersText({ layers }: Plan): string {
  return layers
    .map(({ classes, classesFrom }) =>
      classes ? `${countOf(classes.length, 'class', 'classes')} (${classesFrom}), ` : '',
    )
    .join('');
}

/** The numbers by which jobs can be named. */
function numbersOf(jobs: readonly string[]): string {
  return jobs.length === 1 ? '0' : `0 to ${jobs.length - 1}`;
}

/** The id of a job that is named by its id or its number; an id that looks like one wins. */
function findJob(jobs: readonly string[], name: string): string {
  if (jobs.includes(name)) return name;
  const found = /^\d+$/.test(name) ? jobs[Number(name)] : undefined;
  if (found !== undefined) return found;
  const example = `an id such as ${jobs[0]}`;
  throw new InvalidInputError(
    `job ${name}: not in the plan, which has ${countOf(jobs.length, 'job')} (${numbersOf(jobs)}, or ${example})`,
  );
}
