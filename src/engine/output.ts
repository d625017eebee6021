import { OutputError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { ObjectStore } from '../io/ports.js';
import { overviewKeys } from '../pipeline/mosaic-levels.js';
import { MOSAIC_KEY, OVERVIEWS_PREFIX, PLAN_KEY, RUN_KEY, TILES_PREFIX, tileKey } from '../spec/keys.js';
import { type Plan, parsePlan } from '../spec/plan.js';
import type { RunReport } from '../spec/run-report.js';
import { isCut, readDocument, toJsonBytes } from './documents.js';
import { isOwnPlace } from './own-place.js';
import { storedReport } from './stored-report.js';

/** Called with one-line messages a user should see. */
export type Say = (message: string) => void;

/** Names of what a run sets aside. */
const OWN_FILE = /^(tiles\/\d+-\d+\.tif|overviews\/\d+-\d+-\d+\.bin)$/;
/** Ending of files that are being written. */
const PARTIAL_FILE = /\.fractile-partial$/;

/**
 * Makes an output location this run's own: writes plan.json where there is none, or one that is cut.
 * @throws OutputError where it holds another run, or a mosaic that no plan explains
 */
export async function claimOutput(store: ObjectStore, plan: Plan, say: Say = () => {}): Promise<void> {
  const found = await storedPlan(store);
  if (found !== 'absent' && found !== 'damaged') {
    if (found.runId === plan.runId) return;
    throw new OutputError(
      `${store.uri}: belongs to another run (${found.runId}: other options, or the source has changed since); choose another --out`,
    );
  }
  await checkUnclaimed(store, plan, found);
  if (found === 'damaged' && !(await isOwnPlace(store, plan))) {
    throw new OutputError(
      `${store.uri}/${PLAN_KEY}: can't be read, and nothing beside it is known to be this run's; choose another --out, or remove it`,
    );
  }
  if (found === 'damaged') {
    say(`${store.uri}/${PLAN_KEY} is damaged; it is written anew`);
    await store.remove([PLAN_KEY]);
  }
  await store.put(PLAN_KEY, toJsonBytes(plan));
}

/**
 * The plan that lies in a store; damaged where it is cut or emptied.
 * @throws InvalidInputError for something else
 */
async function storedPlan(store: ObjectStore): Promise<Plan | 'absent' | 'damaged'> {
  let document: unknown;
  try {
    document = await readDocument(store, PLAN_KEY);
  } catch (error) {
    if (isCut(error)) return 'damaged';
    throw error;
  }
  return document === null ? 'absent' : parsePlan(document, `${store.uri}/${PLAN_KEY}`);
}

/**
 * Where no plan says whose a place is, whatever lies there must be this run's by other signs.
 * @throws OutputError
 */
async function checkUnclaimed(store: ObjectStore, plan: Plan, found: 'absent' | 'damaged'): Promise<void> {
  const without = found === 'absent' ? `without a ${PLAN_KEY}` : `beside a damaged ${PLAN_KEY}`;
  const report = await storedReport(store);
  if (report.state !== 'whole' || report.report.runId !== plan.runId) {
    for (const key of [MOSAIC_KEY, ...(report.state === 'whole' ? [RUN_KEY] : [])]) {
      if ((await store.size(key)) !== null)
        throw new OutputError(`${store.uri}: already holds a ${key} ${without}; choose another --out`);
    }
    if (report.state === 'damaged' && found === 'absent')
      throw new OutputError(`${store.uri}: already holds a ${RUN_KEY} ${without}; choose another --out`);
  }
  for (const prefix of [TILES_PREFIX, OVERVIEWS_PREFIX]) {
    const keys = await store.list(prefix);
    const foreign = keys.find((key) => found === 'absent' || !(OWN_FILE.test(key) || PARTIAL_FILE.test(key)));
    if (foreign) throw new OutputError(`${store.uri}: already holds ${foreign} ${without}; choose another --out`);
  }
}

/**
 * The report of a run that is complete: its mosaic is there, with the size that was reported. Null where it is not; a
 * report that is damaged is removed, so that it can be written anew.
 */
export async function finishedReport(store: ObjectStore, plan: Plan, say: Say = () => {}): Promise<RunReport | null> {
  const found = await storedReport(store);
  if (found.state === 'damaged') {
    say(`${store.uri}/${RUN_KEY} is damaged; it is written anew`);
    await store.remove([RUN_KEY]);
  }
  if (found.state !== 'whole' || found.report.runId !== plan.runId) return null;
  const complete = (await store.size(MOSAIC_KEY)) === found.report.mosaic.bytes;
  return complete ? found.report : null;
}

/**
 * Removes what a finished run needs no longer: objects under the keys of its own plan, and nothing else. To be called
 * when the report stands: another run of the same plan that misses them then finds that all is done.
 */
export async function removeIntermediates(
  store: ObjectStore,
  plan: Plan,
  { keepTiles }: { readonly keepTiles: boolean },
): Promise<void> {
  const tiles = keepTiles ? [] : plan.tiles.map(([col, row]) => tileKey({ col, row }));
  await store.remove([...tiles, ...overviewKeys(plan)]);
}

/** The tiles that have no result yet. */
export async function missingTiles(store: ObjectStore, plan: Plan): Promise<TileIndex[]> {
  const present = new Set(await store.list(TILES_PREFIX));
  return plan.tiles.map(([col, row]) => ({ col, row })).filter((tile) => !present.has(tileKey(tile)));
}
