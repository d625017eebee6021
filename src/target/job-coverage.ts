import type { CellCoverage } from '../coverage/coverage.js';
import { GappedCells } from '../coverage/gapped-cells.js';
import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { extentOf } from '../documents/planned-source.js';
import { disjointWindows } from '../grid/disjoint-windows.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, type Window } from '../grid/window.js';
import { coverageOfCells } from './coverage-of.js';
import { sourcesOver } from './source-index.js';

/** What a job has of a stack. */
export interface JobStack {
  readonly stack: number;
  /** Its sources that the job may touch, by number, in the order in which they come first where they overlap. */
  readonly sources: readonly number[];
  /** How its pixels fall into the job's cells. */
  readonly coverage: CellCoverage;
}

/** How the pixels of all stacks of a plan fall into the cells of a job. */
export interface JobCoverage {
  /** What is true of the cells whichever stacks they have pixels of. */
  readonly cells: Omit<CellCoverage, 'parts' | 'counts' | 'touches'>;
  readonly stacks: readonly JobStack[];
}

/**
 * How the pixels of a plan fall into the cells of a job.
 * @throws InvalidInputError where the plan has no such job
 */
export function jobCoverage(plan: Plan, job: JobId): JobCoverage {
  return coverageOver(plan, tileWindow(plan.target.grid, tileSizeOf(plan.target), tileOfJob(plan, job)));
}

/** How the pixels of a plan fall into any window of cells. */
export function coverageOver(plan: Plan, cells: Window): JobCoverage {
  const sources = sourcesOver(plan, cells);
  const coverage = coverageOfSources(plan, cells, 0, sources);
  return { cells: coverage, stacks: [{ stack: 0, sources, coverage }] };
}

/** Of one stack: a raster, or one with gaps. */
function coverageOfSources(plan: Plan, cells: Window, stack: number, numbers: readonly number[]): CellCoverage {
  const whole = coverageOfCells(plan, cells, stack);
  const { sources } = plan.layers[0]!;
  if (sources.length === 1) return whole;
  return new GappedCells(whole, disjointWindows(numbers.map((number) => extentOf(sources[number]!))));
}

/** How many pixels a job touches, of which sources may not have all. */
export function pixelCount({ stacks }: Pick<JobCoverage, 'stacks'>): number {
  return stacks.reduce(
    (all, { coverage }) => all + coverage.pixels.reduce((sum, window) => sum + areaOf(window), 0),
    0,
  );
}
