import type { Command } from 'commander';
import { countOf } from '../count-of.js';
import { fractionsOf, type RunReport } from '../documents/run-report.js';
import { runLocal } from '../engine/local.js';
import { MAX_WORKERS } from '../engine/local-options.js';
import { InvalidInputError } from '../errors.js';
import type { Grid } from '../grid/grid.js';
import { type AccessFlags, accessFrom, addAccessOptions } from './access-options.js';
import { sidecarsText } from './sidecars-text.js';
import { addSpecOptions, outputUri, resolvedSpec, type SpecOptions } from './spec-options.js';
import { stopSignal } from './stop.js';
import { ProgressDisplay, print, say, type Terminal } from './terminal.js';
import { scalingText, validText } from './values-text.js';

interface RunOptions extends SpecOptions, AccessFlags, Terminal {
  readonly out: string;
  readonly workers?: number;
  readonly keepTiles: boolean;
}

/** Defines `fractile run`: plan, tiles and mosaic on this machine. */
export function defineRun(command: Command): void {
  addAccessOptions(addSpecOptions(command))
    .option('--workers <n>', 'worker threads (default: as many as there are cores, and none for few pixels)', Number)
    .option('--out <place>', 'where mosaic.tif, plan.json and run.json go: a folder or s3://bucket/prefix', 'out')
    .option('--keep-tiles', 'keep the tile files when the mosaic is done', false)
    .option('--json', 'print run.json on stdout', false)
    .option('--quiet', 'no progress and no messages', false)
    .action(run);
}

async function run(sources: readonly string[], options: RunOptions): Promise<void> {
  const { workers } = options;
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS)) {
    throw new InvalidInputError(`--workers: must be a whole number from 1 to ${MAX_WORKERS}`);
  }
  const access = accessFrom(options);
  const spec = await resolvedSpec(sources, options, access);
  const progress = new ProgressDisplay(options);
  try {
    const report = await runLocal(spec, {
      out: outputUri(options.out),
      access,
      ...(workers === undefined ? {} : { workers }),
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
    ...report.files.map(
      ({ key, bytes, overviews }, i) =>
        `${out}/${key}  ${cellsOf(report.grid)}, ${i === 0 ? classesText(report) : ''}${(bytes / 1e6).toFixed(2)} MB, ${countOf(overviews, 'overview')}`,
    ),
    ...sidecarLines(report),
    ...(report.layers ?? []).flatMap(scalingText).map((text) => `  ${text}`),
    ...validText(report).map((text) => `  ${text}`),
    ...fractionLines(report),
    `${countOf(jobs.computed, 'tile')} computed, ${jobs.resumed} resumed; ${(report.pixels / 1e6).toFixed(1)} Mpx in ${report.seconds.toFixed(1)} s (${rate} Mpx/s, ${countOf(report.workers, 'worker')}), ${countOf(reads.requests, 'read')} of ${(reads.bytes / 1e6).toFixed(1)} MB (${(reads.bytesNeeded / 1e6).toFixed(1)} needed), peak memory ${(report.maxRssBytes / 1e6).toFixed(0)} MB`,
  ];
}

/** What files beside the source say, and which. */
function sidecarLines({ sources, template }: RunReport): string[] {
  const read = template ? [...sources, template] : sources;
  return read.flatMap(({ sidecars }) => sidecarsText(sidecars ?? [])).map((text) => `  ${text}`);
}

function classesText(report: RunReport): string {
  const fractions = fractionsOf(report);
  return fractions ? `${countOf(fractions.classes.length, 'class', 'classes')} (${fractions.classesFrom}), ` : '';
}

function fractionLines(report: RunReport): string[] {
  const fractions = fractionsOf(report);
  if (!fractions) return [];
  const { classes, unlisted, nodata, outside } = fractions;
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  return [
    ...classes.map(
      ({ code, name, km2, share }) =>
        `  ${String(code).padStart(6)}  ${percent(share).padStart(8)}  ${km2.toFixed(1).padStart(12)} km2  ${name ?? ''}`,
    ),
    `  unlisted ${percent(unlisted.share)}, nodata ${percent(nodata.share)}, outside the source ${percent(outside.share)} of the grid`,
    ...(unlisted.codes.length > 0
      ? [
          `  unlisted codes: ${unlisted.codes.map(({ code, pixels }) => `${code} (${countOf(pixels, 'pixel')})`).join(', ')}`,
        ]
      : []),
  ];
}
