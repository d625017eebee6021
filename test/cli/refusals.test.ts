import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignFormat } from '../../src/cog/read/foreign-formats.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { readBand } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';
import { writtenRasters } from '../support/written-rasters.js';

const folder = temporaryFolders();
const written = writtenRasters();

describe('a file that is no TIFF', () => {
  const sqlite = (id: string) => `SQLite format 3\0${' '.repeat(52)}${id}`;

  it.each<[string, string, RegExp]>([
    ['Imagine', 'EHFA_HEADER_TAG\0', /^an Erdas Imagine file, not a TIFF; .* gdal_translate -of COG \/d\/lc out\.tif$/],
    [
      'VRT',
      '<VRTDataset rasterXSize="1">',
      /^a GDAL virtual raster \(VRT\), .* gdal_translate -of COG \/d\/lc out\.tif$/,
    ],
    ['VRT behind what XML allows', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b --><VRTDataset>', /^a GDAL virtual/],
    [
      'NetCDF',
      'CDF\x01',
      /^a NetCDF file, .* out\.tif, or of a subdataset that gdalinfo .* 'NETCDF:"\/d\/lc":variable'$/,
    ],
    ['HDF5', '\x89HDF\r\n\x1a\n', /^an HDF5 or NetCDF-4 file/],
    ['HDF4', '\x0e\x03\x13\x01', /^an HDF4 file, .* 'HDF4_EOS:EOS_GRID:"\/d\/lc":grid:field'$/],
    [
      'ZIP',
      'PK\x03\x04',
      /^a ZIP archive, not a TIFF; unpack it, or gdal_translate -of COG \/vsizip\/\/d\/lc\/name\.tif/,
    ],
    [
      'gzip',
      '\x1f\x8b',
      /^a gzip archive, not a TIFF; unpack it, or gdal_translate -of COG \/vsigzip\/\/d\/lc out\.tif$/,
    ],
    ['tar', `${' '.repeat(257)}ustar`, /^a tar archive/],
    ['JP2', '\0\0\0\x0cjP  \r\n', /^a JPEG 2000 file, not a TIFF; if it is lossless, make a TIFF/],
    ['GeoPackage', sqlite('GPKG'), /^a GeoPackage, .* 'GPKG:"\/d\/lc":table'$/],
    ['MBTiles', sqlite('MPBX'), /^an MBTiles file/],
    ['MBTiles without its id', `${sqlite('')}CREATE TABLE tiles (zoom_level`, /^an MBTiles file/],
    ['SQLite', sqlite(''), /^an SQLite database/],
    ['JPEG', '\xff\xd8\xff\xe0', /^a JPEG picture, not a TIFF; get the raster itself/],
    [
      'a file of an Esri grid',
      '\0\0\x27\x0a\xff\xff\xfc\x14',
      /^a file of an Esri grid, .* of its folder with .* \/d\/ out/,
    ],
    ['shapefile', '\0\0\x27\x0a\0\0\0\0', /^a shapefile/],
    ['a page', '\n<!DOCTYPE html><html>', /^a web page, not a TIFF; name the address of the file itself; is a login/],
    ['a page in XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-"><html>', /^a web page/],
    ["a store's error", '<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code>', /^a server's error message/],
    ['a sidecar', '<PAMDataset>\n', /^an XML document, not a TIFF; name the raster that it belongs to$/],
    ['an ASCII grid', 'NCOLS 4\nNROWS 5', /^an Esri ASCII grid/],
    [
      'a BIL header',
      'NROWS 64\nNCOLS 64\nNBITS 8\nLAYOUT BIL',
      /^an Esri BIL header, .* makes a TIFF of the pixels' file/,
    ],
    ['an ENVI header', 'ENVI\ndescription = {', /^an ENVI header/],
    ['JSON', '{"type": "FeatureCollection"}', /^a JSON document, not a TIFF; if it is a job, give it as --spec$/],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1', /^a Git LFS pointer and not the file itself/],
    ['anything', 'hello', /^not a TIFF, nor of another format that is known here; if gdalinfo knows it, make a TIFF/],
    ['comments without end', '<!--a-->'.repeat(512), /^not a TIFF, nor of another/],
  ])('is named, and what makes a TIFF of it: %s', (_, head, words) => {
    expect(foreignFormat('/d/lc', Buffer.from(head, 'latin1'))).toMatch(words);
  });

  it.each([
    ['s3://bucket/a b.img', "'/vsis3/bucket/a b.img'"],
    ['https://host/lc.img', '/vsicurl/https://host/lc.img'],
    ["/d/it's.img", "'/d/it'\\''s.img'"],
  ])('is named as GDAL and a shell take it: %s', (uri, name) => {
    expect(foreignFormat(uri, Buffer.from('EHFA_HEADER_TAG'))).toContain(`gdal_translate -of COG ${name} out.tif`);
  });

  it('is no corrupt one, and its own ending does not matter', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'lc.tif'), '<VRTDataset rasterXSize="20" rasterYSize="20"/>');
    const { code, stderr } = await runCli('run', join(dir, 'lc.tif'), '--classes', '1', '--out', join(dir, 'out'));
    expect(stderr).toMatch(
      /^UnsupportedRasterError: .*lc\.tif: is a GDAL virtual raster \(VRT\), not a TIFF; make a TIFF/,
    );
    expect(code).toBe(2);
    expect(await readdir(dir)).toEqual(['lc.tif']);
  });
});

