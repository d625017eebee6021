/** The item in the middle by a number; of two in the middle the one with the lower. */
export function medianBy<T>(items: readonly T[], number: (item: T) => number): T {
  const sorted = [...items].sort((a, b) => number(a) - number(b));
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
