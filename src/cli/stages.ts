import { resolve } from 'node:path';
import type { Command } from 'commander';
import { finishRun } from '../engine/finish.js';
import { claimOutput } from '../engine/output.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';
import { openSource, openStore } from '../io/resolve.js';
import { makePlan } from '../pipeline/plan.js';
import { processTile } from '../pipeline/process-tile.js';
import { PLAN_KEY, tileId } from '../spec/keys.js';
import { type Plan, parsePlan } from '../spec/plan.js';
import { parseJson } from '../spec/spec.js';
import { summary } from './run.js';
import { addSpecOptions, type SpecOptions, specFrom } from './spec-options.js';
import { print, say, type Terminal } from './terminal.js';

type OutOptions = Terminal & { readonly out: string };

/** `fractile plan | tile | reduce`: the stages one by one, for a batch queue. */
export function addStages(program: Command): void {
  addSpecOptions(program.command('plan').description('write plan.json: the grid, the classes and the list of tiles'))
    .option('--out <folder>', 'where the run will live', 'out')
    .option('--json', 'print the plan on stdout', false)
    .option('--quiet', 'no messages', false)
    .action(plan);
  program
    .command('tile')
    .description('compute tiles of a plan; each can run on another machine that sees the same folder')
    .argument('<tile...>', 'tiles as col-row, or as numbers from 0 to the number of tiles less one')
    .option('--out <folder>', 'folder of the plan', 'out')
    .option('--json', 'print what was done on stdout', false)
    .option('--quiet', 'no messages', false)
    .action(tile);
  program
    .command('reduce')
    .description('stitch the tiles of a plan into mosaic.tif')
    .option('--out <folder>', 'folder of the plan', 'out')
    .option('--keep-tiles', 'keep the tile files', false)
    .option('--json', 'print run.json on stdout', false)
    .option('--quiet', 'no messages', false)
    .action(reduceTiles);
}

async function plan(source: string | undefined, options: SpecOptions & OutOptions): Promise<void> {
  const made = await makePlan(await specFrom(source, options), { open: openSource });
  await claimOutput(openStore(resolve(options.out)), made);
  const { grid, tiles, classes, classesFrom } = made;
  print(
    options,
    made,
    `${options.out}/${PLAN_KEY}: ${grid.columns} x ${grid.rows} cells, ${classes.length} classes (${classesFrom}), ${tiles.length} tiles (0 to ${tiles.length - 1})`,
  );
}

async function tile(ids: readonly string[], options: OutOptions): Promise<void> {
  const made = await loadPlan(options.out);
  const tiles = ids.map((id) => findTile(made, id));
  const store = openStore(resolve(options.out));
  const done = [];
  for (const index of tiles) {
    const metrics = await processTile(made, index, { open: openSource, store });
    say(options, `tile ${tileId(index)}: ${(metrics.pixels / 1e6).toFixed(1)} Mpx`);
    done.push({ tile: tileId(index), ...metrics });
  }
  print(options, done, `${done.length} tiles done`);
}

async function reduceTiles(options: OutOptions & { readonly keepTiles: boolean }): Promise<void> {
  const started = performance.now();
  const made = await loadPlan(options.out);
  const tiles = { total: made.tiles.length, computed: 0, resumed: made.tiles.length };
  const stage = { tiles, pixels: 0, reads: { requests: 0, bytes: 0 }, workers: 0 };
  const report = await finishRun(made, openStore(resolve(options.out)), stage, {
    keepTiles: options.keepTiles,
    started,
  });
  print(options, report, summary(report, options.out));
}

async function loadPlan(out: string): Promise<Plan> {
  const store = openStore(resolve(out));
  const bytes = await store.get(PLAN_KEY);
  if (!bytes) throw new NotFoundError(`${out}/${PLAN_KEY}: no such file; make the plan first (fractile plan)`);
  return parsePlan(parseJson(new TextDecoder().decode(bytes), `${out}/${PLAN_KEY}`), `${out}/${PLAN_KEY}`);
}

function findTile({ tiles }: Plan, id: string): TileIndex {
  const found = /^\d+$/.test(id) ? tiles[Number(id)] : tiles.find(([col, row]) => `${col}-${row}` === id);
  if (!found)
    throw new InvalidInputError(
      `tile ${id}: not in the plan, which has ${tiles.length} tiles (0 to ${tiles.length - 1}, or col-row)`,
    );
  return { col: found[0], row: found[1] };
}
