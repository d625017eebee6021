import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRaster } from '../../src/cog/read/raster.js';
import { asUnsigned } from '../../src/cog/read/unsigned.js';
import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { runCli } from '../support/cli.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';
import { writtenRasters } from '../support/written-rasters.js';

const written = writtenRasters();
/** Bytes 200, 200, 1 and 255. */
const codes = Int8Array.of(-56, -56, 1, -1);
const raster = (nodata: string | null) =>
  tiffBytes({
    width: 4,
    height: 1,
    codes,
    nodata: null,
    fields: nodata === null ? [] : [ascii(Tag.GdalNodata, nodata)],
    geotransform: [0, 120, 30, -120],
  });
const run = (nodata: string | null, spec: Partial<SpecInput> = {}, beside: Record<string, Uint8Array> = {}) =>
  runInMemory(
    { 'a.tif': raster(nodata), ...beside },
    { unsigned: true, cellSize: 120, measures: ['fractions', 'majority'], ...spec },
  );

describe('a raster of int8 that is read as uint8', () => {
  it.each([
    [
      '-1',
      255,
      [
        [1, 0.25],
        [200, 0.5],
      ],
    ],
    [
      '255',
      255,
      [
        [1, 0.25],
        [200, 0.5],
      ],
    ],
    [
      '-56.0',
      200,
      [
        [1, 0.25],
        [255, 0.25],
      ],
    ],
    [
      '1',
      1,
      [
        [200, 0.5],
        [255, 0.25],
      ],
    ],
    [
      '-129',
      null,
      [
        [1, 0.25],
        [200, 0.5],
        [255, 0.25],
      ],
    ],
    [
      null,
      null,
      [
        [1, 0.25],
        [200, 0.5],
        [255, 0.25],
      ],
    ],
  ])('has codes from 0 to 255, and nodata %s as its byte says', async (text, nodata, expected) => {
    // biome-ignore format: a table reads better in lines
    const { plan, fractions, store } = await run(text);
    expect(plan.layers[0]!.sources[0]).toMatchObject({ dtype: 'uint8', unsigned: true, nodata, fill: nodata ?? 0 });
    expect(fractions.classes.map(({ code, share }) => [code, share])).toEqual(expected);
    const { raster: majority } = await readBand(store.objects.get('majority.tif')!, 0);
    expect(majority.dtype).toBe('uint8');
  });

  it('has the nodata value of a sidecar as its byte says, too', async () => {
    const pam = '<PAMDataset><PAMRasterBand band="1"><NoDataValue>-56</NoDataValue></PAMRasterBand></PAMDataset>';
    const { fractions } = await run('-1', {}, { 'a.tif.aux.xml': new TextEncoder().encode(pam) });
    expect(fractions.classes.map(({ code }) => code)).toEqual([1, 255]);
    await expect(run('-1', { nodata: [-1] })).rejects.toThrow(
      'nodata: -1 can be no sample of a.tif, which holds uint8',
    );
    expect((await run('-1', { nodata: [200] })).fractions.classes.map(({ code }) => code)).toEqual([1, 255]);
  });

  it('is asked for in a spec, on threads as well', async () => {
    const many = Int8Array.from({ length: 10000 }, (_, i) => codes[i % 4]!);
    const { dir, tif, out } = await written({ codes: many, nodata: -1 });
    await writeFile(join(dir, 's.json'), JSON.stringify({ sources: [tif], unsigned: true }));
    const { stdout } = await runCli('run', '--spec', join(dir, 's.json'), '--out', out, '--json', '--workers', '2');
    const { classes, nodata } = fractionsOf(JSON.parse(stdout) as RunReport)!;
    const found = [...classes, nodata].map(({ km2 }) => km2);
    expect(classes.map(({ code }) => code)).toEqual([1, 200]);
    [2.25, 4.5, 2.25].forEach((km2, i) => void expect(found[i]).toBeCloseTo(km2, 6));
  });

  it('is none of another type, nor one of LERC', async () => {
    const bytes = tiffBytes({ width: 4, height: 1, codes: [1, 2, 3, 4], geotransform: [0, 30, 30, -30] });
    await expect(runInMemory({ 'b.tif': bytes }, { unsigned: true, cellSize: 120 })).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: 'unsigned: b.tif holds uint8, and only int8 is read as uint8; leave it out',
    });
    const opened = await openRaster(new MemorySource('a.tif', raster(null)));
    expect(() => asUnsigned({ ...opened, compression: 'LERC_ZSTD' })).toThrow(
      "unsigned: a.tif holds int8 in LERC, which can't be read as uint8; write it anew with gdal_translate",
    );
  });

  it('is as it is where nobody asks', async () => {
    const { fractions, plan } = await run('-1', { unsigned: false });
    expect(plan.layers[0]!.sources[0]).toMatchObject({ dtype: 'int8', unsigned: false, nodata: -1 });
    expect(fractions.classes.map(({ code }) => code)).toEqual([-56, 1]);
  });
});
