import type { Plan } from '../documents/plan.js';
import type { ObjectStore } from '../io/ports.js';
import { removeAll } from '../io/remove-all.js';
import type { OutputPorts, PlannedOutput, ResultFacts, WrittenFile } from '../outputs/output.js';
import { outputsOf } from '../outputs/registry.js';
import type { JobResults } from '../results/job-results.js';
import { readCells } from '../results/read-cells.js';
import { resultsOf } from './bound-plan.js';
import { FactsSum } from './run-facts.js';

/** What reduce made. */
export interface Reduced {
  readonly files: readonly WrittenFile[];
  readonly facts: ResultFacts;
}

/** Ports of the stage. */
export type ReducePorts = Pick<OutputPorts, 'store' | 'onJob' | 'onMessage'>;

/** Parts of jobs' results that are read until all is joined: how far {@link ReducePorts.onJob} counts. */
export function partsToRead(plan: Plan): number {
  return outputsOf(plan).reduce((sum, { reads }) => sum + reads, 0);
}

/**
 * Joins the results of all jobs to the files of the plan's outputs. Where that fails, files that it has made are
 * removed: a place holds all files of a run or none.
 * @throws MissingTileError, TileDamagedError, StorageError, OutputError where another file is there
 */
export async function reduce(plan: Plan, ports: ReducePorts): Promise<Reduced> {
  const facts = new FactsSum(plan);
  const onFacts = (one: unknown) => facts.add(one);
  const results = resultsOf(plan);
  const outputs = outputsOf(plan);
  const keys = outputs.flatMap(({ files }) => files);
  const before = await present(ports.store, keys);
  const made: string[] = [];
  const onFile = (key: string, isAnew: boolean) => {
    if (isAnew || !before.has(key)) made.push(key);
  };
  const written: WrittenFile[] = [];
  try {
    if (!outputs.some(({ givesFacts }) => givesFacts)) await readFacts(results, ports.store, onFacts);
    const all = { ...ports, results, onFacts, facts: () => facts.result(), onFile, written };
    for (const output of outputs) written.push(...(await output.write(all)));
  } catch (error) {
    // What failed says more than what couldn't be cleared away, which is this run's own and found again by the next.
    await removeMade(ports.store, made, outputs, before).catch(() => {});
    throw error;
  }
  return { files: written, facts: facts.result() };
}

/** Removes files, and what belongs to one of them that was not there before. */
async function removeMade(
  store: ObjectStore,
  files: readonly string[],
  outputs: readonly PlannedOutput[],
  before: ReadonlySet<string>,
): Promise<void> {
  await store.remove(files);
  for (const { files: its, parts } of outputs) {
    if (!parts || before.has(its.at(-1)!)) continue;
    await removeAll(store, parts.keys());
    await store.remove(its); // and with the last object its folder
  }
}

/** Those keys of which there is an object. */
async function present(store: ObjectStore, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const key of keys) if ((await store.size(key)) !== null) found.add(key);
  return found;
}

async function readFacts(results: JobResults, store: ObjectStore, onFacts: OutputPorts['onFacts']): Promise<void> {
  for await (const { facts } of readCells(results, store, { bands: [] })) onFacts(facts);
}
