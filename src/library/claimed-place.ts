import { type Plan, parsePlan } from '../documents/plan.js';
import { withStorage } from '../engine/stages.js';
import type { ObjectStore } from '../io/ports.js';
import type { Storage } from '../io/storage.js';
import { throwIfStopped } from '../io/unless-stopped.js';
import { claimOutput } from '../run/output.js';
import type { Settings } from './settings.js';

/**
 * Works on a plan where its run lives; the place is made the run's own, where it is not yet.
 * @throws InvalidInputError where the plan is none, OutputError where the place is another run's, InterruptedError
 */
export async function inClaimedPlace<T>(
  plan: Plan,
  { out, access, signal, onMessage }: Settings,
  work: (plan: Plan, storage: Storage, store: ObjectStore) => Promise<T>,
): Promise<T> {
  const checked = parsePlan(plan, 'plan'); // it may have come as JSON, of another version
  throwIfStopped(signal, 'stopped before it began');
  return withStorage(access, signal, async (storage) => {
    await claimOutput(await storage.store(out), checked, onMessage);
    return work(checked, storage, await storage.store(out, true));
  });
}
