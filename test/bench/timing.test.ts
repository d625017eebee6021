import { describe, expect, it } from 'vitest';
import { inTurns } from '../../bench/in-turns.js';
import { figureOf, median } from '../../bench/median.js';
import { less } from '../../bench/rows/marginal.js';

describe('median', () => {
  it('is the number in the middle, and of two the lower one', () => {
    expect([median([9, 1, 5]), median([4, 1, 3, 2]), median([7])]).toEqual([5, 2, 7]);
  });
});

describe('figureOf', () => {
  it('takes the medians of wall and CPU each for itself, and the most memory', () => {
    const runs = [
      { seconds: 3, cpuSeconds: 1, peakBytes: 10 },
      { seconds: 1, cpuSeconds: 3, peakBytes: 30 },
      { seconds: 2, cpuSeconds: 2.5, peakBytes: 20 },
    ];
    expect(figureOf(runs)).toEqual({ seconds: 2, cpuSeconds: 2.5, peakBytes: 30 });
  });

  it('says nothing of memory where nobody looked', () => {
    expect(figureOf([{ seconds: 1, cpuSeconds: 2 }]).peakBytes).toBeNull();
  });
});

describe('less', () => {
  it('is what the larger one took beyond the smaller one', () => {
    const larger = { seconds: 6, cpuSeconds: 10, peakBytes: 250 };
    expect(less(larger, { seconds: 2, cpuSeconds: 3, peakBytes: 200 })).toEqual({
      seconds: 4,
      cpuSeconds: 7,
      peakBytes: null,
    });
  });
});

describe('inTurns', () => {
  it('alternates, and runs each as often as it is to be', async () => {
    const order: string[] = [];
    const work = (name: string, times: number) => ({
      times,
      run: async () => {
        order.push(name);
        return order.length;
      },
    });
    const found = await inTurns([work('a', 3), work('b', 1), work('c', 2)]);
    expect(order.join('')).toBe('abcaca');
    expect(found).toEqual([[1, 4, 6], [2], [3, 5]]);
  });
});
