import { ITEMS, type Item, PRICES } from './prices.js';

/**
 * What a run takes, in the units of {@link ITEMS}: numbers of requests, transitions and events, GB-seconds, GB, and
 * GB-months.
 */
export type Usage = Readonly<Record<Item, number>>;

/** USD, per item and together. */
export interface Cost {
  readonly items: Readonly<Record<Item, number>>;
  readonly usd: number;
}

/** A usage of the given units, and 0 of the others. */
export function usageOf(units: Partial<Usage>): Usage {
  return perItem((item) => units[item] ?? 0);
}

/** The sum of usages, exact to some 1e-15 however many there are. */
export function addUsage(usages: readonly Usage[]): Usage {
  return perItem((item) => exactSum(usages.map((usage) => usage[item])));
}

/** A usage so many times. */
export function timesUsage(usage: Usage, times: number): Usage {
  return perItem((item) => usage[item] * times);
}

/** What a usage costs. */
export function priceOf(usage: Usage): Cost {
  const items = perItem((item) => usage[item] * PRICES.usd[item]);
  return { items, usd: exactSum(ITEMS.map((item) => items[item])) };
}

/** Sums with compensation for rounding (Neumaier): a million small terms lose no more digits than two. */
export function exactSum(terms: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

function perItem(value: (item: Item) => number): Record<Item, number> {
  return Object.fromEntries(ITEMS.map((item) => [item, value(item)])) as Record<Item, number>;
}
