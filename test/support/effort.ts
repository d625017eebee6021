/**
 * Whether the long forms of tests run (FRACTILE_LONG=1); `npm test` runs the brief ones, so that it ends in minutes.
 */
export const LONG = process.env.FRACTILE_LONG === '1';

/** How often a test that depends on chance is repeated: briefly, and in a long run. */
export function rounds(brief: number, long: number): number {
  return LONG ? long : brief;
}

/** How large a test is: briefly, and in a long run. */
export function sized<T>(brief: T, long: T): T {
  return LONG ? long : brief;
}

/** Threads of runs whose bytes are compared with those of a run in memory, which has none. */
export const WORKERS: readonly number[] = sized([2], [1, 2]);

/** All of a list of cases in a long run; briefly every third, beginning with the first. */
export function someOf<T>(cases: readonly T[]): readonly T[] {
  return LONG ? cases : cases.filter((_, i) => i % 3 === 0);
}

/** Says on stderr that tests are left out of a brief run, and why. */
export function sayLeftOut(what: string): void {
  if (!LONG) process.stderr.write(`skipped: ${what}; FRACTILE_LONG=1 runs them\n`);
}
