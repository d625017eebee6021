import { describe, expect, it } from 'vitest';
import { claimRun, lastClaim } from '../../src/cloud/claim.js';
import { MemoryStore } from '../support/memory-store.js';

describe('a claim on a run', () => {
  it('is held by the first, until an execution that knows it has ended takes over', async () => {
    const bucket = new MemoryStore();
    expect(await lastClaim(bucket, 'r')).toBeNull();
    expect(await claimRun(bucket, 'r', 'a', null)).toBeNull();
    expect(await claimRun(bucket, 'r', 'a', null), 'asked again').toBeNull();
    expect(await claimRun(bucket, 'r', 'b', null)).toBe('a');
    expect(await claimRun(bucket, 'r', 'b', 'a')).toBeNull();
    expect(await claimRun(bucket, 'r', 'c', 'a'), 'a is no longer the holder').toBe('b');
    expect(await claimRun(bucket, 'another', 'c', null)).toBeNull();
    expect(await lastClaim(bucket, 'r')).toBe('b');
  });

  it('goes to one of several that ask at once', async () => {
    const bucket = new MemoryStore();
    const names = Array.from({ length: 12 }, (_, i) => `e${i}`);
    const holders = await Promise.all(names.map((name) => claimRun(bucket, 'r', name, null)));
    const winners = names.filter((_, i) => holders[i] === null);
    expect(winners).toHaveLength(1);
    expect(new Set(holders.filter((holder) => holder !== null))).toEqual(new Set(winners));
  });

  it('of another state machine holds nothing', async () => {
    const bucket = new MemoryStore();
    await claimRun(bucket, 'r', 'arn:aws:states:r:1:execution:Old:a', null);
    expect(await claimRun(bucket, 'r', 'arn:aws:states:r:1:execution:New:a', null)).toBeNull();
    expect(await claimRun(bucket, 'r', 'arn:aws:states:r:1:execution:New:b', null)).toMatch(/New:a$/);
  });

  it('sorts after nine others', async () => {
    const bucket = new MemoryStore();
    for (let n = 0; n < 12; n++) await claimRun(bucket, 'r', `e${n}`, n === 0 ? null : `e${n - 1}`);
    expect(await lastClaim(bucket, 'r')).toBe('e11');
  });
});
