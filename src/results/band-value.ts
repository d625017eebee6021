import type { Band } from '../documents/plan.js';

/**
 * The value of a number that a band stores. Scales of integers are 1/100 and 1/10,000: dividing by 100 gives the
 * nearest number, which multiplying by 0.01 doesn't.
 */
export function valueOfStored({ scale }: Pick<Band, 'scale'>): (stored: number) => number {
  if (scale === 1) return (stored) => stored;
  const perUnit = 1 / scale;
  return (stored) => stored / perUnit;
}
