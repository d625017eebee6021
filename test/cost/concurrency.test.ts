import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrencyLimit, makespan } from '../../src/cost/concurrency.js';

const tile = (requests: number, seconds: number) => ({ requests, seconds });

describe('concurrencyLimit', () => {
  it('keeps the requests of all functions together below four fifths of the 5,500 a second that S3 promises for one key', () => {
    // 40 requests in 2 s are 20 a second and function; 4,400 / 20 = 220
    const tiles = [tile(30, 1), tile(10, 1)];
    expect(concurrencyLimit(tiles, 1000)).toBe(220);
    expect(concurrencyLimit(tiles, 100)).toBe(100);
    // 70 requests in 1 s: 4,400 / 70 = 62.86
    expect(concurrencyLimit([tile(70, 1)], 1000)).toBe(62);
  });

  it('knows that a function can ask no more often than its requests in flight allow', () => {
    // 3 in flight, each of at least 30 ms, are 100 a second; 4,400 / 100 = 44
    expect(concurrencyLimit([tile(1e9, 1)], 1000)).toBe(44);
    expect(concurrencyLimit([tile(5, 0)], 1000)).toBe(44);
  });

  it('needs no limit where nothing is read', () => {
    expect(concurrencyLimit([], 7)).toBe(7);
    expect(concurrencyLimit([tile(0, 3)], 7)).toBe(7);
  });
});

describe('makespan', () => {
  it('gives each place the next job as soon as it is free', () => {
    expect(makespan([], 3)).toBe(0);
    expect(makespan([2, 2, 2, 2], 1)).toBe(8);
    expect(makespan([2, 2, 2, 2], 3)).toBe(4);
    expect(makespan([5, 1, 1, 1, 1], 2)).toBe(5);
    expect(makespan([1, 1, 5], 2)).toBe(6);
  });

  it('lies between the work divided evenly and that with the longest job at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 100 }),
        fc.integer({ min: 1, max: 20 }),
        (seconds, places) => {
          const even = seconds.reduce((a, b) => a + b) / places;
          const longest = Math.max(...seconds);
          const found = makespan(seconds, places);
          expect(found).toBeGreaterThanOrEqual(Math.max(even, longest) - 1e-9);
          expect(found).toBeLessThanOrEqual(even + longest * (1 - 1 / places) + 1e-9);
          if (places >= seconds.length) expect(found).toBe(longest);
        },
      ),
    );
  });
});
