import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RasterFile } from './cached-raster.js';
import { SCRATCH } from './places.js';

const CORES = 2;
/** The side of the cells that all are asked for. */
export const CELL_METRES = 1000;

/** What a program is asked to do: facts of a square raster in cells of 1 km. */
export interface Job {
  readonly source: string;
  /** Side of the source in pixels. */
  readonly size: number;
  /** An empty folder for everything that is written. */
  readonly folder: string;
  readonly cores: number;
}

/** A job of a raster with a folder of its own, emptied. */
export async function emptyJob({ path, width }: RasterFile, name: string): Promise<Job> {
  const folder = join(SCRATCH, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return { source: path, size: width, folder, cores: CORES };
}
