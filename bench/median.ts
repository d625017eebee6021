import type { Took } from './processes.js';
import type { Figure } from './report/measured.js';

/** The item in the middle by a number; of two in the middle the one with the lower. */
export function medianBy<T>(items: readonly T[], number: (item: T) => number): T {
  const sorted = [...items].sort((a, b) => number(a) - number(b));
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** The number in the middle. */
export const median = (numbers: readonly number[]): number => medianBy(numbers, (number) => number);

/** What some runs took: the median of wall times and, for itself, of processor times; the most memory of all. */
export function figureOf(runs: readonly (Took & { readonly peakBytes?: number })[]): Figure {
  const peaks = runs.flatMap(({ peakBytes = null }) => (peakBytes === null ? [] : [peakBytes]));
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: peaks.length > 0 ? Math.max(...peaks) : null,
  };
}
