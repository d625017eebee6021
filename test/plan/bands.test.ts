import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { planInMemory, readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const SIDE = 8;
/** Two bands side by side: all 1, and 2 where the column is even, else nodata. */
const bytes = tiffBytes({
  width: SIDE,
  height: SIDE,
  codes: Uint8Array.from({ length: 2 * SIDE ** 2 }, (_, i) => (i % 2 === 0 ? 1 : ((i - 1) / 2) % 2 === 0 ? 2 : 255)),
  geotransform: [0, 8 * 30, 30, -30],
  fields: [short(Tag.SamplesPerPixel, 2), short(Tag.BitsPerSample, 8, 8), short(Tag.ExtraSamples, 0)],
});
const files = { 'a.tif': bytes };
const spec = { cellSize: 30, classes: [{ code: 1 }, { code: 2 }] };

describe('the band behind a source', () => {
  it('is the one that is read', async () => {
    const total = async (source: string) =>
      (await runInMemory(files, { ...spec, sources: [source] })).fractions.classes.map(({ share }) => share);
    expect(await total('a.tif')).toEqual([1, 0]);
    expect(await total('a.tif#1')).toEqual([1, 0]);
    expect(await total('a.tif#2')).toEqual([0, 0.5]);
  });

  it('stands in the plan beside the source, and a run has one id however the first is written', async () => {
    const planOf = async (source: string) => (await planInMemory(files, { ...spec, sources: [source] })).plan;
    const [plain, first, second] = [await planOf('a.tif'), await planOf('a.tif#1'), await planOf('a.tif#2')];
    expect(second.layers[0]!.sources[0]).toMatchObject({ band: 2, source: { uri: 'a.tif' } });
    expect(second.question.sources).toEqual(['a.tif#2']);
    expect(first).toEqual(plain);
    expect(second.runId).not.toBe(plain.runId);
  });

  it('of a template decides which cells are nodata', async () => {
    const hidden = async (template: string) => {
      const { mosaic } = await runInMemory({ ...files, 't.tif': bytes }, { classes: spec.classes, template });
      return (await readBand(mosaic, 0)).values.filter((value) => value === -9999).length;
    };
    expect(await hidden('t.tif')).toBe(0);
    expect(await hidden('t.tif#2')).toBe(SIDE ** 2 / 2);
  });

  it.each([
    ['a.tif#3', 'InvalidInputError', /^a\.tif: band 3 is asked for, but it has 2$/],
    ['a.tif#0', 'InvalidInputError', /^test: sources\.0: #0 is no band: they count from 1/],
    ['a.tif#x', 'NotFoundError', /a\.tif#x/],
  ])('is refused by name where it is none: %s', async (source, name, message) => {
    const refusal = { name, exitCode: 2, message: expect.stringMatching(message) };
    await expect(planInMemory(files, { ...spec, sources: [source] })).rejects.toMatchObject(refusal);
  });

  it('is no field of its own', async () => {
    await expect(planInMemory(files, { ...spec, band: 2 } as typeof spec)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: 'test: band: is no field; write it behind the source, as in "lc.tif#4" for band 4',
    });
  });

  it('is asked for where the name of a file ends as if it had one', async () => {
    const odd = { 'a#4': bytes };
    await expect(planInMemory(odd, { ...spec, sources: ['a#4'] })).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(/^a\b.*; there is a file a#4, which is named a#4#1$/),
    });
    const { plan } = await planInMemory(odd, { ...spec, sources: ['a#4#2'] });
    expect(plan.layers[0]!.sources[0]).toMatchObject({ band: 2, source: { uri: 'a#4' } });
  });
});
