import { jobsOf } from '../documents/jobs.js';
import { OVERVIEWS_PREFIX, PLAN_KEY, RUN_KEY, TILES_PREFIX } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import type { ObjectStore } from '../io/ports.js';
import { outputsOf } from '../outputs/registry.js';
import { resultsOf } from '../pipeline/bound-plan.js';
import { isReportOf, storedReport } from './stored-report.js';

/** What an emptied file, or one whose blocks were never written, holds. */
const BLANK = /^[\0\s]*$/;

/**
 * Whether a place whose plan.json can't be read may be taken for this run's: names of files prove nothing, since a user
 * may have files of the same names. The plan's bytes name this run, a report or a whole tile does, or nothing is there
 * to be lost.
 */
export async function isOwnPlace(store: ObjectStore, plan: Plan): Promise<boolean> {
  const text = new TextDecoder().decode((await store.get(PLAN_KEY)) ?? new Uint8Array());
  if (text.includes(`"runId": "${plan.runId}"`)) return true;
  if (isReportOf(await storedReport(store), plan) || (await hasWholeJob(store, plan))) return true;
  return BLANK.test(text) && (await isEmpty(store, plan));
}

async function hasWholeJob(store: ObjectStore, plan: Plan): Promise<boolean> {
  const present = new Set(await store.list(TILES_PREFIX));
  const results = resultsOf(plan);
  for (const job of jobsOf(plan))
    if (results.keysOf(job).some((key) => present.has(key)) && (await results.isOwn(store, job))) return true;
  return false;
}

async function isEmpty(store: ObjectStore, plan: Plan): Promise<boolean> {
  for (const prefix of [TILES_PREFIX, OVERVIEWS_PREFIX]) if ((await store.list(prefix)).length > 0) return false;
  const files = outputsOf(plan).flatMap((output) => output.files);
  for (const key of [...files, RUN_KEY]) if ((await store.size(key)) !== null) return false;
  return true;
}
