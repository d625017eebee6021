import { expect, it } from 'vitest';
import { HEADER_PAGE, HeaderCache } from '../../src/cog/read/header-cache.js';
import { StorageError } from '../../src/errors.js';
import { MemorySource } from '../../src/io/memory-source.js';

const bytes = Uint8Array.from({ length: 5 * HEADER_PAGE - 7 }, (_, i) => (i * 31) % 251);

/** A cache, and where and how much it asks; `isBroken` says whether an answer fails. */
function cacheOf(isBroken: () => boolean = () => false) {
  const source = new MemorySource('a.tif', bytes);
  const asked: [offset: number, length: number][] = [];
  const read = async (offset: number, length: number) => {
    asked.push([offset, length]);
    await new Promise(setImmediate);
    if (isBroken()) throw new StorageError('a.tif: no answer');
    return bytes.subarray(offset, offset + length);
  };
  return { cache: new HeaderCache(Object.assign(source, { read }), bytes.length), asked };
}

it('asks once for pages that several need at the same time', async () => {
  const { cache, asked } = cacheOf();
  const ranges = [
    [10, 20],
    [5, HEADER_PAGE],
    [HEADER_PAGE, 3 * HEADER_PAGE],
    [4 * HEADER_PAGE, 9e9],
  ] as const;
  const found = await Promise.all(ranges.map(([offset, length]) => cache.bytes(offset, length)));
  expect(found).toEqual(ranges.map(([offset, length]) => bytes.slice(offset, offset + length)));
  expect(asked).toEqual([
    [0, HEADER_PAGE],
    [HEADER_PAGE, HEADER_PAGE],
    [2 * HEADER_PAGE, 2 * HEADER_PAGE],
    [4 * HEADER_PAGE, HEADER_PAGE - 7],
  ]);
});

it('tells all who wait of a failure, and asks again afterwards', async () => {
  let isBroken = true;
  const { cache, asked } = cacheOf(() => isBroken);
  const both = await Promise.allSettled([cache.bytes(0, 8), cache.bytes(4, 8)]);
  expect(both.map((one) => one.status === 'rejected' && one.reason.message)).toEqual(Array(2).fill('a.tif: no answer'));
  isBroken = false;
  expect(await cache.bytes(4, 8)).toEqual(bytes.slice(4, 12));
  expect(asked.length).toBe(2);
});
