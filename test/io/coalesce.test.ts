import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce, countCoalesced } from '../../src/io/coalesce.js';

describe('coalesce', () => {
  const limits = { maxGap: 10, maxRequest: 100 };

  it('merges over small gaps, up to the largest request', () => {
    const ranges = [{ offset: 60, length: 30 }, { offset: 0, length: 50 }, { offset: 90, length: 30 }, { offset: 131, length: 5 }]; // biome-ignore format: ranges
    expect(coalesce(ranges, limits).map(({ offset, length, members }) => [offset, length, members.length])).toEqual([[0, 90, 2], [90, 30, 1], [131, 5, 1]]); // biome-ignore format: groups
  });

  it('keeps every range in exactly one group that covers it', () => {
    const range = fc.record({ offset: fc.nat(1000), length: fc.integer({ min: 1, max: 200 }) });
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const groups = coalesce(ranges, limits);
        expect(
          groups.flatMap(({ members }) => members).sort((a, b) => a.offset - b.offset || a.length - b.length),
        ).toEqual([...ranges].sort((a, b) => a.offset - b.offset || a.length - b.length));
        for (const group of groups) {
          expect(group.length <= limits.maxRequest || group.members.length === 1).toBe(true);
          for (const { offset, length } of group.members) {
            expect(offset).toBeGreaterThanOrEqual(group.offset);
            expect(offset + length).toBeLessThanOrEqual(group.offset + group.length);
          }
        }
      }),
    );
  });

  it('makes as many requests, of as many bytes, as are counted of ranges in order', () => {
    const steps = fc.array(fc.record({ gap: fc.nat(200_000), length: fc.integer({ min: 1, max: 3_000_000 }) }));
    fc.assert(
      fc.property(steps, (found) => {
        let end = 0;
        const ranges = found.map(({ gap, length }) => {
          const offset = end + gap;
          end = offset + length;
          return { offset, length };
        });
        const groups = coalesce(ranges);
        const bytes = groups.reduce((sum, { length }) => sum + length, 0);
        expect(countCoalesced(ranges)).toEqual({ requests: groups.length, bytes });
      }),
    );
  });
});
