import { expect, it } from 'vitest';
import { WriteBehind } from '../../src/io/write-behind.js';

it('begins no more writes than it may, and ends when all are done', async () => {
  const writes = new WriteBehind(2);
  let [running, most, done] = [0, 0, 0];
  for (let i = 0; i < 7; i++) {
    await writes.begin(async () => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      done++;
    });
  }
  expect(done).toBeLessThan(7);
  await writes.end();
  expect([most, done]).toEqual([2, 7]);
});

it('tells of a write that failed at the next one, and at the end', async () => {
  const writes = new WriteBehind(1);
  await writes.begin(() => Promise.reject(new Error('disk full')));
  let begun = false;
  const more = writes.begin(async () => {
    begun = true;
  });
  await expect(more).rejects.toThrow('disk full');
  expect(begun).toBe(false);
  await expect(writes.end()).rejects.toThrow('disk full');
});
