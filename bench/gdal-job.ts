import type { Grid } from '../src/grid/grid.js';
import type { Source } from './bench.js';
import { emptyJob, type Job } from './job.js';
import type { Command } from './processes.js';

/** What GDAL is asked to do: averages in the cells of a grid. */
export interface GdalJob extends Job {
  readonly grid: Grid;
}

/** A job of GDAL's with a folder of its own, emptied. */
export async function gdalJob(source: Source, grid: Grid, name: string): Promise<GdalJob> {
  return { ...(await emptyJob(source, name)), grid };
}

/** What succeeds where GDAL's programs are installed. */
export const GDAL_PROBES: readonly Command[] = [
  ['gdal_calc.py', '--help'],
  ['gdalwarp', '--version'],
];

/** The arguments of gdalwarp for a grid, from full-resolution pixels; `average` is weighted by area. */
export function warpArgs(resampling: string, { left, top, cellWidth, cellHeight, columns, rows }: Grid): string[] {
  const extent = [left, top - rows * cellHeight, left + columns * cellWidth, top];
  return [
    ...['-q', '-overwrite', '-r', resampling, '-te', ...extent.map(String), '-ts', String(columns), String(rows)],
    ...['-ovr', 'NONE', '-ot', 'Float32'],
  ];
}

/** Has gdalwarp use all cores. */
export const ALL_CORES = ['-multi', '-wo', 'NUM_THREADS=ALL_CPUS'];
