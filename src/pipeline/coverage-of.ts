import type { CellCoverage, Coverage } from '../coverage/coverage.js';
import { SeparableCells } from '../coverage/separable-cells.js';
import { type SourceAxes, sourceAxes } from '../coverage/source-axes.js';
import { rowPositions } from '../crs/row-positions.js';
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
  return new SeparableCells(axesOf(plan), stack.scales, cells);
}

/** How the cells of a plan lie over the pixels of its stack. */
export function axesOf({ layers, stacks, target }: Pick<Plan, 'layers' | 'stacks' | 'target'>): SourceAxes {
  const { turn, rows, layers: numbers } = stacks[0]!;
  const layer = layers[numbers[0]!]!;
  const positions = rows === 'area' ? rowPositions(target.crs.definition, layer.geotransform, layer.height) : null;
  return sourceAxes(layer, target.grid, { rows: positions, turn });
}

/** How many pixels a job touches. */
export function pixelCount({ pixels }: Pick<Coverage, 'pixels'>): number {
  return pixels.reduce((sum, window) => sum + areaOf(window), 0);
}
