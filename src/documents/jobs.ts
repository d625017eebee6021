import { InvalidInputError } from '../errors.js';
import { allTiles, type TileIndex, tileCounts, tileSizeOf } from '../grid/tiling.js';
import type { PlanTarget } from './plan.js';

/**
 * A unit of fan-out, named by an id that only the target and its outputs understand: a job of a grid is a tile,
 * "col-row".
 */
export type JobId = string;

/** The jobs of a target, in the order in which they are computed. */
export function jobsOf({ target }: { readonly target: PlanTarget }): JobId[] {
  return allTiles(target.grid, tileSizeOf(target)).map(jobOfTile);
}

/** How many jobs there are. */
export function jobCount({ target }: { readonly target: PlanTarget }): number {
  const { across, down } = tileCounts(target.grid, tileSizeOf(target));
  return across * down;
}

/** The job of a tile. */
export function jobOfTile({ col, row }: TileIndex): JobId {
  return `${col}-${row}`;
}

/**
 * The tile of a job.
 * @throws InvalidInputError where the plan has no such job
 */
export function tileOfJob({ target }: { readonly target: PlanTarget }, job: JobId): TileIndex {
  const [col = -1, row = -1] = job.split('-').map(Number);
  const { across, down } = tileCounts(target.grid, tileSizeOf(target));
  if (job === jobOfTile({ col, row }) && col < across && row < down) return { col, row };
  throw new InvalidInputError(`job ${JSON.stringify(job)}: the plan has no such job`);
}
