import type { Command } from 'commander';
import { RUN_KEY } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import type { RunReport } from '../documents/run-report.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { readPlan } from '../run/stored-plan.js';
import { storedReport } from '../run/stored-report.js';
import { type AccessFlags, addAccessOptions } from './access-options.js';
import { withAskedStorage } from './asked-storage.js';
import { cellLines } from './cell-text.js';
import { cellAt, cellValues } from './cell-values.js';
import { fileLines } from './run.js';
import { outputUri } from './spec-options.js';
import { print, type Terminal } from './terminal.js';
import { totalsLines } from './totals-text.js';

interface ShowOptions extends AccessFlags, Terminal {
  readonly at?: string;
}

/** Defines `fractile show`: the totals of a finished run, or one cell of it. */
export function defineShow(command: Command): void {
  command
    .argument('<out>', 'what --out of the run was: a folder or s3://bucket/prefix')
    .option('--at <lon,lat>', 'the cell at this place, in degrees (-113.0,37.3)')
    .option('--json', 'print one JSON document', false);
  addAccessOptions(command).action(show);
}

async function show(named: string, options: ShowOptions): Promise<void> {
  const out = named.replace(/(?<=.)\/+$/, '');
  const place = options.at === undefined ? null : lonLatOf(options.at);
  await withAskedStorage(options, async (storage) => {
    const uri = outputUri(out);
    const store = await storage.store(uri);
    const report = await finished(store);
    if (!place) return print(options, report, [...fileLines(report, out), ...totalsLines(report)]);
    const plan = await readPlan(store);
    requireRasters(plan, report, store);
    const cell = cellAt(plan, place);
    const values = await cellValues(storage.open, uri, plan, cell);
    const found = { ...cell, longitude: place[0], latitude: place[1], crs: plan.target.crs.name, values };
    print(options, found, cellLines(plan, found));
  });
}

/** The report of a run that is done. */
async function finished(store: ObjectStore): Promise<RunReport> {
  const found = await storedReport(store);
  if (found.state === 'whole') return found.report;
  if (found.state === 'absent')
    throw new NotFoundError(`${store.uri}/${RUN_KEY}: is not there; show the --out of a run that is done`);
  throw new InvalidInputError(`${store.uri}/${RUN_KEY}: is damaged; run again with the same options to write it anew`);
}

function requireRasters(plan: Plan, { runId }: RunReport, store: ObjectStore): void {
  if (plan.runId !== runId)
    throw new InvalidInputError(
      `${store.uri}: plan.json and run.json are of different runs; show a folder as a run left it`,
    );
  if (plan.outputs.some(({ name }) => name === 'mosaic')) return;
  throw new InvalidInputError(`--at: ${store.uri} holds no mosaic to look into; run with mosaic in --write`);
}

/** A place by its longitude and latitude. */
function lonLatOf(text: string): [number, number] {
  const [lon, lat, ...more] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isPlace = more.length === 0 && Math.abs(lon ?? Number.NaN) <= 360 && Math.abs(lat ?? Number.NaN) <= 90;
  if (isPlace) return [lon!, lat!];
  throw new InvalidInputError(
    `--at: takes a longitude and a latitude in degrees, such as -113.0,37.3, and not ${JSON.stringify(text.slice(0, 64))}`,
  );
}
