import type { Command } from 'commander';
import { predict } from '../cloud/prediction.js';
import { countOf } from '../count-of.js';
import { jobsOf } from '../documents/jobs.js';
import { PLAN_KEY } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import { jobStage, planStage, reduceStage, type StageOptions, withStorage } from '../engine/stages.js';
import { InvalidInputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import type { Storage } from '../io/storage.js';
import { readPlan } from '../run/stored-plan.js';
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
  const spec = await resolvedSpec(sources, options, access, options.out);
  const made = await planStage(spec, access, outputUri(options.out), stageOptions(options));
  const jobs = jobsOf(made);
  const estimate = predict(made, spec.limits);
  print(options, { ...made, estimate }, [
    `${options.out}/${PLAN_KEY}: ${cellsOf(made.target.grid)}, ${layersText(made)}${countOf(jobs.length, 'job')} (${numbersOf(jobs)})`,
    ...sidecarsText(sidecarsOf(made)).map((text) => `  ${text}`),
    ...made.layers.flatMap(scalingText).map((text) => `  ${text}`),
    ...predictionText(estimate),
  ]);
}

/** Files beside the sources and the template of a plan. */
function sidecarsOf({ layers, target: { template } }: Plan) {
  return [...layers.flatMap(({ sources }) => sources), template].flatMap((read) => read?.sidecars ?? []);
}

async function job(named: readonly string[], options: OutOptions): Promise<void> {
  await withPlace(options, async (storage, store) => {
    const made = await readPlan(store);
    const all = jobsOf(made);
    const done = [];
    for (const id of named.map((name) => findJob(all, name))) {
      const metrics = await jobStage(made, id, storage, store, stopSignal);
      say(options, `job ${id}: ${(metrics.pixels / 1e6).toFixed(1)} Mpx`);
      done.push({ job: id, ...metrics });
    }
    print(options, { jobs: done, reads: storage.counts }, [`${countOf(done.length, 'job')} done`]);
  });
}

async function reduceTiles(options: OutOptions & { readonly keepTiles: boolean }): Promise<void> {
  const { keepTiles } = options;
  await withPlace(options, async (_, store) => {
    const report = await reduceStage(await readPlan(store), store, { ...stageOptions(options), keepTiles });
    print(options, report, summary(report, options.out));
  });
}

function stageOptions(options: OutOptions): StageOptions {
  return { signal: stopSignal, onMessage: (message) => say(options, message) };
}

/** Works where a plan is. */
function withPlace(options: OutOptions, stage: (storage: Storage, store: ObjectStore) => Promise<void>): Promise<void> {
  return withStorage(accessFrom(options), stopSignal, async (storage) =>
    stage(storage, await storage.store(outputUri(options.out), true)),
  );
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
