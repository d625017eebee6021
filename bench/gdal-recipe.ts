import type { Command, Took } from './processes.js';

const CELL_METRES = 1000;

/** What a peer is asked to do: the shares of all classes of the landscape in cells of 1 km. */
export interface Job {
  readonly source: string;
  /** Side of the source in pixels. */
  readonly size: number;
  /** An empty folder for everything that is written. */
  readonly folder: string;
  readonly cores: number;
}

/** A way to class shares of the valid area with GDAL. */
export interface Recipe {
  readonly name: string;
  /** Commands that succeed where the programs that it needs are installed. */
  readonly probes: readonly Command[];
  readonly steps: readonly { readonly name: string; readonly run: (job: Job) => Promise<Took> }[];
  /** Where the result of a class is: file and band, from 0. */
  readonly result: (job: Job, code: number) => { readonly path: string; readonly band: number };
}

/** What each step of a recipe took, in its order. */
export type Steps = readonly ({ readonly name: string } & Took)[];

/** Runs a recipe step by step. */
export async function runRecipe(recipe: Recipe, job: Job): Promise<Steps> {
  const steps: ({ name: string } & Took)[] = [];
  for (const step of recipe.steps) steps.push({ name: step.name, ...(await step.run(job)) });
  return steps;
}

/**
 * The arguments of gdalwarp for an area-weighted average on the grid of round coordinates, from full-resolution pixels.
 * One thread each: as many processes as there are cores are faster than `-multi -wo NUM_THREADS=2` one after another.
 */
export const WARP_ARGS: readonly string[] = [
  ...['-q', '-r', 'average', '-tr', String(CELL_METRES), String(CELL_METRES), '-tap'],
  ...['-ovr', 'NONE', '-ot', 'Float32'],
];
