import { type JobEstimate, secondsAlone } from './estimate.js';

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
  tiles: readonly Pick<JobEstimate, 'id' | 'seconds' | 'openingSeconds'>[],
  { targetSeconds, maxTiles }: BatchLimits,
): string[][] {
  const batches: string[][] = [];
  let seconds = 0;
  for (const tile of tiles) {
    const batch = batches.at(-1);
    const alone = secondsAlone(tile); // tiles that share rasters open them once: it takes no longer than that
    if (batch && batch.length < maxTiles && seconds + alone <= targetSeconds) {
      batch.push(tile.id);
      seconds += alone;
    } else {
      batches.push([tile.id]);
      seconds = alone;
    }
  }
  return batches;
}
