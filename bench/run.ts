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
import { landscapes, windowsOf } from './subjects.js';
import { textTable } from './text-table.js';

const SEED = 7;
const options = readOptions(process.argv.slice(2));

try {
  await (options.compare.length > 0 ? compareCommits(options) : measure());
} finally {
  await rm(SCRATCH, { recursive: true, force: true });
}

/** Measures the rows that are asked for, and prints them in one table. */
async function measure(): Promise<void> {
  const { source, classes, cellSize, size, runs, peerRuns, only, isAll, isWritten } = options;
  const subjects = source === null ? landscapes(SEED, size) : await windowsOf(source, classes, cellSize);
  const bench = new Bench(subjects, { seed: SEED, side: size }, { runs, peerRuns });
  const found = new Map<string, MeasuredRow>();
  const here = {
    date: new Date().toISOString().slice(0, 10),
    commit: await commitHere(),
    machine: await machine(),
    runs,
  };
  for (const { name, measure } of chosenRows(only, isAll)) {
    const load = loadavg()[0]!;
    try {
      console.log(`\n${name}`);
      const { lines, series = null } = await measure(bench);
      if (lines.length > 0) console.log(textTable(HEADINGS, lines.flatMap(lineCells)));
      for (const note of lines.flatMap(({ notes }) => notes)) console.log(`  ${note}`);
      if (lines.length > 0 || series) found.set(name, { ...here, loads: [load, loadavg()[0]!], lines, series });
    } catch (error) {
      if (!(error instanceof MissingPeerError)) throw error;
      console.log(`  left out: ${error.message}`);
    }
  }
  const all = [...found.values()].flatMap(({ lines }) => lines.flatMap(lineCells));
  console.log(`\nall rows; load average ${loadavg()[0]!.toFixed(1)}\n${textTable(HEADINGS, all)}`);
  if (isWritten)
    await record(
      found,
      ROWS.map(({ name }) => name),
    );
}
