import type { Grid } from '../src/grid/grid.js';
import { type FractileRun, fractileRun } from './fractile-run.js';
import { gridOf } from './header.js';
import { inTurns } from './in-turns.js';
import { inflateBlocks } from './inflate.js';
import { emptyJob } from './job.js';
import { figureOf } from './median.js';
import type { Took } from './processes.js';
import type { Figure } from './report/measured.js';
import type { Subject, Subjects } from './subjects.js';

/** How often things are timed. */
export interface Effort {
  readonly runs: number;
  /** Of programs that are slow. */
  readonly peerRuns: number;
}

/** What heights are made of: their seed, and the side of their raster in pixels. */
export interface Terrain {
  readonly seed: number;
  readonly side: number;
}

/** A raster that Fractile reads. */
export type Source = Pick<Subject, 'path'>;

/** What Fractile alone took for a subject, and what decompressing its blocks alone takes. */
export interface Alone {
  readonly ours: Figure;
  readonly inflate: Figure;
}

/** One call of the bench: what it times, how often, and what it has timed already. */
export class Bench {
  readonly #alone = new Map<string, Alone>();

  constructor(
    readonly subjects: Subjects,
    readonly terrain: Terrain,
    readonly effort: Effort,
  ) {}

  /** What Fractile takes for class shares of a subject, which is timed once a call. */
  async alone(subject: Subject): Promise<Alone> {
    const known = this.#alone.get(subject.name);
    if (known) return known;
    const { grid } = await firstRun(subject, subject.options);
    const times = this.effort.runs;
    const timed = await inTurns<Took>([
      { times, run: () => oursOf(subject, subject.options) },
      { times, run: () => inflateBlocks(subject.path, grid) },
    ]);
    const [ours, inflate] = timed.map(figureOf);
    const found = { ours: ours!, inflate: inflate! };
    this.#alone.set(subject.name, found);
    return found;
  }

  /**
   * Times Fractile in turns with others.
   * @returns its figure, and then those of the others
   */
  async inTurns(
    source: Source,
    options: readonly string[],
    others: readonly (() => Promise<Took>)[],
  ): Promise<readonly Figure[]> {
    const { runs, peerRuns } = this.effort;
    const timed = await inTurns<Took>([
      { times: runs, run: () => oursOf(source, options) },
      ...others.map((run) => ({ times: peerRuns, run })),
    ]);
    return timed.map(figureOf);
  }

  /** Times Fractile in turns with itself: other sources, or other options. */
  async variants(
    works: readonly { readonly source: Source; readonly options: readonly string[] }[],
  ): Promise<readonly Figure[]> {
    const times = this.effort.runs;
    const timed = await inTurns<Took>(
      works.map(({ source, options }) => ({ times, run: () => oursOf(source, options) })),
    );
    return timed.map(figureOf);
  }
}

async function oursOf(source: Source, options: readonly string[]): Promise<FractileRun> {
  return fractileRun(await emptyJob(source, 'ours'), options);
}

/** A run that is not timed: it warms what is read, and tells peers the grid, and what values to expect. */
export async function firstRun(source: Source, options: readonly string[]): Promise<FractileRun & { grid: Grid }> {
  const run = await fractileRun(await emptyJob(source, 'first'), options);
  return { ...run, grid: await gridOf(run.mosaic) };
}
