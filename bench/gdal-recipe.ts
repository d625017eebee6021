import { timed } from './processes.js';

/** What a peer is asked to do. */
export interface Job {
  /** The class raster. */
  readonly source: string;
  /** An empty folder for everything that is written. */
  readonly folder: string;
  readonly codes: readonly number[];
  readonly nodata: number;
  /** Side of the source in pixels. */
  readonly size: number;
  readonly cellSize: number;
  readonly cores: number;
}

/** A way to class shares of the valid area with GDAL. */
export interface Recipe {
  readonly name: string;
  /** Programs that must be installed. */
  readonly programs: readonly string[];
  readonly steps: readonly { readonly name: string; readonly run: (job: Job) => Promise<void> }[];
  /** Where the result of a class is: file and band, from 0. */
  readonly result: (job: Job, code: number) => { readonly path: string; readonly band: number };
}

/** Seconds of each step of a recipe, in its order. */
export type StepSeconds = readonly { readonly name: string; readonly seconds: number }[];

/** Runs a recipe. @returns seconds of wall time of each step */
export async function runRecipe(recipe: Recipe, job: Job): Promise<StepSeconds> {
  const seconds: { name: string; seconds: number }[] = [];
  for (const step of recipe.steps) {
    seconds.push({ name: step.name, seconds: (await timed(() => step.run(job))).seconds });
  }
  return seconds;
}

/**
 * The arguments of gdalwarp for an area-weighted average on the grid of round coordinates, from full-resolution pixels. One
 * thread each: as many processes as there are cores are faster than `-multi -wo NUM_THREADS=2` one after another.
 */
export function warpArgs({ cellSize }: Job): string[] {
  const size = String(cellSize);
  return ['-q', '-r', 'average', '-tr', size, size, '-tap', '-ovr', 'NONE', '-ot', 'Float32'];
}
