import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../src/cost/prices.js';
import { addUsage, exactSum, priceOf, type Usage, usageOf } from '../../src/cost/usage.js';
import { sized } from '../support/effort.js';

describe('priceOf', () => {
  it('charges each item by its unit', () => {
    const usage = usageOf({
      lambdaRequests: 3_000_000,
      lambdaGbSeconds: 400_000,
      s3Reads: 5000,
      s3Writes: 2000,
      stateTransitions: 4000,
      expressRequests: 500_000,
      expressGbSeconds: 60_000,
      events: 2_000_000,
      logGb: 4,
      storageGbMonths: 10,
    });
    const { items, usd } = priceOf(usage);
    expect(items.lambdaRequests).toBeCloseTo(0.6, 12);
    expect(items.lambdaGbSeconds).toBeCloseTo(5.33336, 12);
    expect(items.s3Reads).toBeCloseTo(0.002, 12);
    expect(items.s3Writes).toBeCloseTo(0.01, 12);
    expect(items.stateTransitions).toBeCloseTo(0.1, 12);
    expect(items.expressRequests).toBeCloseTo(0.5, 12);
    expect(items.expressGbSeconds).toBeCloseTo(1.0002, 12);
    expect(items.events).toBeCloseTo(2, 12);
    expect(items.logGb).toBeCloseTo(2, 12);
    expect(items.storageGbMonths).toBeCloseTo(0.23, 12);
    expect(usd).toBeCloseTo(11.77556, 12);
  });

  it('agrees with a bill worked out by hand: 247 tiles of a national land-cover map', () => {
    // 247 calls of 1.4 s with 1769 MB; 4,500 ranges; two objects a tile; one EXPRESS child each of 1.4 s.
    const seconds = 247 * 1.4;
    const usage = usageOf({
      lambdaRequests: 247,
      lambdaGbSeconds: seconds * (1769 / 1024),
      s3Reads: 4500,
      s3Writes: 494,
      expressRequests: 247,
      expressGbSeconds: seconds / 16,
    });
    expect(priceOf(usage).usd).toBeCloseTo(0.0000494 + 0.007965146 + 0.0018 + 0.00247 + 0.000247 + 0.000360282, 8);
  });
});

describe('addUsage', () => {
  it('adds item by item', () => {
    const sum = addUsage([usageOf({ s3Reads: 1, events: 2 }), usageOf({ s3Reads: 10 }), usageOf({})]);
    expect(sum).toEqual(usageOf({ s3Reads: 11, events: 2 }));
    expect(Object.keys(sum)).toEqual([...ITEMS]);
    expect(addUsage([])).toEqual(usageOf({}));
  });

  const COUNT = sized(100_000, 1_000_000);

  it(`loses no digits over ${COUNT} small terms`, () => {
    const small: Usage = usageOf({ lambdaGbSeconds: 0.1 });
    const { lambdaGbSeconds } = addUsage(Array.from({ length: COUNT }, () => small));
    expect(Math.abs(lambdaGbSeconds / (0.1 * COUNT) - 1)).toBeLessThan(1e-12);
  });
});

describe('exactSum', () => {
  it('keeps small terms beside large ones, in any order', () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum([1, 1e16, 1, -1e16])).toBe(2);
    expect(exactSum([])).toBe(0);
  });
});
