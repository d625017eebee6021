import { ASSUMED } from './assumptions.js';
import { GB } from './prices.js';
import { type Usage, usageOf } from './usage.js';

/**
 * States that a run enters on its way to a mosaic; each is one transition. Where no tile is missing, `NothingMissing`
 * is in the place of `Tiles`.
 */
export const HAPPY_PATH = ['Start', 'Plan', 'Route', 'Tiles', 'Reduce', 'Reduced', 'MosaicReady', 'Done'] as const;

/** Requests of the Map itself: reading its items, and writing its results and their manifest. */
export const MAP_REQUESTS = usageOf({ s3Reads: 1, s3Writes: 2 });

const MB_PER_GB = 1024;
/** An EXPRESS execution is charged in steps of 64 MB, of which ours needs one, and of a tenth of a second. */
const EXPRESS_GB = 64 / MB_PER_GB;
const EXPRESS_STEPS_PER_SECOND = 10;

/**
 * What one call of a function is charged for, requests of S3 apart.
 * @param memoryMb memory that the function has
 */
export function callUsage(seconds: number, memoryMb: number): Usage {
  return usageOf({ lambdaRequests: 1, lambdaGbSeconds: (Math.ceil(seconds * 1000) / 1000) * (memoryMb / MB_PER_GB) });
}

/** What one child of the Map is charged for, its function apart: starting it is a transition of the Map. */
export function childUsage(seconds: number): Usage {
  const charged = Math.ceil(seconds * EXPRESS_STEPS_PER_SECOND) / EXPRESS_STEPS_PER_SECOND;
  return usageOf({ stateTransitions: 1, expressRequests: 1, expressGbSeconds: charged * EXPRESS_GB });
}

/** GB that the calls of a run write to logs. */
export function loggedGb(calls: number, { logBytes } = ASSUMED.likely): number {
  return (calls * logBytes) / GB;
}
