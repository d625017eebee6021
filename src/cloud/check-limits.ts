import { checkTileSeconds } from '../cost/batches.js';
import { estimateMosaicBytes, reduceStage } from '../cost/stages.js';
import { InvalidInputError } from '../errors.js';
import type { Plan } from '../spec/plan.js';
import { STAGE_SECONDS, TILE_SECONDS } from './limits.js';

/** Predictions can be wrong; the larger functions are for what they missed. */
const TILE_LIMIT_SECONDS = 0.75 * TILE_SECONDS;
const REDUCE_LIMIT_SECONDS = 0.75 * STAGE_SECONDS;

/** @throws InvalidInputError where a plan's tiles, or stitching them, are predicted to take longer than a function may */
export function checkLimits(plan: Plan): void {
  checkTileSeconds(plan, TILE_LIMIT_SECONDS);
  const bytes = estimateMosaicBytes(plan);
  const { seconds } = reduceStage(plan, bytes, true);
  if (seconds <= REDUCE_LIMIT_SECONDS) return;
  const { columns, rows } = plan.grid;
  throw new InvalidInputError(
    `${plan.source.uri}: stitching ${columns} x ${rows} cells of ${plan.bands.length} bands (about ${Math.round(bytes / 1e6)} MB) would take about ${Math.ceil(seconds)} s, more than the ${REDUCE_LIMIT_SECONDS} s that one function is given; choose larger cells, fewer classes or a smaller dtype, or run it on one machine (fractile run)`,
  );
}
