import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { gdalMetadata } from '../../src/cog/write/gdal-metadata.js';
import { ascii, double, long, short } from '../../src/cog/write/ifd.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const FIXTURES = join(import.meta.dirname, '../fixtures/matrix/rasters');
const RASTER: TestRaster = {
  width: 20,
  height: 10,
  codes: new Uint8Array(200).fill(1),
  geotransform: [100, 2000, 30, -30],
};

async function written(change: Partial<TestRaster> = {}, name = 'lc.tif'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, tiffBytes({ ...RASTER, ...change }));
  return path;
}

async function info(path: string) {
  const { code, stdout, stderr } = await runCli('info', path);
  expect(code, stderr).toBe(0);
  return { text: stdout, json: JSON.parse((await runCli('info', path, '--json')).stdout) };
}

describe('info', () => {
  it('says type, codec, colours, names, units and scales', async () => {
    const metadata = gdalMetadata([
      { name: 'DESCRIPTION', value: 'land cover', band: 0, role: 'description' },
      { name: 'UNITTYPE', value: 'm', band: 0, role: 'unittype' },
      { name: 'SCALE', value: '0.5', band: 0, role: 'scale' },
      { name: 'OFFSET', value: '-3', band: 0, role: 'offset' },
      { name: 'AREA', value: 'Zion' },
    ]);
    const fields = [
      short(Tag.PhotometricInterpretation, 3),
      short(Tag.ColorMap, ...Array.from({ length: 768 }, (_, i) => (i < 3 || i === 513 ? 65535 : 0))),
      ascii(Tag.GdalMetadata, metadata),
    ];
    const { text, json } = await info(await written({ fields }));
    expect(text).toMatch(/samples +20 x 10 pixels, 1 band of uint8, Palette with 256 colours, 3 used\n/);
    expect(text).toMatch(/stored +strips of 10 rows, not compressed, no overviews\n/);
    expect(text).toMatch(/place +origin 100, 2000, pixel 30 x -30 m\n +x 100 to 700, y 1700 to 2000 m\n/);
    expect(text).toMatch(/band 1 +land cover, palette, unit m, scale 0\.5, offset -3\n/);
    expect(text).toMatch(/metadata +AREA=Zion\n +run +takes it\n$/);
    expect(json).toMatchObject({
      dtype: 'uint8',
      interleave: 'pixel',
      photometric: 'Palette',
      colorTableEntries: 256,
      colorTableUsed: 3,
      crs: 'EPSG:32612',
      crsUnit: 'm',
      extent: { left: 100, bottom: 1700, right: 700, top: 2000 },
      bandFacts: [{ band: 1, name: 'land cover', interpretation: 'palette', unit: 'm', scale: 0.5, offset: -3 }],
      images: [{ kind: 'full', codec: 'NONE', tile: null, rowsPerStrip: 10, damage: null }],
      sidecars: [],
      run: { takes: true, band: 1, needs: null, reason: null },
    });
  });

  it.each([
    [
      'alpha-lerc-pixel.tif',
      { dtype: 'uint8', images: [{ codec: 'LERC' }], interleave: 'pixel' },
      /band \d +no name, alpha\n/,
    ],
    ['mask-and-overviews.tif', {}, /\n +mask +\d+ x \d+, .*\n/],
    [
      'uint16-lerc-deflate-tiled-band-le-classic-all-area.tif',
      { images: [{ codec: 'LERC_DEFLATE' }] },
      /interleaved by band/,
    ],
    [
      'refused-complex.tif',
      { dtype: 'cint32' },
      /run +would refuse it: UnsupportedRasterError: .*holds complex numbers/,
    ],
    [
      'refused-jpeg.tif',
      { images: [{ codec: 'JPEG' }] },
      /run +takes it, with measures of values, such as --measures mean/,
    ],
    [
      'refused-no-crs.tif',
      { crs: null },
      /CRS +none that is understood\n.*run +would refuse it: InvalidInputError: .*no CRS/s,
    ],
    ['refused-geocentric.tif', { crs: 'user-defined', crsName: 'WGS 84' }, /run +would refuse it/],
    ['alpha-lerc-one.tif', { crsName: 'NAD83 / UTM zone 12N' }, /CRS +EPSG:26912, NAD83 \/ UTM zone 12N\n/],
    [
      'float32-lerc-deflate-tiled-band-le-classic-nan-southup.tif',
      { dtype: 'float32' },
      /takes it, with values that are whole/,
    ],
  ])('tells of %s what GDAL tells, and what run would say', async (name, facts, words) => {
    const { text, json } = await info(join(FIXTURES, name));
    expect(json).toMatchObject(facts);
    expect(text).toMatch(words);
  });

  it('tells where a rotated raster and one with control points really lie', async () => {
    const matrix = [29, 7, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    matrix[4] = 7;
    matrix[5] = -29;
    matrix[7] = 2000;
    const rotated = await info(await written({ fields: [double(Tag.ModelTransformation, matrix)] }));
    // x = 1000 + 29 col + 7 row, y = 2000 + 7 col - 29 row; a row runs along (29, 7)
    expect(rotated.json.placement).toMatchObject({ kind: 'rotated', affine: [1000, 29, 7, 2000, 7, -29] });
    expect(rotated.json.placement.rotation).toBeCloseTo((Math.atan2(7, 29) * 180) / Math.PI, 12);
    expect(rotated.text).toMatch(/rows at 13\.5704 degrees: x = 1000 \+ 29 col \+ 7 row, y = 2000 \+ 7 col - 29 row\n/);
    expect(rotated.text).toMatch(/x 1000 to 1650, y 1710 to 2140 m\n/);
    expect(rotated.text).toMatch(/run +takes it\n/);

    const points = [
      [0, 0, 0, 500, 900, 0],
      [20, 0, 0, 1100, 900, 0],
      [0, 10, 0, 500, 600, 0],
    ];
    const placed = await info(
      await written({ fields: [double(Tag.ModelTiepoint, points.flat())], without: [Tag.ModelTransformation] }),
    );
    expect(placed.json.placement.controlPoints).toEqual(points.map(([col, row, , x, y, z]) => ({ col, row, x, y, z })));
    expect(placed.text).toMatch(/x 500 to 1100, y 600 to 900 m\n/);
    expect(placed.text).toMatch(
      /place +3 control points: pixel 0, 0 at 500, 900; pixel 20, 0 at 1100, 900; pixel 0, 10 at 500, 600\n/,
    );
  });

  it('counts corners from pixel centres where the file does', async () => {
    const { json } = await info(join(FIXTURES, 'southup-point.tif'));
    expect(json.placement.affine[0]).toBe(json.geotransform.originX);
    expect(json.placement.affine[3]).toBe(json.geotransform.originY);
  });

  it('names what lies beside a file on disk, and nothing else', async () => {
    const path = await written();
    for (const name of ['lc.tif.aux.xml', 'lc.TFW', 'lc.tif.ovr', 'lc.tif.vat.dbf', 'lc2.tfw', 'other.aux'])
      await writeFile(join(path, '..', name), '<PAMDataset/>');
    const { text, json } = await info(path);
    expect(json.sidecars).toEqual(['lc.TFW', 'lc.tif.aux.xml', 'lc.tif.ovr', 'lc.tif.vat.dbf']);
    expect(text).toMatch(/beside it lc\.TFW, lc\.tif\.aux\.xml, lc\.tif\.ovr, lc\.tif\.vat\.dbf\n/);
    expect((await info(pathToFileURL(path).href)).json.sidecars).toEqual(json.sidecars);
  });

  it('says in no time what a file claims that can not be', async () => {
    const { text, json } = await info(await written({ fields: [long(Tag.SamplesPerPixel, 4_000_000_000)] }));
    expect(json.bands).toBe(4_000_000_000);
    expect(json.bandFacts).toHaveLength(65535);
    expect(text).toMatch(/run +would refuse it: CorruptRasterError: .*4000000000 bands/);
  });

  it('judges the band that is named', async () => {
    const path = join(FIXTURES, 'uint16-lerc-deflate-tiled-band-le-classic-all-area.tif');
    const { text, json } = await info(`${path}#2`);
    expect(json).toMatchObject({ uri: path, run: { takes: true, band: 2 } });
    expect(text).toMatch(/run +takes band 2\n$/);
    expect((await info(`${path}#9`)).text).toMatch(
      /would refuse it: InvalidInputError: .*: band 9 is asked for, but it has/,
    );
    const { code, stderr } = await runCli('validate', `${path}#2`);
    expect([code, stderr]).toEqual([2, `InvalidInputError: ${path}: a whole file is validated; leave #2 out\n`]);
  });

  it('finds a file whose name ends as if it had a band, and says how it is named', async () => {
    const path = await written({}, 'lc#4');
    expect((await info(`${path}#1`)).json.uri).toBe(path);
    for (const command of ['info', 'validate', 'run'])
      expect((await runCli(command, path)).stderr).toMatch(
        /lc: no such file; there is a file .*lc#4, which is named .*lc#4#1\n$/,
      );
    expect((await runCli('validate', `${path}#1`)).stdout).toMatch(/lc#4 is/);
  });

  it('says what a raster in degrees needs', async () => {
    const { text } = await info(await written({ geographic: true, geotransform: [10, 50, 0.001, -0.001] }));
    expect(text).toMatch(/run +takes it, with --cell-size in degrees, or an equal-area --crs, or a --template\n$/);
  });

  it('says what a raster of pixels larger than a thousand kilometres needs', async () => {
    const { text } = await info(await written({ geotransform: [0, 9e6, 2e6, -2e6] }));
    expect(text).toMatch(/run +takes it, with another --cell-size, or a --template\n$/);
  });

  it('describes what is cut off, and says what a run would say of it', async () => {
    const path = await written();
    await truncate(path, 400);
    const { text, json } = await info(path);
    expect(text).toMatch(/samples +20 x 10 pixels, 1 band of uint8/);
    expect(text).toMatch(/would refuse it: CorruptRasterError: .*block 0 lies at bytes .* the file ends at 400/);
    expect(json.images[0].damage).toMatch(/block 0 lies at bytes/);
    const { code, stdout } = await runCli('validate', path);
    expect(code).toBe(2);
    expect(stdout).toMatch(/error: .*block 0 lies at bytes/);
  });

  it('shows a file whose metadata can not be read, and says so', async () => {
    const { text, json } = await info(await written({ fields: [ascii(Tag.GdalMetadata, '<GDALMetadata><Item')] }));
    expect(text).toMatch(/note +.*its metadata \(tag 42112\) can't be parsed.*\n +run +takes it\n$/);
    expect([json.metadata, json.notes.length]).toEqual([[], 1]);
  });

  it('lists all of several files that it can read, and what is wrong with the others', async () => {
    const good = await written();
    const bad = join(good, '..', 'bad.tif');
    await writeFile(bad, 'II');
    const { code, stdout, stderr } = await runCli('info', bad, good, '--json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^CorruptRasterError: .*bad\.tif: .*\n$/);
    expect(JSON.parse(stdout)).toMatchObject([
      { uri: bad, error: { name: 'CorruptRasterError', exitCode: 2 } },
      { uri: good, dtype: 'uint8' },
    ]);
    expect((await runCli('info', bad, good)).stdout.split('\n')[0]).toContain(good);
  });
});

describe('a document beside a raster', () => {
  it.each([
    [
      'sidecar',
      'lc.tif.aux.xml',
      [],
      /aux\.xml: 4194305 bytes are too many for a sidecar file \(at most 4194304\); keep what is needed in it/,
    ],
    ['legend', 'legend.json', ['--legend', 'legend.json'], /legend\.json: 4194305 bytes are too many for a legend/],
    ['spec', 'spec.json', ['--spec', 'spec.json'], /spec\.json: 4194305 bytes are too many for a spec/],
  ])('is read up to a few MB: a %s', async (_, name, options, words) => {
    const path = await written();
    await writeFile(join(path, '..', name), Buffer.alloc(4 * 1024 * 1024 + 1, 32));
    const args = options.map((option) => (option.endsWith('.json') ? join(path, '..', option) : option));
    const { code, stderr } = await runCli('run', path, ...args, '--out', join(path, '..', 'out'));
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