describe('a raster without a valid pixel', () => {
  const empty: Partial<TestRaster> = { codes: new Uint8Array(10000).fill(255) };

  it.each([
    ['no classes', [], ['valid_fraction', 'unlisted']],
    ['classes', ['--classes', '1,2'], ['fraction_1', 'fraction_2', 'valid_fraction', 'unlisted']],
  ])('gives an empty mosaic, with %s', async (_, options, names) => {
    const { tif, out } = await written(empty);
    const { code, stdout } = await runCli('run', tif, '--out', out, '--json', ...options);
    expect(code).toBe(0);
    const { nodata, outside } = fractionsOf(JSON.parse(stdout) as RunReport)!;
    expect(nodata.share + outside.share).toBeCloseTo(1, 12);
    const info = JSON.parse((await runCli('info', join(out, 'mosaic.tif'), '--json')).stdout);
    const bands = (info.metadata as { name: string; value: string }[]).filter(({ name }) => name === 'BAND');
    expect(bands.map(({ value }) => value)).toEqual(names);
    const mosaic = await readFile(join(out, 'mosaic.tif'));
    const { values } = await readBand(mosaic, names.indexOf('valid_fraction'));
    expect(new Set(values)).toEqual(new Set([0]));
    expect(new Set((await readBand(mosaic, 0)).values)).toEqual(new Set([names[0] === 'valid_fraction' ? 0 : -9999]));
    expect((await runCli('validate', join(out, 'mosaic.tif'), '--strict')).code).toBe(0);
  });
});

describe('a template beside the source', () => {
  const grid = (x: number, y: number): TestRaster => ({
    width: 2,
    height: 2,
    codes: [1, 1, 1, 1],
    geotransform: [x, y, 1000, -1000],
  });

  it.each([
    ['far away', 900_000, 5000],
    ['touching its right edge', 3000, 3000],
    ['touching its lower edge', 0, 0],
  ])('is an error that tells both extents: %s', async (_, x, y) => {
    const { dir, tif, out } = await written();
    await writeFile(join(dir, 'grid.tif'), tiffBytes(grid(x, y)));
    const { code, stderr } = await runCli(
      'run',
      tif,
      '--template',
      join(dir, 'grid.tif'),
      '--classes',
      '1',
      '--out',
      out,
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(
      new RegExp(
        `^InvalidInputError: .*grid\\.tif: the template \\(x ${x} to ${x + 2000}, y ${y - 2000} to ${y} in EPSG:32612\\) and `,
      ),
    );
    expect(stderr).toMatch(/lc\.tif \(x 0 to 3000, y 0 to 3000 in EPSG:32612\) have no area in common; /);
  });

  it('is none where a single pixel is shared', async () => {
    const { dir, tif, out } = await written();
    await writeFile(join(dir, 'grid.tif'), tiffBytes(grid(2970, 3000)));
    const args = ['run', tif, '--template', join(dir, 'grid.tif'), '--classes', '1', '--out', out];
    expect((await runCli(...args)).code).toBe(0);
  });
});

it('one of a thing is not called several', async () => {
  const { tif, out } = await written({ width: 30, height: 30, codes: new Uint8Array(900).fill(1) });
  const plan = await runCli('plan', tif, '--classes', '1', '--cell-size', '900', '--out', out);
  expect((await runCli('job', '7', '--out', out)).stderr).toMatch(/which has 1 job \(0, or an id such as 0-0\)$/m);
  expect(plan.stdout).toMatch(/: 1 x 2 cells, 1 class \(the spec\), 1 job \(0\)\n/);
  const run = await runCli('run', tif, '--classes', '1', '--cell-size', '900', '--out', out, '--quiet');
  expect(run.stdout).toMatch(/1 class \(the spec\), .*\n1 tile computed, 0 resumed; .* 1 worker\)/s);
});
