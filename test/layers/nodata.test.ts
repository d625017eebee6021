import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii, short } from '../../src/cog/write/ifd.js';
import { failure, maskFile, pam, pamBand, raster, shares } from '../support/beside-a-raster.js';
import { runInMemory } from '../support/run-in-memory.js';

describe('a nodata value beside a raster', () => {
  it('hides pixels, and wins over that of the tag', async () => {
    const { byCode, nodata, layer } = await shares({ 'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>') });
    expect([byCode, nodata]).toEqual([{ 2: 0.25, 3: 0.25 }, 0.5]);
    expect(layer.sidecars).toMatchObject([{ uri: 'a.tif.aux.xml', size: 93, gives: ['nodata'] }]);
    const both = { 'a.tif': raster({ nodata: 2 }), 'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>') };
    expect((await shares(both)).layer.nodata).toBe(1);
  });

  it('is that of its eight bytes, where they stand beside the text', async () => {
    const exact = '<NoDataValue le_hex_equiv="0000000000000840">7</NoDataValue>'; // 3 as a double
    expect((await shares({ 'a.tif.aux.xml': pamBand(exact) })).layer.nodata).toBe(3);
  });

  it('counts for its own band only, and not beside a mask', async () => {
    const other = pam('<PAMRasterBand band="2"><NoDataValue>1</NoDataValue></PAMRasterBand>');
    expect((await shares({ 'a.tif.aux.xml': other })).layer).toMatchObject({ nodata: null, sidecars: [] });
    const mask = {
      'a.tif.msk': maskFile([255, 0, 255, 255]),
      'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>'),
    };
    const { byCode, layer } = await shares(mask);
    expect(byCode).toEqual({ 1: 0.5, 3: 0.25 });
    expect(layer.sidecars.map(({ uri, gives }) => [uri, ...gives])).toEqual([
      ['a.tif.aux.xml', 'fill'],
      ['a.tif.msk', 'mask'],
    ]);
  });
});

describe('nodata values over several bands (NODATA_VALUES)', () => {
  const metadata = (values: string) =>
    ascii(Tag.GdalMetadata, `<GDALMetadata><Item name="NODATA_VALUES">${values}</Item></GDALMetadata>`);
  const two = (values: string) =>
    raster({
      codes: [1, 9, 2, 9, 1, 9, 3, 9],
      fields: [
        metadata(values),
        short(Tag.SamplesPerPixel, 2),
        short(Tag.BitsPerSample, 8, 8),
        short(Tag.ExtraSamples, 0),
      ],
    });

  it('count as the value of the one band, and are refused for more', async () => {
    expect((await shares({ 'a.tif': raster({ fields: [metadata('3')] }) })).layer.nodata).toBe(3);
    expect(await failure({ 'a.tif': two('1 9') })).toMatch(/^UnsupportedRasterError: .*are all 1, 9 \(NODATA_VALUES\)/);
    expect((await shares({ 'a.tif': two('1 9') }, { nodata: [2] })).byCode).toEqual({ 1: 0.5, 3: 0.25 });
    expect((await shares({ 'a.tif': two('1 9 9') })).nodata).toBe(0);
  });
});

describe('nodata that the user names', () => {
  it('counts in place of what the files say', async () => {
    const files = { 'a.tif': raster({ nodata: 1 }) };
    expect((await shares(files, { nodata: [2, 3] })).byCode).toEqual({ 1: 0.5 });
    expect((await shares(files, { nodata: [2] })).byCode).toEqual({ 1: 0.5, 3: 0.25 });
    expect((await shares(files, { nodata: 'none' })).byCode).toEqual({ 1: 0.5, 2: 0.25, 3: 0.25 });
  });

  it('hides pixels beside a mask', async () => {
    const files = { 'a.tif.msk': maskFile([255, 255, 0, 255]) };
    expect((await shares(files, { nodata: [2] })).byCode).toEqual({ 1: 0.25, 3: 0.25 });
    expect((await shares(files, { nodata: 'none' })).byCode).toEqual({ 1: 0.25, 2: 0.25, 3: 0.25 });
  });

  it('of several floats hides all of them in a mean', async () => {
    const codes = Float32Array.of(1.5, -9999, -32768, 4.5);
    const { result } = await runInMemory(
      { 'a.tif': raster({ codes }) },
      { cellSize: 60, measures: ['mean'], nodata: [-9999, -32768] },
    );
    expect(result.facts.measures.mean).toMatchObject({ mean: 3 });
  });

  it.each([[[300]], [[1.5]], [['NaN' as const]]])('that no sample can be is refused: %s', async (nodata) => {
    expect(await failure({}, { nodata })).toMatch(
      /^InvalidInputError: nodata: .* can be no sample of a.tif, which holds/,
    );
  });
});
