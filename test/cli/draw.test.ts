import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { askedFor, pictureName } from '../../src/cli/draw-asked.js';
import { drawRaster } from '../../src/cli/draw-raster.js';
import { overviewOf } from '../../src/cog/read/overview.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { rampColors } from '../../src/outputs/picture/ramps.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { HttpFileServer } from '../support/http-server.js';
import { describeWithSharedData, sharedData } from '../support/shared-data.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const FIXTURES = join(import.meta.dirname, '../fixtures/matrix/rasters');
/** 40 x 20 cells of 90 m below 120 x 60 pixels: the west is class 1, the east class 2, and one cell is nodata. */
const CODES = tiffBytes({
  width: 120,
  height: 60,
  codes: Uint8Array.from({ length: 7200 }, (_, i) => (i % 120 < 3 && i < 360 ? 255 : i % 120 < 60 ? 1 : 2)),
  geotransform: [0, 5400, 30, -30],
});
const LEGEND = 'code,name,color\n1,West,#ff0000\n2,East,#0000ff\n';

async function mosaics(): Promise<string> {
  const dir = await folder();
  await writeFile(join(dir, 'lc.tif'), CODES);
  await writeFile(join(dir, 'legend.csv'), LEGEND);
  const { code, stderr } = await runCli(
    'run',
    join(dir, 'lc.tif'),
    ...['--legend', join(dir, 'legend.csv'), '--cell-size', '90', '--measures', 'fractions,majority,entropy'],
    ...['--write', 'mosaic,preview', '--out', join(dir, 'out'), '--quiet'],
  );
  expect(code, stderr).toBe(0);
  return join(dir, 'out');
}

/** Draws as the command does, in this process. */
async function drawn(
  path: string,
  flags: Parameters<typeof askedFor>[0] = {},
  number: number | null = null,
): Promise<Uint8Array> {
  const storage = new Storage(DEFAULT_ACCESS, new RetryBudget());
  const source = await storage.open(path);
  const { png } = await drawRaster(storage.open, source, askedFor(flags, number), () => {});
  await source.close();
  return png;
}

/** The colours of a picture, as "r,g,b", with how many pixels they have. */
function colorsOf(png: Uint8Array): Map<string, number> {
  const { data, palette } = decode(png);
  const pixels = new Uint32Array(palette!.length);
  for (const index of data) pixels[index]!++;
  const counts = new Map<string, number>();
  for (const [index, count] of pixels.entries()) {
    const color = String(palette![index]!);
    if (count > 0) counts.set(color, (counts.get(color) ?? 0) + count);
  }
  return counts;
}

