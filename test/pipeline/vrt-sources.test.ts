import { describe, expect, it } from 'vitest';
import { MOSAIC_KEY } from '../../src/documents/keys.js';
import type { SpecInput } from '../../src/documents/spec.js';
import type { Window } from '../../src/grid/window.js';
import { cutOut, windowsBetween } from '../support/cut-raster.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const text = (document: string) => new TextEncoder().encode(document);
const SIZE = 40;
const whole: TestRaster = {
  width: SIZE,
  height: SIZE,
  codes: Uint8Array.from({ length: SIZE * SIZE }, (_, i) => [1, 2, 3, 255][(i * 7 + (i >> 3)) % 4]!),
  geotransform: [-1200, 3050, 30, -30],
};
const WINDOWS = windowsBetween(SIZE, SIZE, [13, 27], [9, 31]);
const parts = Object.fromEntries(WINDOWS.map((window, i) => [`s3://b/p${i}.tif`, tiffBytes(cutOut(whole, window))]));

const rect = (name: string, { colOff, rowOff, width, height }: Window) =>
  `<${name} xOff="${colOff}" yOff="${rowOff}" xSize="${width}" ySize="${height}"/>`;
const all = ({ width, height }: Window) => ({ colOff: 0, rowOff: 0, width, height });
const source = (file: string, from: Window, to: Window, more = '<NODATA>255</NODATA>') =>
  `<ComplexSource><SourceFilename relativeToVRT="1">${file}</SourceFilename><SourceBand>1</SourceBand>${rect('SrcRect', from)}${rect('DstRect', to)}${more}</ComplexSource>`;
const vrt = (sources: string, band = '<NoDataValue>255</NoDataValue>', type = 'Byte', srs = 'EPSG:32612') =>
  text(
    `<VRTDataset rasterXSize="${SIZE}" rasterYSize="${SIZE}"><SRS>${srs}</SRS><GeoTransform>-1200,30,0,3050,0,-30</GeoTransform><VRTRasterBand dataType="${type}" band="1">${band}${sources}</VRTRasterBand></VRTDataset>`,
  );
const CLASSES = [1, 2, 3].map((code) => ({ code }));
const runOf = (files: Record<string, Uint8Array>, sources: string[], spec: Omit<SpecInput, 'sources'> = {}) =>
  runInMemory(files, { classes: CLASSES, cellSize: 130, ...spec, sources });
const mosaicOf = async (...asked: Parameters<typeof runOf>) => (await runOf(...asked)).store.objects.get(MOSAIC_KEY);

