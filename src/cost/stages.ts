import { jobCount } from '../documents/jobs.js';
import { CENSUS, type Plan, type PlanLayer } from '../documents/plan.js';
import { STORED_AFTER } from '../documents/source-limits.js';
import type { Window } from '../grid/window.js';
import { partBytes } from '../io/upload-parts.js';
import { mosaicBytes } from '../outputs/mosaic/mosaic.js';
import { PARTS_AT_A_TIME, type PlannedOutput } from '../outputs/output.js';
import { outputsOf } from '../outputs/registry.js';
import { READ_AHEAD } from '../results/raster-file.js';
import { ASSUMED, secondsOf } from './assumptions.js';
import { estimateCensus, touchedWindows } from './estimate-census.js';
import { bytesMade, filesMade, filesPerJob } from './files.js';
import { openingSeconds, planOpenings, requestsOf, sourceOpenings } from './opening.js';
import * as speeds from './speeds.js';

/** Requests of one call of a function, by what S3 charges for, and its seconds. */
export interface StageEstimate {
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
}

/**
 * What `plan` asks beside the source: its own earlier answer, a report, a plan, and a mosaic or a report without one.
 */
const PLAN_READS = 5;
/** Lists of claims and of what lies in the run's two folders; a claim, the plan, the batches and its own answer. */
const PLAN_WRITES = 7;
const LIST_PAGE = 1000;

/**
 * What `plan` takes.
 * @param httpRate requests a second that it sends to web servers
 */
export function planStage(plan: Plan, httpRate: number, assumed = ASSUMED.likely): StageEstimate {
  const layer = plan.layers[0]!;
  // Where no class list is given, `plan` reads all pixels once.
  const isSurveyed = layer.classesFrom === CENSUS;
  const pass = isSurveyed
    ? estimateCensus(layer.sources, touchedWindows(plan), httpRate, assumed)
    : { requests: 0, seconds: 0 };
  const { length } = layer.sources;
  const isKept = length > 1;
  const documents = PLAN_READS + filesMade(plan) - 1 + (isKept ? 1 : 0);
  const openings = planOpenings(plan);
  const stored = isKept ? Math.ceil(length / STORED_AFTER) : 0;
  const writes = PLAN_WRITES + Math.ceil((jobCount(plan) * filesPerJob(plan)) / LIST_PAGE) + stored;
  const opening = openingSeconds(openings, httpRate, assumed);
  return {
    reads: documents + requestsOf(openings) + pass.requests,
    writes,
    seconds: callSeconds(documents + writes, assumed) + opening + pass.seconds,
  };
}

/**
 * Seconds of `plan` with a census, as far as they are known before it: there is no template and no list of jobs yet.
 * @param httpRate requests a second that it sends to web servers
 */
export function censusSeconds({ sources }: PlanLayer, windows: readonly Window[], httpRate: number): number {
  return (
    callSeconds(PLAN_READS + PLAN_WRITES) +
    openingSeconds(sourceOpenings(sources), httpRate) +
    estimateCensus(sources, windows, httpRate).seconds
  );
}

/** What `reduce` asks beside tiles and overviews: the plan, the report, and what `plan` found. */
const REDUCE_READS = 3;
/** The manifest of the Map's results, and the results. */
const RESULT_READS = 2;

/**
 * What `reduce` takes.
 * @param afterMap whether tiles were computed before
 */
export function reduceStage(plan: Plan, afterMap: boolean, assumed = ASSUMED.likely): StageEstimate {
  const outputs = outputsOf(plan);
  const overviews = outputs.reduce((sum, output) => sum + lengthOf(output.intermediates()), 0);
  const parts = filesPerJob(plan) * jobCount(plan);
  const factReads = outputs.some(({ givesFacts }) => givesFacts) ? 0 : jobCount(plan);
  const documents = REDUCE_READS + (afterMap ? RESULT_READS : 0) + filesMade(plan); // of each file: is it there
  const readAhead = outputs.reduce((sum, { reads }) => sum + reads, factReads + overviews);
  const uploads = outputs.reduce((sum, output) => sum + uploadRequests(output), 0);
  const objects = outputs.reduce((sum, { parts }) => sum + (parts ? lengthOf(parts.keys()) : 0), 0);
  const { columns, rows } = plan.target.grid;
  const values = columns * rows * plan.bands.length;
  const nanoseconds = outputs.reduce((sum, { estimate }) => sum + estimate.nanosecondsPerCell, 0);
  const work =
    values * speeds.REDUCE_VALUE + parts * speeds.REDUCE_TILE + columns * rows * nanoseconds * speeds.NANOSECONDS;
  const passes = Math.ceil((readAhead - overviews) / parts);
  const moved = {
    work: work + (readAhead + objects) * speeds.REQUEST_WORK,
    waits: 0,
    bytes: passes * tileBytes(plan) + bytesMade(plan),
  };
  const asked = documents + overviews + Math.ceil(readAhead / READ_AHEAD) + Math.ceil(objects / PARTS_AT_A_TIME);
  const seconds = callSeconds(asked, assumed) + secondsOf(moved, assumed);
  return { reads: documents + readAhead, writes: overviews + uploads + 1, seconds };
}

function lengthOf(keys: Iterable<string>): number {
  let length = 0;
  for (const _ of keys) length++;
  return length;
}

/** Requests that write an output's files: parts lie between one to begin and one to complete. */
function uploadRequests({ files, parts: objects, estimate }: PlannedOutput): number {
  if (objects) return files.length + lengthOf(objects.keys());
  const parts = Math.ceil(estimate.bytes / partBytes(estimate.bytes));
  return files.length + (parts > 1 ? parts + 1 : 0);
}

/** Bytes of all jobs' results: about those of the mosaic, whose blocks they are. */
function tileBytes({ target, bands }: Plan): number {
  return mosaicBytes(target.grid, bands);
}

/** Seconds of starting a function and of requests that wait for each other. */
export function callSeconds(requests: number, assumed = ASSUMED.likely): number {
  const effort = { work: requests * speeds.REQUEST_WORK, waits: requests, bytes: 0 };
  return assumed.coldStartSeconds + secondsOf(effort, assumed);
}