describe('draw', () => {
  it('draws letters that it has not as one ellipsis', async () => {
    const dir = await mosaics();
    const titled = async (title: string) => {
      const png = join(dir, 'titled.png');
      const { code, stderr } = await runCli('draw', join(dir, 'mosaic.tif'), '--title', title, '--out', png, '--quiet');
      expect(code, stderr).toBe(0);
      return readFile(png);
    };
    expect((await titled('\u65e5\u672c \u2014 \u4e2d\u56fd')).equals(await titled('\u2026'))).toBe(true);
  });

  it('draws a mosaic as a mix of classes, codes in their colours, values in a ramp, and three bands', async () => {
    const out = await mosaics();
    const [mosaic, majority] = [join(out, 'mosaic.tif'), join(out, 'majority.tif')];
    const half = 400 * 400; // pixels of the map, which is 800 x 400
    const mix = colorsOf(await drawn(mosaic));
    expect(mix.get('0,0,255')).toBeGreaterThanOrEqual(half);
    expect(mix.get('255,0,0')).toBeGreaterThanOrEqual(half - 400); // without a cell of 20 x 20
    const codes = colorsOf(await drawn(majority));
    expect(codes.get('0,0,255')).toBeGreaterThanOrEqual(half);
    const rgb = colorsOf(await drawn(mosaic, { rgb: '2,fraction_1,unlisted' }));
    expect(rgb.get('255,0,0')).toBeGreaterThanOrEqual(half);
    const ramp = colorsOf(await drawn(mosaic, { band: 'entropy', ramp: 'magma', range: '-1,0' }));
    expect(ramp.get('252,253,191')).toBeGreaterThanOrEqual(2 * half - 400);
    const picture = join(out, 'one.png');
    const { code, stdout, stderr } = await runCli('draw', mosaic, '--band', '2', '--out', picture, '--json', '--quiet');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const bytes = await readFile(picture);
    const { width, height } = decode(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(JSON.parse(stdout)).toEqual({ out: picture, width, height, bytes: bytes.length, sha256 });
    expect(bytes).toEqual(Buffer.from(await drawn(mosaic, { band: 'fraction_2' })));
  });

  it('draws the band whose number stands behind the name, also the first', async () => {
    const out = await mosaics();
    const mosaic = join(out, 'mosaic.tif');
    const picture = join(out, 'first.png');
    const { code, stderr } = await runCli('draw', `${mosaic}#1`, '--out', picture);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await readFile(picture)).toEqual(Buffer.from(await drawn(mosaic, { band: 'fraction_1' })));
    expect(await drawn(mosaic, {}, 2)).toEqual(await drawn(mosaic, { band: 'fraction_2' }));
    expect(await drawn(mosaic, {}, 1)).not.toEqual(await drawn(mosaic));
    const errors = async (...args: string[]) => (await runCli('draw', ...args, '--out', join(out, 'no.png'))).stderr;
    expect(await errors(`${mosaic}#99`)).toBe(`InvalidInputError: #99: ${mosaic} has 5 bands\n`);
    expect(await errors(`${mosaic}#1`, '--band', 'entropy')).toBe(
      'InvalidInputError: --band: names a band, and so does #1; leave one of them out\n',
    );
    expect(await errors(`${mosaic}#2`, '--rgb', '1,2,1')).toBe(
      'InvalidInputError: --rgb: draws three bands, so #2 is of no use; leave one of them out\n',
    );
  });

  it('tells of a file whose own name ends as a band does', async () => {
    const path = join(await folder(), 'lc.tif');
    await writeFile(`${path}#4`, CODES);
    const hint = `; there is a file ${path}#4, which is named ${path}#4#1\n`;
    expect((await runCli('draw', `${path}#4`)).stderr).toBe(`NotFoundError: ${path}: no such file${hint}`);
    await writeFile(path, CODES);
    expect((await runCli('draw', `${path}#4`)).stderr).toBe(`InvalidInputError: #4: ${path} has 1 band${hint}`);
    expect((await runCli('draw', `${path}#3`)).stderr).toBe(`InvalidInputError: #3: ${path} has 1 band\n`);
    expect((await runCli('draw', `${path}#4#1`, '--out', `${path}.png`)).code).toBe(0);
  });

  it('draws what the preview of a run draws', async () => {
    const out = await mosaics();
    const preview = await readFile(join(out, 'preview.png'));
    expect(preview).toEqual(Buffer.from(await drawn(join(out, 'mosaic.tif'), { title: 'Class mix of lc.tif' })));
  });

  it('draws values at the ends of float64, and of a range that float64 hardly holds', async () => {
    const path = join(await folder(), 'ends.tif');
    const codes = Float64Array.of(-1e308, 1e308, 1e300, 1e-320);
    await writeFile(path, tiffBytes({ width: 2, height: 2, codes, nodata: null }));
    const colors = colorsOf(await drawn(path));
    for (const [r, g, b] of [rampColors('viridis')[0]!, rampColors('viridis').at(-1)!])
      expect(colors.get(`${r},${g},${b}`)).toBeGreaterThanOrEqual(400 * 400);
    const narrow = colorsOf(await drawn(path, { range: '1e300,1.0000000000000002e300' }));
    expect(narrow.get('68,1,84')).toBeGreaterThanOrEqual(3 * 400 * 400);
  });

  it('leaves another file alone, and makes the same bytes again', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'lc.tif'), CODES);
    const args = ['draw', join(dir, 'lc.tif'), '--out', join(dir, 'a.png')];
    const { stdout } = await runCli(...args);
    expect(stdout).toMatch(/a\.png {2}\d+ x \d+ pixels, \d+ kB\n$/);
    const before = await readFile(join(dir, 'a.png'));
    expect((await runCli(...args)).code).toBe(0);
    const { code, stderr } = await runCli(...args, '--ramp', 'mako');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `OutputError: ${join(dir, 'a.png')}: is there already, with other content; choose another --out\n`,
    });
    expect(await readFile(join(dir, 'a.png'))).toEqual(before);
    expect((await readdir(dir)).sort()).toEqual(['a.png', 'lc.tif']);
  });

  it.each([
    [['--band', 'q90'], /--band: .*lc\.tif has no band "q90"; its bands are band 1$/],
    [['--rgb', '1,1,7'], /--rgb: .*lc\.tif has no band "7"; its bands are band 1$/],
    [['--ramp', 'jet'], /ramp jet: is not known; known are viridis, cividis, magma, mako, rdbu, puor$/],
    [['--out', 'folder/'], /--out: folder\/ names no file/],
  ])('%s is invalid', async (options, message) => {
    const dir = await folder();
    await writeFile(join(dir, 'lc.tif'), CODES);
    const { code, stderr } = await runCli('draw', join(dir, 'lc.tif'), '--out', join(dir, 'a.png'), ...options);
    expect(code).toBe(2);
    expect(stderr.trimEnd()).toMatch(/^InvalidInputError: /);
    expect(stderr.trimEnd()).toMatch(message);
    expect(await readdir(dir)).toEqual(['lc.tif']);
  });

  it('reads from a server what it needs', async () => {
    const server = await HttpFileServer.start({ files: [['/lc.tif', CODES]] });
    const out = join(await folder(), 'web.png');
    const args = ['draw', `${server.endpoint}/lc.tif?sig=SECRET`, '--allow-http', '--allow-private', '--out', out];
    const { code, stdout, stderr } = await runCli(...args);
    await server.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('SECRET');
    expect(decode(await readFile(out)).width).toBeGreaterThan(800);
  });

  it('hides what a mask hides, and turns what begins in the south', async () => {
    const names = (await readdir(FIXTURES)).filter((name) => /^(mask-and-overviews|alpha-lerc-pixel)\.tif$/.test(name));
    expect(names).toHaveLength(2);
    for (const name of names)
      expect(colorsOf(await drawn(join(FIXTURES, name), { band: '1' })).get('196,196,196')).toBeGreaterThan(500);
    const dir = await folder();
    const codes = Uint8Array.of(1, 1, 2, 2); // the upper row of the map is the second
    await writeFile(join(dir, 's.tif'), tiffBytes({ width: 2, height: 2, codes, geotransform: [0, 0, 30, 30] }));
    const { data, width, palette } = decode(await drawn(join(dir, 's.tif'), { range: '1,2', title: '' }));
    const at = (x: number, y: number) => palette![data[(25 + y) * width + 25 + x]!];
    expect([at(0, 0), at(799, 799)]).toEqual([
      [0xfd, 0xe7, 0x25],
      [0x44, 0x01, 0x54],
    ]);
  });
});

