import type { Command } from 'commander';
import { countOf } from '../count-of.js';
import { finishRun } from '../engine/finish.js';
import { claimOutput, finishedReport } from '../engine/output.js';
import { separateSecrets } from '../engine/secrets.js';
import { readPlan } from '../engine/stored-plan.js';
import { sayWarnings } from '../engine/warnings.js';
import { InvalidInputError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import type { AccessOptions } from '../io/access.js';
import type { ObjectStore } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped, unlessStopped } from '../io/unless-stopped.js';
import { makePlan } from '../pipeline/plan.js';
import { processTile } from '../pipeline/process-tile.js';
import { PLAN_KEY, RUN_PREFIXES, tileId } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { type AccessFlags, accessFrom, addAccessOptions, addSignedUrlOption } from './access-options.js';
import { predict, predictionText } from './prediction.js';
import { cellsOf, summary } from './run.js';
import { addSpecOptions, outputUri, resolvedSpec, type SpecOptions } from './spec-options.js';
import { stopSignal } from './stop.js';
import { print, say, type Terminal } from './terminal.js';

type OutOptions = Terminal & AccessFlags & { readonly out: string };

/** Defines `fractile plan`: the first stage, for a batch queue. */
export function definePlan(command: Command): void {
  addAccessOptions(addSpecOptions(command))
    .option('--out <place>', 'where the run will live: a folder or s3://bucket/prefix', 'out')
    .option('--json', 'print the plan and its estimate on stdout', false)
    .option('--quiet', 'no messages', false)
    .action(plan);
}

/** Defines `fractile tile`: the stage that fans out. */
export function defineTile(command: Command): void {
  addSignedUrlOption(addAccessOptions(command))
    .argument('<tile...>', 'tiles as col-row, or as numbers from 0 to the number of tiles less one')
    .option('--out <place>', 'where the plan is', 'out')
    .option('--json', 'print what was done on stdout', false)
    .option('--quiet', 'no messages', false)
    .action(tile);
}

/** Defines `fractile reduce`: the last stage. */
export function defineReduce(command: Command): void {
  addAccessOptions(command)
    .option('--out <place>', 'where the plan is', 'out')
    .option('--keep-tiles', 'keep the tile files', false)
    .option('--json', 'print run.json on stdout', false)
    .option('--quiet', 'no messages', false)
    .action(reduceTiles);
}

async function plan(sources: readonly string[], options: SpecOptions & OutOptions): Promise<void> {
  const access = accessFrom(options);
  const safe = separateSecrets(await resolvedSpec(sources, options, access), access);
  await withStorage(safe.access, options.out, false, async (storage, store) => {
    const planning = makePlan(safe.spec, { open: storage.open });
    const made = await unlessStopped(stopSignal, planning, 'stopped while planning; nothing was written');
    await claimOutput(store, made, (message) => say(options, message));
    const { grid, tiles, classes, classesFrom } = made;
    const estimate = predict(made);
    print(options, { ...made, estimate }, [
      `${options.out}/${PLAN_KEY}: ${cellsOf(grid)}, ${countOf(classes.length, 'class', 'classes')} (${classesFrom}), ${countOf(tiles.length, 'tile')} (${numbersOf(tiles)})`,
      ...predictionText(estimate),
    ]);
  });
}

async function tile(ids: readonly string[], options: OutOptions): Promise<void> {
  await withStorage(accessFrom(options), options.out, true, async (storage, store) => {
    const made = await readPlan(store);
    const done = [];
    for (const index of ids.map((id) => findTile(made, id))) {
      const onPixels = () => throwIfStopped(stopSignal, 'stopped; tiles that are done are kept');
      const metrics = await processTile(made, index, { open: storage.openKept, store, onPixels });
      say(options, `tile ${tileId(index)}: ${(metrics.pixels / 1e6).toFixed(1)} Mpx`);
      done.push({ tile: tileId(index), ...metrics });
    }
    print(options, { tiles: done, reads: storage.counts }, [`${countOf(done.length, 'tile')} done`]);
  });
}

async function reduceTiles(options: OutOptions & { readonly keepTiles: boolean }): Promise<void> {
  const started = performance.now();
  await withStorage(accessFrom(options), options.out, true, async (_, store) => {
    const made = await readPlan(store);
    const onMessage = (message: string) => say(options, message);
    const finished = await finishedReport(store, made, onMessage);
    if (finished) {
      sayWarnings(finished, onMessage);
      return print(options, finished, summary(finished, options.out));
    }
    const tiles = { total: made.tiles.length, computed: 0, resumed: made.tiles.length };
    const onTile = () => throwIfStopped(stopSignal, 'stopped; all tiles are kept, reduce again');
    const stage = { tiles, pixels: 0, reads: { requests: 0, bytes: 0, bytesNeeded: 0, retries: 0 }, workers: 0 };
    await store.removeAbandoned(RUN_PREFIXES);
    const report = await finishRun(made, store, stage, {
      keepTiles: options.keepTiles,
      started,
      onTile,
      onMessage,
    });
    print(options, report, summary(report, options.out));
  });
}

async function withStorage(
  access: AccessOptions,
  out: string,
  begun: boolean,
  stage: (storage: Storage, store: ObjectStore) => Promise<void>,
): Promise<void> {
  const storage = new Storage(access, new RetryBudget(), stopSignal);
  try {
    await stage(storage, await storage.store(outputUri(out), begun));
  } finally {
    await storage.close();
  }
}

/** The numbers by which tiles can be named. */
function numbersOf(tiles: Plan['tiles']): string {
  return tiles.length === 1 ? '0' : `0 to ${tiles.length - 1}`;
}

function findTile({ tiles }: Plan, id: string): TileIndex {
  const found = /^\d+$/.test(id) ? tiles[Number(id)] : tiles.find(([col, row]) => `${col}-${row}` === id);
  if (!found)
    throw new InvalidInputError(
      `tile ${id}: not in the plan, which has ${countOf(tiles.length, 'tile')} (${numbersOf(tiles)}, or col-row)`,
    );
  return { col: found[0], row: found[1] };
}
