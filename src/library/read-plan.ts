import type { Plan } from '../documents/plan.js';
import { withStorage } from '../engine/stages.js';
import { readPlan as planOf } from '../run/stored-plan.js';
import type { CallOptions } from './options.js';
import { settingsOf } from './settings.js';

/**
 * Reads the plan of a run that {@link plan} or the command line has begun: for a process of a batch queue, which knows
 * where the run lives, and which job is its own.
 * @param out a folder or `s3://bucket/prefix`
 * @throws NotFoundError where there is none, InvalidInputError where it is damaged, OtherVersionError where another
 * version of Fractile made it
 */
export async function readPlan(out: string, options: CallOptions = {}): Promise<Plan> {
  const settings = settingsOf({ ...options, out });
  return withStorage(settings.access, settings.signal, async (storage) =>
    planOf(await storage.store(settings.out, true)),
  );
}
