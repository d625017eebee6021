import { OutputError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { ObjectStore } from '../io/ports.js';
import { overviewKeys } from '../pipeline/mosaic-levels.js';
import { MOSAIC_KEY, OVERVIEWS_PREFIX, PLAN_KEY, RUN_KEY, TILES_PREFIX, tileKey } from '../spec/keys.js';
import { type Plan, parsePlan } from '../spec/plan.js';
import type { RunReport } from '../spec/run-report.js';
import { readDocument, toJsonBytes } from './documents.js';

/**
 * Makes an output location this run's own: writes plan.json where there is none.
 * @throws OutputError where it holds another run, or a mosaic that no plan explains
 */
export async function claimOutput(store: ObjectStore, plan: Plan): Promise<void> {
  const existing = await readDocument(store, PLAN_KEY);
  if (existing !== null) {
    const other = parsePlan(existing, `${store.uri}/${PLAN_KEY}`);
    if (other.runId !== plan.runId) {
      throw new OutputError(
        `${store.uri}: belongs to another run (${other.runId}: other options, or the source has changed since); choose another --out`,
      );
    }
    return;
  }
  for (const key of [MOSAIC_KEY, RUN_KEY]) {
    if ((await store.size(key)) !== null)
      throw new OutputError(`${store.uri}: already holds a ${key} without a ${PLAN_KEY}; choose another --out`);
  }
  for (const prefix of [TILES_PREFIX, OVERVIEWS_PREFIX]) {
    const [foreign] = await store.list(prefix);
    if (foreign)
      throw new OutputError(`${store.uri}: already holds ${foreign} without a ${PLAN_KEY}; choose another --out`);
  }
  await store.put(PLAN_KEY, toJsonBytes(plan));
}

/** @returns the report of a run that is complete: its mosaic is there, with the size that was reported; else null. */
export async function finishedReport(store: ObjectStore, plan: Plan): Promise<RunReport | null> {
  const report = (await readDocument(store, RUN_KEY)) as RunReport | null;
  if (report?.runId !== plan.runId) return null;
  const complete = (await store.size(MOSAIC_KEY)) === report.mosaic.bytes;
  return complete ? report : null;
}

/**
 * Removes what a finished run needs no longer: objects under the keys of its own plan, and nothing else. To be called when the report
 * stands: another run of the same plan that misses them then finds that all is done.
 */
export async function removeIntermediates(
  store: ObjectStore,
  plan: Plan,
  { keepTiles }: { readonly keepTiles: boolean },
): Promise<void> {
  const tiles = keepTiles ? [] : plan.tiles.map(([col, row]) => tileKey({ col, row }));
  await store.remove([...tiles, ...overviewKeys(plan)]);
}

/** @returns the tiles that have no result yet. */
export async function missingTiles(store: ObjectStore, plan: Plan): Promise<TileIndex[]> {
  const present = new Set(await store.list(TILES_PREFIX));
  return plan.tiles.map(([col, row]) => ({ col, row })).filter((tile) => !present.has(tileKey(tile)));
}
