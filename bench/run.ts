import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { Bench } from './bench.js';
import { compareCommits } from './commits/compare.js';
import { MissingPeerError } from './missing-peer.js';
import { readOptions } from './options.js';
import { SCRATCH } from './places.js';
import { HEADINGS, lineCells } from './report/line-text.js';
import type { MeasuredRow } from './report/measured.js';
import { record } from './report/record.js';
import { commitHere, machine } from './report/where.js';
import { chosenRows, ROWS } from './rows/registry.js';
import type { Row } from './rows/row.js';
import { landscapes, windowsOf } from './subjects.js';
import { textTable } from './text-table.js';

const SEED = 7;
const ROW_NAMES = ROWS.map(({ name }) => name);
const options = readOptions(process.argv.slice(2));

try {
  await (options.compare.length > 0 ? compareCommits(options) : measure());
} finally {
  await rm(SCRATCH, { recursive: true, force: true });
}

/** Measures the rows that are asked for, keeps each as it comes, and prints all in one table. */
async function measure(): Promise<void> {
  const { source, classes, cellSize, size, runs, peerRuns, only, isAll, isWritten } = options;
  const subjects = source === null ? landscapes(SEED, size) : await windowsOf(source, classes, cellSize);
  const bench = new Bench(subjects, { seed: SEED, side: size }, { runs, peerRuns });
  const date = new Date().toISOString().slice(0, 10);
  const here = { date, commit: await commitHere(), machine: await machine(), runs, peerRuns };
  const cells: string[][] = [];
  for (const row of chosenRows(only, isAll)) {
    const found = await measureRow(row, bench, here);
    if (found === null) continue;
    cells.push(...found.lines.flatMap(lineCells));
    if (isWritten) await record(row.name, found, ROW_NAMES);
  }
  console.log(`\nall rows; load average ${loadavg()[0]!.toFixed(1)}\n${textTable(HEADINGS, cells)}`);
}

/** Measures a row and prints it; null where it finds nothing that is kept, or its peer is missing. */
async function measureRow(
  { name, measure }: Row,
  bench: Bench,
  here: Omit<MeasuredRow, 'loads' | 'lines' | 'series'>,
): Promise<MeasuredRow | null> {
  const load = loadavg()[0]!;
  console.log(`\n${name}`);
  try {
    const { lines, series = null } = await measure(bench);
    if (lines.length > 0) console.log(textTable(HEADINGS, lines.flatMap(lineCells)));
    for (const note of new Set(lines.flatMap(({ notes }) => notes))) console.log(`  ${note}`);
    return lines.length > 0 || series ? { ...here, loads: [load, loadavg()[0]!], lines, series } : null;
  } catch (error) {
    if (!(error instanceof MissingPeerError)) throw error;
    console.log(`  left out: ${error.message}`);
    return null;
  }
}
