import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { jobsOf } from '../../src/documents/jobs.js';
import { parseSpec } from '../../src/documents/spec.js';
import { processJob } from '../../src/pipeline/process-job.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { failure, maskFile, pam, raster, shares, text } from '../support/beside-a-raster.js';
import { MemoryStore } from '../support/memory-store.js';
import { runInMemory } from '../support/run-in-memory.js';
import type { TestRaster } from '../support/tiff.js';

describe('a mask file beside a raster', () => {
  it('hides pixels where it is 0, if it says that it is a mask of the band', async () => {
    expect(await shares({ 'a.tif.msk': maskFile([0, 255, 0, 1]) })).toMatchObject({
      byCode: { 2: 0.25, 3: 0.25 },
      nodata: 0.5,
    });
    expect((await shares({ 'a.tif.msk': maskFile([0, 255, 0, 1], null) })).nodata).toBe(0);
    expect((await shares({ 'a.tif.msk': maskFile([0, 255, 0, 1], '0') })).nodata).toBe(0.5);
  });

  it('of another size, or damaged, is refused', async () => {
    const small = maskFile([0], '2', { width: 1, height: 1, codes: [0] });
    expect(await failure({ 'a.tif.msk': small })).toMatch(/^InvalidInputError: a.tif.msk: is a mask of 1 x 1 pixels/);
    expect(await failure({ 'a.tif.msk': text('II*') })).toMatch(/^CorruptRasterError: a.tif.msk/);
    expect(await failure({ 'a.tif.msk': maskFile([1], '0', { fields: [] }).subarray(0, 60) })).toMatch(
      /^CorruptRasterError: a.tif.msk/,
    );
  });

  it('is pinned: a job that finds another one fails, and a job looks for no file', async () => {
    const store = new MemoryStore();
    await store.put('a.tif', raster());
    await store.put('a.tif.msk', maskFile([0, 255, 0, 1]));
    const asked: string[] = [];
    const open: typeof store.source = (uri) => {
      asked.push(uri);
      return store.source(uri);
    };
    const spec = parseSpec({ sources: ['a.tif'], cellSize: 60, classes: 'all' }, 'test');
    const plan = await makePlan(spec, { open, census: censusInOnePass });
    // A census opens what it reads once more.
    expect([...new Set(asked)].sort()).toEqual([
      'a.aux',
      'a.tif',
      'a.tif.aux',
      'a.tif.aux.xml',
      'a.tif.msk',
      'a.tif.vat.dbf',
    ]);
    asked.length = 0;
    await processJob(plan, jobsOf(plan)[0]!, { open, store: new MemoryStore() });
    expect(asked).toEqual(['a.tif', 'a.tif.msk']);
    store.objects.set('a.tif.msk', maskFile([0, 255, 0, 1], '255'));
    await expect(processJob(plan, jobsOf(plan)[0]!, { open, store: new MemoryStore() })).rejects.toMatchObject({
      name: 'SourceChangedError',
      message: expect.stringContaining('a.tif.msk'),
    });
  });
});

describe('an alpha band', () => {
  const rgba = (last: number, more: Partial<TestRaster> = {}) => {
    const codes = [1, 9, 2, 0, 1, 9, 3, 0].map((code, i) => (i % 2 === 1 ? (code === 0 ? 0 : last) : code));
    const fields = [short(Tag.SamplesPerPixel, 2), short(Tag.BitsPerSample, 8, 8), short(Tag.ExtraSamples, 2)];
    return raster({ codes, fields, ...more });
  };

  it('hides pixels where it is 0, and says nothing beside a nodata value', async () => {
    expect((await shares({ 'a.tif': rgba(1) })).byCode).toEqual({ 1: 0.5 });
    expect((await shares({ 'a.tif': rgba(1, { nodata: 1 }) })).byCode).toEqual({ 2: 0.25, 3: 0.25 });
    // Beyond the range of bytes a value is as good as none.
    expect((await shares({ 'a.tif': rgba(1, { nodata: -9999 }) })).byCode).toEqual({ 1: 0.5 });
  });

  it('is one by what a sidecar says of its colour, or none', async () => {
    const interp = (name: string) => pam(`<PAMRasterBand band="2"><ColorInterp>${name}</ColorInterp></PAMRasterBand>`);
    expect((await shares({ 'a.tif': rgba(1), 'a.tif.aux.xml': interp('Gray') })).nodata).toBe(0);
    expect((await shares({ 'a.tif': rgba(1), 'a.tif.aux.xml': interp('Undefined') })).nodata).toBe(0.5);
  });
});

it('blocks of an alpha band that were never written are shown where its own nodata value fills them', async () => {
  // GDAL 3.6.2 shows 826 of 1,665 pixels, and 1,290 with that value beside it.
  const path = new URL('../fixtures/matrix/rasters/sparse-alpha-pixel.tif', import.meta.url);
  const source = new Uint8Array(await readFile(path));
  const spec = { sources: ['a.tif'], cellSize: 30, measures: ['mean'] };
  const cells = async (files: Record<string, Uint8Array>) => {
    const { result } = await runInMemory({ 'a.tif': source, ...files }, spec);
    return result.facts.measures.mean;
  };
  const fill = pam('<PAMRasterBand band="4"><NoDataValue>255</NoDataValue></PAMRasterBand>');
  expect(await cells({})).toMatchObject({ cells: 826 });
  expect(await cells({ 'a.tif.aux.xml': fill })).toMatchObject({ cells: 1290 });
});
