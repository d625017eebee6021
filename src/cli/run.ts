import type { Command } from 'commander';
import { countOf } from '../count-of.js';
import { fractionsOf, type RunReport } from '../documents/run-report.js';
import { runLocal } from '../engine/local.js';
import { MAX_WORKERS } from '../engine/local-options.js';
import { InvalidInputError } from '../errors.js';
import type { Grid } from '../grid/grid.js';
import { type AccessFlags, accessFrom, addAccessOptions } from './access-options.js';
import { sidecarsText } from './sidecars-text.js';
import { addResultOptions, addSpecOptions, outputUri, resolvedSpec, type SpecOptions } from './spec-options.js';
import { stopSignal } from './stop.js';
import { ProgressDisplay, print, say, type Terminal } from './terminal.js';
import { totalsLines } from './totals-text.js';
import { scalingText } from './values-text.js';

interface RunOptions extends SpecOptions, AccessFlags, Terminal {
  readonly out: string;
  readonly workers?: number;
  readonly keepTiles: boolean;
}

/** Defines `fractile run`: plan, tiles and mosaic on this machine. */
export function defineRun(command: Command): void {
  addSpecOptions(command).optionsGroup('Result:').option('--out <place>', 'a folder or s3://bucket/prefix', 'out');
  addResultOptions(command)
    .option('--workers <n>', 'threads (default: the cores; fewer for little work)', Number)
    .option('--keep-tiles', 'keep the tile files when the mosaic is done', false)
    .option('--json', 'print run.json on stdout', false)
    .option('--quiet', 'no progress and no messages', false);
  addAccessOptions(command).action(run);
}

async function run(sources: readonly string[], options: RunOptions): Promise<void> {
  const { workers } = options;
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS)) {
    throw new InvalidInputError(`--workers: must be a whole number from 1 to ${MAX_WORKERS}`);
  }
  const access = accessFrom(options);
  const spec = await resolvedSpec(sources, options, access, options.out);
  const progress = new ProgressDisplay(options);
  try {
    const report = await runLocal(spec, {
      out: outputUri(options.out),
      access,
      ...(workers === undefined ? {} : { workers }),
      ownsProcess: true,
      keepTiles: options.keepTiles,
      signal: stopSignal,
      onProgress: progress.update,
      onMessage: (message) => say(options, message),
    });
    progress.stop();
    print(options, report, summary(report, options.out));
  } finally {
    progress.stop();
  }
}

/** The size of a grid in words. */
export function cellsOf({ columns, rows }: Pick<Grid, 'columns' | 'rows'>): string {
  return `${columns} x ${rows} ${columns * rows === 1 ? 'cell' : 'cells'}`;
}

/** What a user wants to know of a run, in a few lines. */
export function summary(report: RunReport, out: string): string[] {
  const rate = (report.pixels / 1e6 / report.seconds).toFixed(0);
  const { jobs, reads } = report;
  return [
    ...fileLines(report, out),
    ...sidecarLines(report),
    ...(report.layers ?? []).flatMap(scalingText).map((text) => `  ${text}`),
    ...totalsLines(report),
    `${countOf(jobs.computed, 'tile')} computed, ${jobs.resumed} resumed; ${(report.pixels / 1e6).toFixed(1)} Mpx in ${report.seconds.toFixed(1)} s (${rate} Mpx/s, ${countOf(report.workers, 'worker')}), ${countOf(reads.requests, 'read')} of ${(reads.bytes / 1e6).toFixed(1)} MB (${(reads.bytesNeeded / 1e6).toFixed(1)} needed), peak memory ${(report.maxRssBytes / 1e6).toFixed(0)} MB`,
  ];
}

/** What was made, the rasters with their size. */
export function fileLines(report: Pick<RunReport, 'files' | 'grid' | 'notes' | 'measures'>, out: string): string[] {
  const lines = report.files.map(({ key, bytes, overviews }, i) => {
    const raster = `${cellsOf(report.grid)}, ${i === 0 ? classesText(report) : ''}`;
    const size = `${(bytes / 1e6).toFixed(2)} MB`;
    return `${out}/${key}  ${overviews === undefined ? size : `${raster}${size}, ${countOf(overviews, 'overview')}`}`;
  });
  return [...lines, ...report.notes.map((note) => `  ${note}`)];
}

/** What files beside the source say, and which. */
function sidecarLines({ sources, template }: RunReport): string[] {
  const read = template ? [...sources, template] : sources;
  return sidecarsText(read.flatMap(({ sidecars }) => sidecars ?? [])).map((text) => `  ${text}`);
}

function classesText(report: Pick<RunReport, 'measures'>): string {
  const fractions = fractionsOf(report);
  return fractions ? `${countOf(fractions.classes.length, 'class', 'classes')} (${fractions.classesFrom}), ` : '';
}
