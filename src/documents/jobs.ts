import { InvalidInputError } from '../errors.js';
import { allTiles, alongCurve, type TileIndex, tileCounts, tileSizeOf } from '../grid/tiling.js';
import type { Plan, PlanTarget } from './plan.js';

/**
 * A unit of fan-out, named by an id that only the target and its outputs understand: a job of a grid is a tile,
 * "col-row".
 */
export type JobId = string;

/** What says which jobs a plan has, and in which order. */
type Ordered = Pick<Plan, 'target' | 'layers'>;

/** The jobs of a plan, in the order in which they are computed. */
export function jobsOf(plan: Ordered): JobId[] {
  return Array.from(tilesOf(plan), jobOfTile);
}

/**
 * The numbers of a plan's jobs, in the same order: each is known by its number as by its id, in less memory.
 */
export function* jobNumbers(plan: Ordered): Generator<number> {
  const { across } = countsOf(plan);
  for (const { col, row } of tilesOf(plan)) yield row * across + col;
}

/** The job of a number. */
export function jobOfNumber(plan: Pick<Plan, 'target'>, number: number): JobId {
  const { across } = countsOf(plan);
  return jobOfTile({ col: number % across, row: Math.floor(number / across) });
}

/**
 * Along a curve that stays near where it is, so that jobs one after the other meet the same sources and blocks; row by
 * row where a block is as wide as the only source.
 */
function tilesOf(plan: Ordered): Iterable<TileIndex> {
  const [source, ...more] = plan.layers.flatMap(({ sources }) => sources);
  const isInStrips = more.length === 0 && source!.blockWidth >= source!.width;
  return isInStrips ? allTiles(countsOf(plan)) : alongCurve(countsOf(plan));
}

const countsOf = ({ target }: { readonly target: PlanTarget }) => tileCounts(target.grid, tileSizeOf(target));

/** How many jobs there are. */
export function jobCount({ target }: { readonly target: PlanTarget }): number {
  const { across, down } = countsOf({ target });
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
  const { across, down } = countsOf({ target });
  if (job === jobOfTile({ col, row }) && col < across && row < down) return { col, row };
  throw new InvalidInputError(`job ${JSON.stringify(job)}: the plan has no such job`);
}
