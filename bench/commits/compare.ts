import { loadavg } from 'node:os';
import { type FractileRun, fractileRun } from '../fractile-run.js';
import { inTurns } from '../in-turns.js';
import { emptyJob } from '../job.js';
import { figureOf } from '../median.js';
import type { BenchOptions } from '../options.js';
import type { Figure } from '../report/measured.js';
import { textTable } from '../text-table.js';
import { type CheckedOut, checkOut } from './check-out.js';
import { differenceOf } from './same-values.js';
import { chosenWorks, type Work } from './works.js';

const SEED = 7;
const HEADINGS = ['', 'CPU, s', 'CPU, s', 'ratio', 'wall, s', 'wall, s', 'ratio', 'MB', 'MB', 'results'];

/** Times two commits in turns, and says whether they find the same. */
export async function compareCommits(options: BenchOptions): Promise<void> {
  const works = await chosenWorks(options, SEED);
  const commits: CheckedOut[] = [];
  for (const [i, commit] of options.compare.entries()) commits.push(await checkOut(commit, `commit-${i}`));
  const [first, second] = commits.map(({ name }) => name);
  const rows: string[][] = [];
  for (const work of works) rows.push(await rowOf(work, commits, options.runs));
  console.log(`\n${first} and then ${second}; ratios are second / first; load average ${loadavg()[0]!.toFixed(1)}`);
  console.log(textTable(HEADINGS, rows));
}

async function rowOf(work: Work, commits: readonly CheckedOut[], runs: number): Promise<string[]> {
  const { source, options } = await work.prepare();
  const runOf = async ({ cli }: CheckedOut, i: number): Promise<FractileRun> =>
    fractileRun(await emptyJob(source, `of-commit-${i}`), options, { cli });
  for (const [i, commit] of commits.entries()) await runOf(commit, i);
  const timed = await inTurns(commits.map((commit, i) => ({ times: runs, run: () => runOf(commit, i) })));
  const difference = await differenceOf(timed[0]!.at(-1)!.mosaic, timed[1]!.at(-1)!.mosaic);
  const [a, b] = timed.map(figureOf);
  return [
    work.name,
    ...both(a!, b!, 'cpuSeconds'),
    ...both(a!, b!, 'seconds'),
    megabytes(a!),
    megabytes(b!),
    difference,
  ];
}

function both(a: Figure, b: Figure, of: 'cpuSeconds' | 'seconds'): string[] {
  return [a[of].toFixed(2), b[of].toFixed(2), (b[of] / a[of]).toFixed(2)];
}

const megabytes = ({ peakBytes }: Figure) => ((peakBytes ?? 0) / 1e6).toFixed(0);
