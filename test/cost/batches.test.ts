import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBatches } from '../../src/cost/batches.js';

const tiles = fc
  .array(fc.double({ min: 0.001, max: 50, noNaN: true }), { maxLength: 200 })
  .map((seconds) => seconds.map((value, i) => ({ id: `${i}-0`, seconds: value * 0.75, openingSeconds: value * 0.25 })));
const limits = fc.record({
  targetSeconds: fc.double({ min: 0.01, max: 100, noNaN: true }),
  maxTiles: fc.integer({ min: 1, max: 20 }),
});

describe('makeBatches', () => {
  it('hands out every tile once and in order, within the limits, and starts no batch without need', () => {
    fc.assert(
      fc.property(tiles, limits, (all, { targetSeconds, maxTiles }) => {
        const batches = makeBatches(all, { targetSeconds, maxTiles });
        expect(batches.flat()).toEqual(all.map(({ id }) => id));
        const seconds = new Map(all.map(({ id, seconds, openingSeconds }) => [id, seconds + openingSeconds]));
        const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + seconds.get(id)!, 0);
        batches.forEach((batch, i) => {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(maxTiles);
          if (batch.length > 1) expect(sum(batch)).toBeLessThanOrEqual(targetSeconds);
          const next = batches[i + 1];
          if (next) expect(batch.length === maxTiles || sum([...batch, next[0]!]) > targetSeconds).toBe(true);
        });
      }),
    );
  });

  it('gives a tile that takes too long a batch of its own', () => {
    const all = [1, 30, 1, 1].map((seconds, i) => ({
      id: `${i}-0`,
      seconds: seconds / 2,
      openingSeconds: seconds / 2,
    }));
    expect(makeBatches(all, { targetSeconds: 10, maxTiles: 9 })).toEqual([['0-0'], ['1-0'], ['2-0', '3-0']]);
  });
});
