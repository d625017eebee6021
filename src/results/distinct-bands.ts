import type { Band } from '../documents/plan.js';

/** Bands with their numbers in the plan. One that lies in several files, as the valid fraction may, is there once. */
export function distinctBands(bands: readonly Band[]): { readonly band: Band; readonly number: number }[] {
  return bands
    .map((band, number) => ({ band, number }))
    .filter(({ band: { name }, number }) => bands.findIndex((other) => other.name === name) === number);
}
