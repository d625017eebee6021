import { InvalidInputError } from '../errors.js';
import type { Plan } from '../spec/plan.js';
import { estimateTiles, type TileEstimate } from './estimate.js';

/** How large a batch of tiles may be. */
export interface BatchLimits {
  /** Predicted seconds of work; a tile that takes longer is a batch of its own. */
  readonly targetSeconds: number;
  readonly maxTiles: number;
}

/**
 * Groups tiles to batches, one function call each, in the order given: neighbours share a source's header and index.
 * @returns the batches, each a list of tile ids
 */
export function makeBatches(
  tiles: readonly Pick<TileEstimate, 'id' | 'seconds'>[],
  { targetSeconds, maxTiles }: BatchLimits,
): string[][] {
  const batches: string[][] = [];
  let seconds = 0;
  for (const tile of tiles) {
    const batch = batches.at(-1);
    if (batch && batch.length < maxTiles && seconds + tile.seconds <= targetSeconds) {
      batch.push(tile.id);
      seconds += tile.seconds;
    } else {
      batches.push([tile.id]);
      seconds = tile.seconds;
    }
  }
  return batches;
}

/** @throws InvalidInputError where one tile of a plan is predicted to take longer than a function may */
export function checkTileSeconds(plan: Plan, limitSeconds: number): void {
  const slowest = estimateTiles(plan).reduce((a, b) => (b.seconds > a.seconds ? b : a));
  if (slowest.seconds <= limitSeconds) return;
  throw new InvalidInputError(
    `${plan.source.uri}: tile ${slowest.id} has ${(slowest.pixels / 1e6).toFixed(0)} Mpx in ${slowest.requests} requests and would take about ${Math.ceil(slowest.seconds)} s, more than the ${limitSeconds} s of a function; choose smaller --tile-cells than ${plan.tileCells}`,
  );
}
