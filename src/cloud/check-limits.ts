import { estimateJobs, type JobEstimate, secondsAlone } from '../cost/estimate.js';
import { estimateCensus, touchedWindows } from '../cost/estimate-census.js';
import { bytesMade } from '../cost/files.js';
import { openingSeconds, unknownOpenings } from '../cost/opening.js';
import { censusSeconds, planStage, reduceStage } from '../cost/stages.js';
import { countOf } from '../count-of.js';
import { jobCount } from '../documents/jobs.js';
import { CENSUS, type Plan, type PlanLayer } from '../documents/plan.js';
import { namesOf } from '../documents/planned-source.js';
import { MAX_TILE_CELLS } from '../documents/spec.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { InvalidInputError } from '../errors.js';
import { TILE_STEP, tileSizeOf } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { DEFAULT_HTTP_RATE, STAGE_SECONDS, TILE_SECONDS } from './limits.js';

/** Predictions can be wrong; the larger functions are for what they missed. */
const TILE_LIMIT_SECONDS = 0.75 * TILE_SECONDS;
const STAGE_LIMIT_SECONDS = 0.75 * STAGE_SECONDS;

const ON_ONE_MACHINE = 'run it on one machine (fractile run)';

/**
 * Checks that functions have the time that a plan takes.
 * @param jobs what each of its jobs is predicted to take
 * @param httpRate requests a second that planning sends to web servers
 * @throws InvalidInputError where planning a run, one of its tiles, or stitching them is predicted to take longer than
 * a function may, with what to do
 */
export function checkLimits(plan: Plan, jobs: readonly JobEstimate[], httpRate = DEFAULT_HTTP_RATE): void {
  const excess = planExcess(plan, httpRate) ?? stitchExcess(plan) ?? tileExcess(plan, slowestOf(jobs));
  if (excess) throw new InvalidInputError(`${namesOf(plan.layers[0]!)}: ${excess}`);
}

/**
 * Checks that a function has the time to open so many sources.
 * @param httpRate requests a second that those on web servers are asked
 * @throws InvalidInputError
 */
export function checkSources(uris: readonly string[], httpRate = DEFAULT_HTTP_RATE): void {
  const seconds = openingSeconds(unknownOpenings(uris), httpRate);
  if (seconds > STAGE_LIMIT_SECONDS) throw new InvalidInputError(`sources: ${openingTooLong(uris, httpRate, seconds)}`);
}

function openingTooLong(uris: readonly string[], httpRate: number, seconds: number): string {
  const web = uris.filter(isOnWeb).length;
  const paced = web > 0 ? `, of which ${web} on web servers with ${httpRate} requests a second,` : '';
  return `opening ${countOf(uris.length, 'source')}${paced} ${tooLong(seconds, STAGE_LIMIT_SECONDS)}; ${ON_ONE_MACHINE}, or cut them up among several runs`;
}

function planExcess(plan: Plan, httpRate: number): string | null {
  const { seconds } = planStage(plan, httpRate);
  if (seconds <= STAGE_LIMIT_SECONDS) return null;
  const { sources, classesFrom } = plan.layers[0]!;
  if (classesFrom !== CENSUS)
    return openingTooLong(
      sources.map(({ source }) => source.uri),
      httpRate,
      seconds,
    );
  return censusTooLong(estimateCensus(sources, touchedWindows(plan), httpRate).pixels, seconds);
}

/**
 * Checks that a function has the time to plan a run for which all pixels of a layer are read once.
 * @param httpRate requests a second that it sends to web servers
 * @throws InvalidInputError
 */
export function checkCensus(layer: PlanLayer, windows: readonly Window[], httpRate = DEFAULT_HTTP_RATE): void {
  const seconds = censusSeconds(layer, windows, httpRate);
  if (seconds <= STAGE_LIMIT_SECONDS) return;
  const { pixels } = estimateCensus(layer.sources, windows, httpRate);
  throw new InvalidInputError(`${namesOf(layer)}: ${censusTooLong(pixels, seconds)}`);
}

function censusTooLong(pixels: number, seconds: number): string {
  return `finding the classes in all ${(pixels / 1e9).toFixed(1)} Gpx ${tooLong(seconds, STAGE_LIMIT_SECONDS)}; name them with --classes or --legend`;
}

function stitchExcess(plan: Plan): string | null {
  const seconds = stitchSeconds(plan);
  if (seconds <= STAGE_LIMIT_SECONDS) return null;
  const { columns, rows } = plan.target.grid;
  const mb = Math.round(bytesMade(plan) / 1e6);
  const side = sides().find((side) => side > longSide(plan) && fits(withSide(plan, side)));
  const otherwise = `larger cells, fewer classes or a smaller dtype, or ${ON_ONE_MACHINE}`;
  return `stitching ${columns} x ${rows} cells of ${countOf(plan.bands.length, 'band')} (about ${mb} MB) from ${countOf(jobCount(plan), 'tile')} ${tooLong(seconds, STAGE_LIMIT_SECONDS)}; choose ${side ? advised(side, plan) : otherwise}`;
}

function tileExcess(plan: Plan, slowest: JobEstimate): string | null {
  const seconds = secondsAlone(slowest);
  if (seconds <= TILE_LIMIT_SECONDS) return null;
  const side = sides().findLast((side) => side < longSide(plan) && fits(withSide(plan, side)));
  const otherwise = `smaller cells or fewer classes, or ${ON_ONE_MACHINE}`;
  return `tile ${slowest.id} has ${(slowest.pixels / 1e6).toFixed(0)} Mpx in ${countOf(slowest.requests, 'request')} and ${tooLong(seconds, TILE_LIMIT_SECONDS)}; choose ${side ? advised(side, plan) : otherwise}`;
}

function fits(plan: Plan): boolean {
  return (
    stitchSeconds(plan) <= STAGE_LIMIT_SECONDS && secondsAlone(slowestOf(estimateJobs(plan))) <= TILE_LIMIT_SECONDS
  );
}

function stitchSeconds(plan: Plan): number {
  return reduceStage(plan, true).seconds;
}

function slowestOf(jobs: readonly JobEstimate[]): JobEstimate {
  return jobs.reduce((a, b) => (secondsAlone(b) > secondsAlone(a) ? b : a));
}

function tooLong(seconds: number, limit: number): string {
  return `would take about ${Math.ceil(seconds)} s, more than the ${limit} s that one function is given`;
}

/** Sides of tiles to try, from small to large. */
function sides(): number[] {
  return Array.from({ length: Math.log2(MAX_TILE_CELLS / TILE_STEP) + 1 }, (_, i) => TILE_STEP * 2 ** i);
}

/** Rectangles are measured by their long side: along it lie the tiles that are too many or too large. */
function longSide({ target }: Plan): number {
  const { columns, rows } = tileSizeOf(target);
  return Math.max(columns, rows);
}

function advised(side: number, { target: { tileCells, tileRows } }: Plan): string {
  return `--tile-cells ${side} instead of ${tileCells}${tileRows === undefined ? '' : ` x ${tileRows}`}`;
}

function withSide(plan: Plan, side: number): Plan {
  const { tileRows, ...target } = plan.target;
  return { ...plan, target: { ...target, tileCells: side } };
}
