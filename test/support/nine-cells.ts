import { expect } from 'vitest';
import type { SpecInput } from '../../src/documents/spec.js';
import { readCsv, readTable } from './read-table.js';
import { runInMemory } from './run-in-memory.js';
import { type TestRaster, tiffBytes } from './tiff.js';

/** Nine cells of 3 x 3 pixels of 10 m; 0 is nodata, and 5 in no class. */
export const NINE: TestRaster = {
  width: 9,
  height: 9,
  nodata: 0,
  geotransform: [300_000, 4_200_000, 10, -10],
  codes: Uint8Array.from([
    [1, 1, 1, 1, 1, 2, 0, 0, 0],
    [1, 1, 1, 1, 1, 2, 0, 0, 0],
    [1, 1, 1, 1, 1, 2, 0, 0, 0],
    [2, 2, 2, 5, 5, 5, 1, 2, 5],
    [2, 2, 2, 5, 5, 5, 1, 2, 5],
    [0, 0, 0, 5, 5, 5, 1, 2, 5],
    [0, 0, 0, 0, 0, 0, 1, 1, 1],
    [0, 2, 0, 0, 0, 0, 1, 1, 2],
    [0, 0, 0, 0, 0, 0, 2, 2, 2],
  ].flat()), // biome-ignore format: a map
};
/** Two of them. */
export const CLASSES = [{ code: 1, name: 'Water', color: '#0000ff' }, { code: 2 }];
type Asked = Omit<SpecInput, 'sources'>;

/** The tables of a run on a raster in memory, read again. */
export async function writtenTable(raster: TestRaster, spec: Asked, more: Record<string, Uint8Array> = {}) {
  const write = ['table', 'table.csv'] as const;
  const { plan, store, result } = await runInMemory({ 'a.tif': tiffBytes(raster), ...more }, { write, ...spec });
  const [parquet, csv] = ['table.parquet', 'table.csv'].map((name) => store.objects.get(name)!);
  expect(result.files.map(({ key, bytes }) => [key, bytes])).toEqual([
    ['table.parquet', parquet!.length],
    ['table.csv', csv!.length],
  ]);
  return { plan, table: await readTable(parquet!), csv: readCsv(csv!) };
}

/** A number as float32 holds it. */
export const f = Math.fround;
/** Their rows: column, row, valid_fraction, fraction_1, fraction_2, unlisted. */
export const NINE_ROWS = [
  [0, 0, 1, 1, 0, 0],
  [1, 0, 1, f(2 / 3), f(1 / 3), 0],
  [0, 1, f(2 / 3), 0, 1, 0],
  [1, 1, 1, 0, 0, 1],
  [2, 1, 1, f(1 / 3), f(1 / 3), f(1 / 3)],
  [0, 2, f(1 / 9), 0, 1, 0],
  [2, 2, 1, f(5 / 9), f(4 / 9), 0],
];
