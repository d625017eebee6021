import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RasterFile } from './cached-raster.js';
import { SCRATCH } from './places.js';

const CORES = 2;

/** What a program is asked to do: facts of a raster in the cells of a grid. */
export interface Job {
  readonly source: string;
  /** An empty folder for everything that is written. */
  readonly folder: string;
  readonly cores: number;
}

/** A job of a raster with a folder of its own, emptied. */
export async function emptyJob({ path }: Pick<RasterFile, 'path'>, name: string): Promise<Job> {
  const folder = join(SCRATCH, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return { source: path, folder, cores: CORES };
}
