import { describe, expect, it } from 'vitest';
import { tableEstimate } from '../../src/outputs/table/estimate.js';
import type { TableParams } from '../../src/outputs/table/params.js';
import { RASTER, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

/** Of 4,225 cells nearly all are valid. */
const FORMS: TableParams[] = [
  { geometry: 'none', shape: 'wide' },
  { geometry: 'point', shape: 'wide' },
  { geometry: 'box', shape: 'wide' },
  { geometry: 'none', shape: 'long' },
  { geometry: 'box', shape: 'long' },
];

describe('what a table takes', () => {
  it.each(FORMS)('in bytes is foreseen within a factor of three, and never above the most, for %j', async (table) => {
    const { plan, store } = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, write: ['table', 'table.csv'], table });
    for (const [format, name] of [
      ['parquet', 'table.parquet'],
      ['csv', 'table.csv'],
    ] as const) {
      // biome-ignore format: pairs
      const { bytes, mostBytes } = tableEstimate(plan, table, format);
      const { length } = store.objects.get(name)!;
      expect(bytes / length, `${format}: ${bytes} foreseen, ${length} written`).toBeGreaterThan(1 / 3);
      expect(bytes / length, `${format}: ${bytes} foreseen, ${length} written`).toBeLessThan(3);
      expect(mostBytes).toBeGreaterThan(length);
    }
  });

  it('in time grows with the rows, and with what they have of a geometry', async () => {
    const { plan } = await runInMemory({ 'lc.tif': RASTER }, SPEC);
    const [plain, point, box, long, longBox] = FORMS.map((form) => tableEstimate(plan, form, 'parquet').nanosecondsPerCell); // biome-ignore format: one thought
    // Eight bands are eight rows of a cell, each with a box of its own.
    expect([plain! < point!, point! < box!, plain! < long!, longBox! - long!]).toEqual([
      true,
      true,
      true,
      8 * (box! - plain!),
    ]);
  });
});
