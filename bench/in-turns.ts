/** Work that is timed, and how often. */
export interface Timed<T> {
  readonly times: number;
  readonly run: () => Promise<T>;
}

/**
 * Runs works in turns, each as often as it is to be: what else the machine does then falls on all of them alike.
 * @returns what each run gave, work by work
 */
export async function inTurns<T>(works: readonly Timed<T>[]): Promise<readonly T[][]> {
  const done = works.map((): T[] => []);
  const turns = Math.max(...works.map(({ times }) => times));
  for (let turn = 0; turn < turns; turn++) {
    for (const [i, { times, run }] of works.entries()) if (turn < times) done[i]!.push(await run());
  }
  return done;
}
