import { InvalidInputError } from '../errors.js';
import { allTiles, alongCurve, type TileIndex, tileCounts, tileSizeOf } from '../grid/tiling.js';
import type { Plan, PlanTarget } from './plan.js';

/**
 * A unit of fan-out, named by an id that only the target and its outputs understand: a job of a grid is a tile,
 * "col-row".
 */
export type JobId = string;

/**
 * The jobs of a plan, in the order in which they are computed: row by row; of many sources along a curve that stays near
 * where it is, so that jobs one after the other meet the same sources.
 */
export function jobsOf({ target, layers }: Pick<Plan, 'target' | 'layers'>): JobId[] {
  const tiles = allTiles(target.grid, tileSizeOf(target));
  const isOne = layers.every(({ sources }) => sources.length === 1);
  return (isOne ? tiles : alongCurve(tiles)).map(jobOfTile);
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
