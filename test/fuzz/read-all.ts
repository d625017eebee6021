import { describeTiff } from '../../src/cog/describe.js';
import { validateCog } from '../../src/cog/validate.js';
import { jobsOf } from '../../src/documents/jobs.js';
import { parsePlan } from '../../src/documents/plan.js';
import { parseSpec } from '../../src/documents/spec.js';
import { FractileError } from '../../src/errors.js';
import { processJob } from '../../src/pipeline/process-job.js';
import { reduce } from '../../src/pipeline/reduce.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { jobCoverage, pixelCount } from '../../src/target/job-coverage.js';
import { MemoryStore } from '../support/memory-store.js';
import type { FuzzCase } from './cases.js';

/** How each part of the read path ended: "done", the name of a typed error, or "skipped". */
export interface Outcome {
  readonly describe: string;
  readonly run: string;
  /** What must not be: an error that is not typed, or one whose message breaks the rules. */
  readonly faults: readonly string[];
}

/** A mutation can declare a raster that is true and huge: only so many of its jobs and pixels are computed. */
const MAX_JOBS = 6;
const MAX_PIXELS = 2 ** 24;

const MAX_MESSAGE = 1000;

/** Runs the whole read path over a case: describe and validate, then plan with census, tiles, and reduce. */
export async function readAll(fuzzCase: FuzzCase): Promise<Outcome> {
  const faults: string[] = [];
  const store = new MemoryStore();
  for (const [key, bytes] of Object.entries(fuzzCase.files)) store.objects.set(key, bytes);
  const describe = await ending(faults, async () => {
    const facts = await describeTiff(await store.open(fuzzCase.subject));
    JSON.stringify([facts, validateCog(facts, false)]);
    return 'done';
  });
  const run = await ending(faults, () => runAll(fuzzCase, store));
  return { describe, run, faults };
}

async function runAll({ spec, maxPixels = MAX_PIXELS }: FuzzCase, store: MemoryStore): Promise<string> {
  const made = await makePlan(parseSpec(spec, 'fuzz'), { open: store.source, census: censusInOnePass });
  const plan = parsePlan(JSON.parse(JSON.stringify(made)), 'plan');
  let pixels = 0;
  const jobs = jobsOf(plan);
  for (const job of jobs.slice(0, MAX_JOBS)) {
    pixels += pixelCount(jobCoverage(plan, job));
    if (pixels > maxPixels) return 'huge';
    await processJob(plan, job, { open: store.source, store });
  }
  if (jobs.length > MAX_JOBS) return 'huge';
  const { facts } = await reduce(plan, { store });
  JSON.stringify(facts);
  return 'done';
}

/**
 * Runs a stage.
 * @returns how it ended; an error that must not be is added to `faults`
 */
export async function ending(faults: string[], stage: () => Promise<string>): Promise<string> {
  try {
    return await stage();
  } catch (error) {
    const fault = faultOf(error);
    if (fault) faults.push(fault);
    return error instanceof Error ? error.name : typeof error;
  }
}

/** What is wrong with an error, null for a good one: typed, one line, and not a fault of our own code in disguise. */
function faultOf(error: unknown): string | null {
  if (!(error instanceof FractileError)) return `not a typed error: ${stackOf(error)}`;
  if (/[\n\r\0]/.test(error.message))
    return `${error.name} of several lines: ${JSON.stringify(error.message.slice(0, 300))}`;
  if (error.message.length > MAX_MESSAGE)
    return `${error.name} of ${error.message.length} characters: ${error.message.slice(0, 300)}`;
  const { cause } = error;
  if (cause instanceof Error && !(cause instanceof FractileError) && isOurs(cause))
    return `${error.name} hides a fault of our own: ${stackOf(cause)}`;
  return null;
}

/** Whether an error was thrown by a line of src/, not by a library or by Node. */
function isOurs({ stack }: Error): boolean {
  const top = stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return /[/\\]src[/\\]/.test(top) && !top.includes('node_modules');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n    ') : String(error);
}