describe('what draw is asked for', () => {
  it.each([
    [{ rgb: '1,2' }, /--rgb: takes three bands, such as 42,82,21, and not "1,2"$/],
    [{ rgb: '1,,2' }, /--rgb: takes three bands/],
    [{ rgb: '1,1,1', ramp: 'mako' }, /--rgb: draws three bands, so --ramp is of no use/],
    [{ range: '5,5' }, /--range: takes two numbers, the lower first, such as 0,100, and not "5,5"$/],
    [{ range: '1' }, /--range: /],
    [{ range: '1,2,3' }, /--range: /],
    [{ range: ',3' }, /--range: /],
  ])('is refused: %o', (flags, message) => {
    expect(() => askedFor(flags)).toThrow(message);
  });

  it('is what the options say', () => {
    expect(askedFor({ rgb: ' 42, 82,21' }).rgb).toEqual(['42', '82', '21']);
    expect(askedFor({ range: '-1e3,2', ramp: 'puor', band: 'mean' })).toEqual({
      rgb: null,
      band: 'mean',
      number: null,
      ramp: 'puor',
      range: [-1000, 2],
      title: null,
    });
  });
});

describe('the name of a picture', () => {
  it('is that of the raster, and of what is drawn', () => {
    const name = (uri: string, change: Partial<Parameters<typeof pictureName>[1]> = {}) =>
      pictureName(uri, { rgb: null, band: null, number: null, ...change });
    expect(name('/data/mosaic.tif')).toBe('mosaic.png');
    expect(name('s3://bucket/a/Mosaic.TIFF', { band: 'mean' })).toBe('Mosaic-mean.png');
    expect(name('mosaic.tif', { number: 1 })).toBe('mosaic-1.png');
    expect(name('mosaic.tif', { rgb: ['42', '82', '21'] })).toBe('mosaic-42-82-21.png');
    expect(name('mosaic.tif', { band: '../Évergreen: forest' })).toBe('mosaic-.._Évergreen_forest.png');
  });
});

describeWithSharedData('draw, of real rasters', () => {
  it('reads the coarsest overview that has enough pixels', async () => {
    const bytes = await readFile(sharedData('nlcd-zion-30m-cog.tif'));
    const raster = await openRaster(new MemorySource('nlcd.tif', bytes));
    const sizeOf = async (least: number) => {
      const { width, height } = (await overviewOf(raster, least)).layout;
      return [width, height];
    };
    expect(await sizeOf(800)).toEqual([1129, 1429]);
    expect(await sizeOf(700)).toEqual([564, 714]);
    expect(await sizeOf(1)).toEqual([282, 357]);
  });

  it('draws elevations in all colours of the ramp', async () => {
    const colors = colorsOf(await drawn(sharedData('srtm-zion-4326-cog.tif'), { ramp: 'mako' }));
    const own = rampColors('mako').map(String);
    expect(new Set(own).size).toBe(own.length);
    for (const color of own) expect(colors.get(color), color).toBeGreaterThan(100);
  });
});
