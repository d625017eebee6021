import { describe, expect, it } from 'vitest';
import { bursts, seededNumber } from '../support/http-bursts.js';

describe('bursts', () => {
  it('are of the share and length asked for, and the same for a seed in any order', () => {
    const fails = bursts({ seed: 1, share: 0.2, length: 4 });
    const backwards = bursts({ seed: 1, share: 0.2, length: 4 });
    backwards(19_999);
    const all = Array.from({ length: 20_000 }, (_, n) => fails(n));
    expect(all).toEqual(Array.from({ length: 20_000 }, (_, n) => backwards(n)));
    const failed = all.filter(Boolean).length;
    const begun = all.filter((one, n) => one && !all[n - 1]).length;
    expect(failed / all.length).toBeCloseTo(0.2, 1);
    expect(failed / begun).toBeGreaterThan(3.5);
    expect(failed / begun).toBeLessThan(4.5);
    expect(bursts({ seed: 2, share: 0.2 })(0)).toBe(seededNumber(2, 0) < 0.2);
  });

  it('refuse what cannot be', () => {
    expect(() => bursts({ seed: 1, share: 0.9, length: 1 })).toThrow(/no bursts of mean length 1/);
  });
});