describe('a VRT of simple sources', () => {
  const mosaic = vrt(WINDOWS.map((window, i) => source(`p${i}.tif`, all(window), window)).join(''));

  it('gives the same bytes as its files, and as the raster that they were cut from', async () => {
    const files = { 's3://b/m.vrt': mosaic, 's3://b/whole.tif': tiffBytes(whole), ...parts };
    for (const spec of [{}, { crs: 'EPSG:6933', cellSize: 100 }] as const) {
      const expected = await mosaicOf(files, ['s3://b/whole.tif'], spec);
      expect(await mosaicOf(files, Object.keys(parts), spec)).toEqual(expected);
      expect(await mosaicOf(files, ['s3://b/m.vrt'], spec)).toEqual(expected);
    }
    const { plan } = await runOf(files, ['s3://b/m.vrt']);
    expect(plan.layers[0]!.sources[0]!.sidecars).toMatchObject([{ uri: 's3://b/m.vrt', gives: ['place', 'nodata'] }]);
  });

  it('takes parts of files', async () => {
    const [left, right] = windowsBetween(SIZE, SIZE, [17], []) as [Window, Window];
    const halves = vrt(source('whole.tif', left, left) + source('whole.tif', right, right));
    const files = { 's3://b/h.vrt': halves, 's3://b/whole.tif': tiffBytes({ ...whole, tile: 16 }) };
    expect(await mosaicOf(files, ['s3://b/h.vrt'])).toEqual(await mosaicOf(files, ['s3://b/whole.tif']));
  });

  it('paints later sources over earlier ones, but where they have nodata', async () => {
    const over = (file: string, code: number) => ({
      [file]: tiffBytes({
        ...whole,
        codes: (whole.codes as Uint8Array).map((one, i) => (i % 3 === code ? one : 255)),
      }),
    });
    const window = { colOff: 0, rowOff: 0, width: SIZE, height: SIZE };
    const files = {
      ...over('s3://b/a.tif', 0),
      ...over('s3://b/b.tif', 1),
      's3://b/o.vrt': vrt(source('a.tif', window, window) + source('b.tif', window, window)),
    };
    expect(await mosaicOf(files, ['s3://b/o.vrt'])).toEqual(await mosaicOf(files, ['s3://b/b.tif', 's3://b/a.tif']));
  });

  it('changes samples by a table, with the line between two entries', async () => {
    const window = { colOff: 0, rowOff: 0, width: SIZE, height: SIZE };
    const table = '<NODATA>255</NODATA><LUT>1:10,3:20</LUT>'; // 2 becomes 15
    const files = {
      's3://b/l.vrt': vrt(source('whole.tif', window, window, table)),
      's3://b/whole.tif': tiffBytes(whole),
    };
    const values = { kind: 'continuous', measures: ['min', 'max', 'mean'], cellSize: 1200 } as const;
    const found = await runInMemory(files, { ...values, sources: ['s3://b/l.vrt'] });
    const asked = await runInMemory(files, { ...values, sources: ['s3://b/whole.tif'] });
    const bandOf = async (run: typeof found, name: string) => {
      const band = run.plan.bands.findIndex((one) => one.name === name);
      return (await readBand(run.mosaic, band)).values.filter(Number.isFinite);
    };
    expect(new Set(await bandOf(found, 'min'))).toEqual(new Set([10]));
    expect(new Set(await bandOf(found, 'max'))).toEqual(new Set([20]));
    const [changed, plain] = [await bandOf(found, 'mean'), await bandOf(asked, 'mean')];
    for (const [i, value] of changed.entries()) expect(value).toBeCloseTo(5 + 5 * plain[i]!, 4);
  });
});

describe('sources of different kinds', () => {
  const [west, east] = windowsBetween(SIZE, SIZE, [21], []) as [Window, Window];
  const renamed = (raster: TestRaster, from: number, to: number) => ({
    ...raster,
    codes: (raster.codes as Uint8Array).map((code) => (code === from ? to : code)),
    nodata: to,
  });

  it('may differ in nodata and in type', async () => {
    const other = renamed(cutOut(whole, east), 255, 9);
    const wide = { ...other, codes: Int16Array.from(other.codes as Uint8Array) };
    const expected = await mosaicOf({ 's3://b/whole.tif': tiffBytes(whole) }, ['s3://b/whole.tif']);
    for (const east of [other, wide]) {
      const files = { 'w.tif': tiffBytes(cutOut(whole, west)), 'e.tif': tiffBytes(east) };
      expect(await mosaicOf(files, ['w.tif', 'e.tif'])).toEqual(expected);
    }
  });

  it('are refused by name where they lie in several CRS, and nothing says which one the grid is to have', async () => {
    const files = {
      'a.tif': tiffBytes(whole),
      'b.tif': tiffBytes({ ...whole, geographic: true, geotransform: [1, 1, 0.001, -0.001] }),
    };
    await expect(runOf(files, ['a.tif', 'b.tif'])).rejects.toThrow(
      'crs: the sources are in several, EPSG:32612 (a.tif) and EPSG:4326 (b.tif); say in which one',
    );
  });

  it('are all named where several are bad', async () => {
    const files = { 'a.tif': tiffBytes(whole), 'b.tif': text('no raster at all'), 'd.tif': text('neither') };
    await expect(runOf(files, ['a.tif', 'b.tif', 'c.tif', 'd.tif'])).rejects.toThrow(
      /^3 of 4 sources can't be used: .*b\.tif.* \| .*c\.tif.* \| .*d\.tif/,
    );
  });
});
