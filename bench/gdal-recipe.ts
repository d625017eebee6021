import { CELL_METRES, type Job } from './job.js';
import type { Command, Took } from './processes.js';

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
 * The arguments of gdalwarp for the grid of round coordinates, from full-resolution pixels; `average` is weighted by
 * area. One thread each: for the shares of many classes, as many processes as there are cores are faster than
 * `-multi -wo NUM_THREADS=2` one after another.
 */
export function warpArgs(resampling: string): string[] {
  return [
    ...['-q', '-r', resampling, '-tr', String(CELL_METRES), String(CELL_METRES), '-tap'],
    ...['-ovr', 'NONE', '-ot', 'Float32'],
  ];
}
