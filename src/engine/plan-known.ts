import type { Plan } from '../documents/plan.js';
import { sourceOf } from '../documents/source-uri.js';
import type { Spec } from '../documents/spec.js';
import { isVrt } from '../layers/vrt.js';
import { makePlan } from '../plan/make-plan.js';
import type { PlanPorts } from '../plan/plan-ports.js';
import { type KnownPlace, StoredKnownSources } from '../run/known-sources.js';
import type { LocalOptions } from './local-options.js';

/** Whom planning tells what it does. */
export interface PlanningTalk {
  readonly onProgress?: LocalOptions['onProgress'] | undefined;
  readonly onMessage?: LocalOptions['onMessage'] | undefined;
}

/**
 * Plans a run. Where it has many sources, what is found of them is kept where the run lives, also where planning fails:
 * a second call opens only those that are new or have changed.
 * @throws what {@link makePlan} throws, StorageError
 */
export async function planKnown(
  spec: Spec,
  place: KnownPlace,
  ports: PlanPorts,
  { onProgress, onMessage }: PlanningTalk = {},
): Promise<Plan> {
  const isMany = spec.sources.length > 1 || spec.sources.some((name) => isVrt(sourceOf(name).uri));
  if (!isMany) return makePlan(spec, ports);
  const known = await StoredKnownSources.of(place, spec, onMessage);
  const onSource = (done: number, total: number) =>
    onProgress?.({ stage: 'sources', done, total, tilesDone: 0, tiles: 0 });
  try {
    return await makePlan(spec, { ...ports, known, onSource });
  } finally {
    await known.save();
  }
}
