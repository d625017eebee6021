import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/documents/plan.js';
import { readAhead } from '../../src/io/read-ahead.js';
import { RasterFile, READ_AHEAD } from '../../src/results/raster-file.js';
import { bandsOf } from '../support/bands.js';

describe('reading ahead', () => {
  it('gives results in order, with a bounded number of reads begun before their turn', async () => {
    let begun = 0;
    const seen: number[] = [];
    const read = async (n: number) => {
      begun++;
      await new Promise((resolve) => setTimeout(resolve, n % 3)); // later ones may be ready first
      return n * n;
    };
    for await (const square of readAhead([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], READ_AHEAD, read)) {
      seen.push(square);
      expect(begun).toBeLessThanOrEqual(seen.length + READ_AHEAD);
    }
    expect(seen).toEqual(Array.from({ length: 16 }, (_, n) => n * n));
  });

  it('takes fewer where tiles are large', () => {
    const ahead = (tileCells: number, bands: number, dtype: 'float32' | 'uint8', tileRows?: number) =>
      new RasterFile({ target: { tileCells, tileRows }, bands: bandsOf(bands, dtype) } as unknown as Plan, {
        key: 'mosaic.tif',
        part: '',
        bands: Array.from({ length: bands }, (_, i) => i),
      }).readAhead;
    expect(ahead(256, 16, 'float32')).toBe(READ_AHEAD); // 5 MiB each
    expect(ahead(1024, 16, 'float32')).toBe(3); // 80 MiB
    expect(ahead(1024, 16, 'uint8')).toBe(READ_AHEAD);
    expect(ahead(2048, 16, 'float32')).toBe(1); // 320 MiB
    expect(ahead(2048, 16, 'float32', 16)).toBe(READ_AHEAD); // 2.5 MiB
    expect(ahead(16, 4096, 'float32', 2048)).toBe(1); // 640 MiB
  });

  it('fails when the turn of the failed read comes, and not before', async () => {
    const seen: number[] = [];
    const read = async (n: number) => {
      if (n >= 3) throw new Error(`read ${n}`);
      return n;
    };
    const all = async () => {
      for await (const n of readAhead([0, 1, 2, 3, 4, 5], READ_AHEAD, read)) seen.push(n);
    };
    await expect(all()).rejects.toThrow('read 3');
    expect(seen).toEqual([0, 1, 2]);
  });
});
