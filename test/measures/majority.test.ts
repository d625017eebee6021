import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePam } from '../../src/cog/read/pam.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { statedNodataOf } from '../support/as-stated.js';
import { bruteForceCell } from '../support/brute-force.js';
import { rounds } from '../support/effort.js';
import { codesArb } from '../support/raster-arb.js';
import { readLevels } from '../support/read-overview.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const KEY = 'majority.tif';
const LISTED = [1, 2, 3, 7];
const CLASSES = LISTED.map((code) => ({ code, name: `class ${code} <&>`, color: `#0${code}80ff` }));
/** Areas that differ by less are as large as each other: edges are quantised to 2^-27 of a side. */
const TIE = 1e-6;

const rasters = codesArb(1, 2, 3, 7, 9, 255);

const run = (bytes: Uint8Array, spec: Partial<Parameters<typeof runInMemory>[1]> = {}) =>
  runInMemory({ 'a.tif': bytes }, { classes: CLASSES, measures: ['majority'], tileCells: 16, ...spec });

describe('the names of a file of codes', () => {
  it('hold codes of any size, and colours only where there are any', async () => {
    const codes = Uint32Array.of(4_000_000_000, 4_000_000_000, 5, 5);
    const bytes = tiffBytes({ width: 4, height: 1, codes, nodata: null, geotransform: [0, 30, 30, -30] });
    const { store } = await run(bytes, { cellSize: 30, classes: 'all' });
    const text = new TextDecoder().decode(store.objects.get(`${KEY}.aux.xml`));
    const { fields, rows } = await parsePam('x', text, 1);
    expect(fields.map(({ name, type }) => [name, type])).toEqual([['Value', '1'], ['Class', '2']]); // biome-ignore format: fields
    expect(rows).toEqual([['5', '5'], ['4000000000', '4000000000']]); // biome-ignore format: rows
  });

  it('give classes without a colour a grey one among others', async () => {
    const bytes = tiffBytes({ width: 2, height: 1, codes: [1, 2], geotransform: [0, 30, 30, -30] });
    const { store } = await run(bytes, { cellSize: 30, classes: [{ code: 1, color: '#102030' }, { code: 2 }] });
    const text = new TextDecoder().decode(store.objects.get(`${KEY}.aux.xml`));
    expect((await parsePam('x', text, 1)).rows).toEqual([['1', '1', '16', '32', '48'], ['2', '2', '128', '128', '128']]); // biome-ignore format: rows
    const raster = await openRaster(new MemorySource(KEY, store.objects.get(KEY)!));
    expect([raster.colors.get(1), raster.colors.get(2)]).toEqual(['#102030', '#808080']);
  });
});

