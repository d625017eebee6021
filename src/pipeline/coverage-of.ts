import type { CellCoverage, Coverage } from '../coverage/coverage.js';
import { SeparableCells } from '../coverage/separable-cells.js';
import { sourceAxes } from '../coverage/source-axes.js';
import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, type Window } from '../grid/window.js';

/** How the pixels of a plan's stack fall into the cells of a job. */
export function coverageOf(plan: Plan, job: JobId): CellCoverage {
  return coverageOfCells(plan, tileWindow(plan.target.grid, tileSizeOf(plan.target), tileOfJob(plan, job)));
}

/** How the pixels of a plan's stack fall into any window of cells. */
export function coverageOfCells(plan: Pick<Plan, 'layers' | 'stacks' | 'target'>, cells: Window): CellCoverage {
  const stack = plan.stacks[0]!;
  const axes = sourceAxes(plan.layers[stack.layers[0]!]!, plan.target.grid);
  return new SeparableCells(axes, stack.scales, cells);
}

/** How many pixels a job touches. */
export function pixelCount({ pixels }: Pick<Coverage, 'pixels'>): number {
  return pixels.reduce((sum, window) => sum + areaOf(window), 0);
}
