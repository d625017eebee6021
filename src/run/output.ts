import { jobNumbers, jobOfNumber } from '../documents/jobs.js';
import { OVERVIEWS_PREFIX, PLAN_KEY, RUN_KEY, RUN_PREFIXES, TILES_PREFIX } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import type { RunReport } from '../documents/run-report.js';
import { OutputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { removeAll } from '../io/remove-all.js';
import { outputsOf } from '../outputs/registry.js';
import { resultsOf } from '../pipeline/bound-plan.js';
import { isOwnPlace } from './own-place.js';
import { planBytes, storedPlan } from './stored-plan.js';
import { isReportOf, storedReport } from './stored-report.js';

/** Called with one-line messages a user should see. */
export type Say = (message: string) => void;

/**
 * Makes an output location this run's own: writes plan.json where there is none, or one that is damaged.
 * @throws OutputError where it holds another run, or files of which nothing says that they are this run's
 */
export async function claimOutput(store: ObjectStore, plan: Plan, say: Say = () => {}): Promise<void> {
  const where = `${store.uri}/${PLAN_KEY}`;
  const found = await storedPlan(store);
  if (found.state === 'whole') {
    if (found.plan.runId === plan.runId) return;
    throw new OutputError(
      `${store.uri}: belongs to another run (${found.plan.runId}: ${differenceOf(found.plan, plan)}); choose another --out`,
    );
  }
  if (found.state === 'absent') {
    await checkUnclaimed(store, plan);
    return store.put(PLAN_KEY, planBytes(plan));
  }
  if (!(await isOwnPlace(store, plan))) {
    throw new OutputError(
      `${where}: can't be read, and nothing beside it is known to be this run's; choose another --out, or remove it`,
    );
  }
  say(`${where} is damaged; it is written anew`);
  await store.replace(PLAN_KEY, planBytes(plan));
}

/** What sets two runs apart, as far as their plans say it. */
function differenceOf(theirs: Plan, ours: Plan): string {
  const writing = ({ question }: Plan) => question.write.join(',');
  if (theirs.questionHash !== ours.questionHash || writing(theirs) === writing(ours))
    return 'other options, or the source has changed since';
  return `it writes ${writing(theirs)} and this one ${writing(ours)}`;
}

/**
 * Where no plan says whose a place is, it must be empty, or hold this run's own report.
 * @throws OutputError
 */
async function checkUnclaimed(store: ObjectStore, plan: Plan): Promise<void> {
  const report = await storedReport(store);
  const keys = [...outputsOf(plan).flatMap(({ files }) => files), RUN_KEY];
  const foreign = isReportOf(report, plan) ? undefined : await firstPresent(store, keys);
  const found = foreign ?? (await store.list(TILES_PREFIX))[0] ?? (await store.list(OVERVIEWS_PREFIX))[0];
  if (found) throw new OutputError(`${store.uri}: already holds ${found} without a ${PLAN_KEY}; choose another --out`);
}

async function firstPresent(store: ObjectStore, keys: readonly string[]): Promise<string | undefined> {
  for (const key of keys) if ((await store.size(key)) !== null) return key;
  return undefined;
}

/**
 * The report of a run that is complete: its mosaic is there, with the size that was reported. Null where it is not; a
 * report that is damaged is written anew when the mosaic is there.
 * @throws OutputError where the report is another run's, which nothing of this one may replace
 */
export async function finishedReport(store: ObjectStore, plan: Plan, say: Say = () => {}): Promise<RunReport | null> {
  const found = await storedReport(store);
  if (found.state === 'damaged') say(`${store.uri}/${RUN_KEY} is damaged; it is written anew`);
  if (found.state !== 'whole') return null;
  if (found.report.runId !== plan.runId) {
    throw new OutputError(
      `${store.uri}/${RUN_KEY}: is the report of another run (${found.report.runId}); move it away, or choose another --out`,
    );
  }
  for (const { key, bytes } of found.report.files) if ((await store.size(key)) !== bytes) return null;
  const measured = plan.measures.every(({ name }) => name in found.report.measures);
  return measured && (await isMade(store, plan)) ? found.report : null;
}

/** Whether all is there that a run leaves, files beside the rasters among it. */
async function isMade(store: ObjectStore, plan: Plan): Promise<boolean> {
  for (const { files, parts } of outputsOf(plan)) {
    for (const key of files) if ((await store.size(key)) === null) return false;
    if (parts && !(await areListed(store, parts.keys()))) return false;
  }
  return true;
}

/** Whether all of many objects are there; each folder, of which the keys come one after the other, is listed once. */
async function areListed(store: ObjectStore, keys: Iterable<string>): Promise<boolean> {
  let folder = '';
  let present: ReadonlySet<string> = new Set();
  for (const key of keys) {
    const its = key.slice(0, key.lastIndexOf('/') + 1);
    if (its !== folder) present = new Set(await store.list(its));
    folder = its;
    if (!present.has(key)) return false;
  }
  return true;
}

/** The folders that hold the objects of a run, those of its outputs among them. */
export function foldersOf(plan: Plan): string[] {
  return [...RUN_PREFIXES, ...outputsOf(plan).flatMap(({ parts }) => parts?.folders ?? [])];
}

/**
 * Removes what a finished run needs no longer: objects under the keys of its own plan, and nothing else. To be called
 * when the report stands: another run of the same plan that misses them then finds that all is done.
 */
export async function removeIntermediates(
  store: ObjectStore,
  plan: Plan,
  { keepTiles }: { readonly keepTiles: boolean },
): Promise<void> {
  const kinds = outputsOf(plan).map((output) => output.intermediates());
  for (const keys of keepTiles ? kinds : [resultsOf(plan).keys(), ...kinds]) await removeAll(store, keys);
}

/** The numbers of the jobs that have no result yet, or not all of it, in their order. */
export async function missingJobs(store: ObjectStore, plan: Plan): Promise<Iterable<number>> {
  const present = new Set(await store.list(TILES_PREFIX));
  const results = resultsOf(plan);
  const isMissing = (number: number) => results.keysOf(jobOfNumber(plan, number)).some((key) => !present.has(key));
  if (present.size === 0) return jobNumbers(plan);
  return filtered(jobNumbers(plan), isMissing);
}

function* filtered<T>(all: Iterable<T>, isKept: (one: T) => boolean): Generator<T> {
  for (const one of all) if (isKept(one)) yield one;
}