describe('majority', () => {
  it('is the class of the largest area by brute force; of equal ones the lowest code', async () => {
    await fc.assert(
      fc.asyncProperty(rasters, async ({ cellSize, ...raster }) => {
        const { plan, store } = await run(tiffBytes(raster), { cellSize });
        const { values } = await readBand(store.objects.get(KEY)!, 0);
        const { grid } = plan.target;
        values.forEach((found, at) => {
          const { byCode, cell } = bruteForceCell(raster, grid, at % grid.columns, Math.floor(at / grid.columns));
          const most = Math.max(0, ...LISTED.map((code) => byCode.get(code) ?? 0));
          const unlisted = byCode.get(9) ?? 0;
          if (Math.abs(unlisted - most) < TIE * cell) return; // as good as equal
          if (unlisted > most) expect(found).toBe(255);
          else if (most > TIE * cell) expect(most - (byCode.get(found) ?? 0)).toBeLessThan(TIE * cell);
        });
      }),
      { numRuns: rounds(20, 60) },
    );
  });

  it('is equal to the bit for every size and order of tiles and every layout of the blocks', async () => {
    const side = fc.constantFrom(16, 48, 256);
    await fc.assert(
      fc.asyncProperty(rasters, side, side, async ({ cellSize, ...raster }, columns, rows) => {
        const a = await run(tiffBytes(raster), { cellSize });
        const { tile: _, ...striped } = raster;
        const spec = { classes: CLASSES, measures: ['majority'], cellSize, tileCells: 16 };
        const reversed = <T>(jobs: T[]) => jobs.reverse();
        const b = await runInMemory({ 'a.tif': tiffBytes(striped) }, spec, reversed, { columns, rows });
        const [levels, other] = await Promise.all([a, b].map(({ store }) => readLevels(store.objects.get(KEY)!)));
        expect(other).toEqual(levels!.slice(0, other!.length));
        expect(b.result.facts).toEqual(a.result.facts);
      }),
      { numRuns: rounds(8, 25) },
    );
  });

  it('is by hand what it should be, at every level', async () => {
    // Cells of 2 x 2 pixels: 1 1 2 1 is 1; 1 1 2 2 is 1, the lower; 9 9 9 1 is none; 255 255 255 3 is 3.
    const codes = [1, 1, 1, 1, 9, 9, 255, 255, 2, 1, 2, 2, 9, 1, 255, 3];
    const bytes = tiffBytes({ width: 8, height: 2, codes, geotransform: [0, 60, 30, -30] });
    const { store, result } = await run(bytes, { cellSize: 60 });
    expect([...(await readBand(store.objects.get(KEY)!, 0)).values]).toEqual([1, 1, 255, 3]);
    expect(result.facts.measures.majority).toEqual({
      classes: LISTED.map((code, k) => ({ code, name: CLASSES[k]!.name, cells: [2, 0, 1, 0][k] })),
      cellsWithoutMajority: 1,
    });
    const strict = await run(bytes, { cellSize: 60, minValid: 0.5 });
    expect([...(await readBand(strict.store.objects.get(KEY)!, 0)).values]).toEqual([1, 1, 255, 255]);
    // Of a level's four cells the most frequent one, of two the lower; here 32 cells 3, 1, 1, 2, ... in a row of their own.
    const row = Uint8Array.from({ length: 64 }, (_, i) => [3, 1, 1, 2][i % 4]!);
    const long = await run(tiffBytes({ width: 64, height: 1, codes: row, geotransform: [0, 30, 30, -30] }), {
      cellSize: 30,
    });
    const [, half, quarter] = await readLevels(long.store.objects.get(KEY)!);
    expect([...half!.bands[0]!.subarray(0, 4)]).toEqual([1, 1, 1, 1]);
    expect([...quarter!.bands[0]!.subarray(0, 2)]).toEqual([1, 1]);
  });

  it('lies in a file of its own, with the colours and names of the classes, beside an unchanged mosaic', async () => {
    const codes = Uint8Array.from({ length: 900 }, (_, i) => LISTED[(i * i) % 4]!);
    const bytes = tiffBytes({ width: 30, height: 30, codes, geotransform: [0, 900, 30, -30] });
    const both = await run(bytes, { cellSize: 60, measures: ['fractions', 'majority'] });
    const alone = await run(bytes, { cellSize: 60, measures: ['fractions'] });
    // The hash of what was asked for is in it, and nothing else differs.
    const withoutHash = (mosaic: Uint8Array) =>
      Buffer.from(mosaic)
        .toString('latin1')
        .replace(/[0-9a-f]{64}/, '');
    expect(withoutHash(both.mosaic)).toBe(withoutHash(alone.mosaic));
    expect(both.result.files.map(({ key }) => key)).toEqual([
      'mosaic.tif',
      'mosaic.qml',
      KEY,
      `${KEY}.aux.xml`,
      'majority.qml',
    ]);
    const raster = await openRaster(new MemorySource(KEY, both.store.objects.get(KEY)!));
    expect([raster.dtype, statedNodataOf(raster)]).toEqual(['uint8', 255]);
    expect(LISTED.map((code) => raster.colors.get(code))).toEqual(CLASSES.map(({ color }) => color));
    const sidecar = new TextDecoder().decode(both.store.objects.get(`${KEY}.aux.xml`));
    const { rows, fields } = await parsePam('x', sidecar, 1);
    expect(fields.map(({ usage }) => usage)).toEqual(['5', '2', '6', '7', '8']);
    expect(rows.map(([code, name]) => [code, name])).toEqual(CLASSES.map(({ code, name }) => [String(code), name]));
  });

  it.each([
    ['int16', Int16Array.from({ length: 16 }, (_, i) => (i < 8 ? -7 : 3)), null, -32768],
    ['uint16', Uint16Array.from({ length: 16 }, (_, i) => (i < 8 ? 65535 : 300)), null, 65534],
    ['int32', Int32Array.from({ length: 16 }, (_, i) => (i < 8 ? 70000 : -5)), -1, -1],
    ['float32', Float32Array.from({ length: 16 }, (_, i) => (i < 8 ? 1 : 2)), null, Number.NaN],
  ])('has codes in the type of the source, %s, and a nodata value that is no code', async (dtype, codes, own, nodata) => {
    const bytes = tiffBytes({ width: 4, height: 4, codes, nodata: own, geotransform: [0, 120, 30, -30] });
    const { store } = await run(bytes, { cellSize: 60, classes: 'all' });
    const { raster, values } = await readBand(store.objects.get(KEY)!, 0);
    expect([raster.dtype, statedNodataOf(raster)]).toEqual([dtype, nodata]);
    expect([...values]).toEqual([codes[0], codes[0], codes[15], codes[15]]);
  });

  it.each([
    ['-9999', null, 255],
    ['nan', null, 255],
    ['256', null, 255],
    ['4.5', 4, 4], // its whole part counts, as in GDAL
  ])('has a nodata value of its type, where that of the source is %s', async (text, nodata, own) => {
    const codes = [1, 1, 9, 9, 1, 1, 9, 9];
    const fields = [ascii(Tag.GdalNodata, text)];
    const bytes = tiffBytes({ width: 4, height: 2, codes, nodata: null, fields, geotransform: [0, 60, 30, -30] });
    expect(statedNodataOf(await openRaster(new MemorySource('a.tif', bytes)))).toBe(nodata);
    const { store } = await run(bytes, { cellSize: 60 });
    const { raster, values } = await readBand(store.objects.get(KEY)!, 0);
    expect([statedNodataOf(raster), ...values]).toEqual([own, 1, own]);
  });

  it('takes a wider type where each value of a byte is a class', async () => {
    const codes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const bytes = tiffBytes({ width: 16, height: 16, codes, nodata: null, geotransform: [0, 480, 30, -30] });
    const { store } = await run(bytes, { cellSize: 30, classes: 'all' });
    const { raster, values } = await readBand(store.objects.get(KEY)!, 0);
    expect([raster.dtype, statedNodataOf(raster)]).toEqual(['int16', -1]);
    expect([...values]).toEqual([...codes]);
  });
});
