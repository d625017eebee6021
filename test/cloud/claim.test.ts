import { describe, expect, it } from 'vitest';
import { claimRun, lastClaim } from '../../src/cloud/claim.js';
import { claimKey } from '../../src/cloud/cloud-keys.js';
import { DAMAGES } from '../support/damage.js';
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

  it.each(DAMAGES)('that %s is held by nobody, which is said', async (_, damage) => {
    const bucket = new MemoryStore();
    const said: string[] = [];
    const claim = (name: string) => claimRun(bucket, 'r', name, null, (message) => said.push(message));
    await claim('a');
    const first = claimKey('r', 0);
    const whole = new TextDecoder().decode(bucket.objects.get(first));
    await bucket.replace(first, new TextEncoder().encode(damage(whole)));
    await expect(lastClaim(bucket, 'r')).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/^memory:\/runs\/r\/claims\/000000\.json: .*ask by the name of the execution/),
    });
    expect(await claim('b')).toBeNull();
    expect(said).toEqual([expect.stringMatching(/000000\.json: .*; the run is taken for nobody's$/)]);
    expect([...bucket.objects.keys()]).toEqual([first, claimKey('r', 1)]);
    expect(await claim('a'), 'is no longer the holder').toBe('b');
    expect(await lastClaim(bucket, 'r')).toBe('b');
  });

  it('that can not be read either when it was quicker leaves the next number', async () => {
    const bucket = new MemoryStore();
    await claimRun(bucket, 'r', 'a', null);
    const list = bucket.list.bind(bucket);
    bucket.list = async (prefix) => {
      const found = await list(prefix);
      await bucket.replace(claimKey('r', 1), new TextEncoder().encode('{"exec')); // by another one, meanwhile
      return found;
    };
    expect(await claimRun(bucket, 'r', 'b', 'a')).toBeNull();
    expect([...bucket.objects.keys()].at(-1)).toBe(claimKey('r', 2));
  });

  it('is none where somebody else has put an object', async () => {
    const bucket = new MemoryStore();
    for (const name of ['notes.json', '7.json', '000009.json.bak'])
      await bucket.put(`runs/r/claims/${name}`, new TextEncoder().encode('{"execution": "x"}'));
    expect(await lastClaim(bucket, 'r')).toBeNull();
    expect(await claimRun(bucket, 'r', 'a', null)).toBeNull();
    expect(await claimRun(bucket, 'r', 'b', null)).toBe('a');
  });

  it('sorts after nine others', async () => {
    const bucket = new MemoryStore();
    for (let n = 0; n < 12; n++) await claimRun(bucket, 'r', `e${n}`, n === 0 ? null : `e${n - 1}`);
    expect(await lastClaim(bucket, 'r')).toBe('e11');
  });
});
