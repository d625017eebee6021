import type { JobId } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { jobStage } from '../engine/stages.js';
import type { JobMetrics } from '../pipeline/process-job.js';
import { jobPixels } from '../target/tile-pixels.js';
import { inClaimedPlace } from './claimed-place.js';
import type { JobOptions } from './options.js';
import { settingsOf } from './settings.js';

/**
 * Computes one job of a plan in this thread, and writes its result to `out`: what `fractile job` does. Jobs may be
 * computed anywhere, in any order, at the same time and again; the mosaic is the same to the bit.
 *
 * Signed URLs are no part of a plan: where a source needs one, `access.signedUrls` holds it.
 * @param job one of {@link jobsOf} the plan
 * @throws InvalidInputError where the plan has no such job; OutputError where `out` holds another run;
 * SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError, InterruptedError
 */
export async function processJob(plan: Plan, job: JobId, options: JobOptions = {}): Promise<JobMetrics> {
  const settings = settingsOf(options);
  return inClaimedPlace(plan, settings, (checked, storage, store) => {
    const total = jobPixels(checked)(job);
    let done = 0;
    const onPixels = (pixels: number) => {
      done += pixels;
      settings.onProgress?.({ stage: 'tiles', done, total, tilesDone: 0, tiles: 1 });
    };
    return jobStage(checked, job, storage, store, settings.signal, onPixels);
  });
}
