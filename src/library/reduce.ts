import { jobCount } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import type { RunReport } from '../documents/run-report.js';
import { reduceStage } from '../engine/stages.js';
import { partsToRead } from '../pipeline/reduce.js';
import { inClaimedPlace } from './claimed-place.js';
import type { ReduceOptions } from './options.js';
import { settingsOf } from './settings.js';

/**
 * Joins the results of all jobs in `out` to the files that `write` of the question names, and `run.json`: the last stage: what `fractile reduce` does. A
 * run that is complete stays as it is.
 * @returns what `run.json` holds; `pixels` and `reads` are 0, as jobs were computed elsewhere
 * @throws MissingTileError, TileDamagedError: compute those jobs, and reduce again; OutputError where `out` holds another
 * run; StorageError, InterruptedError
 */
export async function reduce(plan: Plan, options: ReduceOptions = {}): Promise<RunReport> {
  const settings = settingsOf(options);
  return inClaimedPlace(plan, settings, (checked, _, store) => {
    const total = partsToRead(checked);
    const tiles = jobCount(checked);
    let done = 0;
    const onPart = () => settings.onProgress?.({ stage: 'mosaic', done: ++done, total, tilesDone: tiles, tiles });
    return reduceStage(checked, store, { ...settings, onPart });
  });
}
