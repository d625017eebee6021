import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { HeaderCache } from '../../src/cog/read/header-cache.js';
import { overviewOf } from '../../src/cog/read/overview.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { runCli, temporaryFolders } from '../support/cli.js';
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
    ...['--out', join(dir, 'out'), '--quiet'],
  );
  expect(code, stderr).toBe(0);
  return join(dir, 'out');
}

/** The colours of a picture, as "r,g,b", with how many pixels they have. */
async function colorsOf(path: string): Promise<Map<string, number>> {
  const { data, palette } = decode(await readFile(path));
  const counts = new Map<string, number>();
  for (const index of data) {
    const color = String(palette![index]!);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

describe('draw', () => {
  it('draws a mosaic as a mix of classes, codes in their colours, values in a ramp, and three bands', async () => {
    const out = await mosaics();
    const draw = async (file: string, name: string, ...options: string[]) => {
      const picture = join(out, name);
      const result = await runCli('draw', join(out, file), '--out', picture, ...options);
      expect(result.code, result.stderr).toBe(0);
      return { ...result, colors: await colorsOf(picture) };
    };
    const half = 400 * 400; // pixels of the map, which is 800 x 400
    const mix = await draw('mosaic.tif', 'mix.png');
    expect(mix.stdout).toMatch(/mix\.png {2}\d+ x \d+ pixels, \d+ kB\n$/);
    expect(mix.colors.get('0,0,255')).toBeGreaterThanOrEqual(half);
    expect(mix.colors.get('255,0,0')).toBeGreaterThanOrEqual(half - 400); // without a cell of 20 x 20
    const codes = await draw('majority.tif', 'codes.png');
    expect(codes.colors.get('0,0,255')).toBeGreaterThanOrEqual(half);
    const rgb = await draw('mosaic.tif', 'rgb.png', '--rgb', '2,fraction_1,unlisted', '--title', 'East and West');
    expect(rgb.colors.get('255,0,0')).toBeGreaterThanOrEqual(half);
    const ramp = await draw('mosaic.tif', 'ramp.png', '--band', 'entropy', '--ramp', 'magma', '--range', '-1,0');
    expect(ramp.colors.get('252,253,191')).toBeGreaterThanOrEqual(2 * half - 400);
    const one = await draw('mosaic.tif', 'one.png', '--band', '2', '--json', '--quiet');
    const bytes = await readFile(join(out, 'one.png'));
    const { width, height } = decode(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(JSON.parse(one.stdout)).toEqual({ out: join(out, 'one.png'), width, height, bytes: bytes.length, sha256 });
  });

  it('leaves another file alone, and makes the same bytes again', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'lc.tif'), CODES);
    const args = ['draw', join(dir, 'lc.tif'), '--out', join(dir, 'a.png')];
    expect((await runCli(...args)).code).toBe(0);
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
    [['--band', '2'], /has no band "2"/],
    [['--rgb', '1,2'], /--rgb: takes three bands, such as 42,82,21, and not "1,2"$/],
    [['--rgb', '1,1,7'], /--rgb: .* has no band "7"; its bands are band 1$/],
    [['--rgb', '1,1,1', '--ramp', 'mako'], /--rgb: draws three bands, so --ramp is of no use/],
    [['--ramp', 'jet'], /ramp jet: is not known; known are viridis, cividis, magma, mako, rdbu, puor$/],
    [['--range', '5,5'], /--range: takes two numbers, the lower first, such as 0,100, and not "5,5"$/],
    [['--range', '1'], /--range: /],
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

  it('hides what a mask hides, and turns what begins in the south', async () => {
    const dir = await folder();
    const names = (await readdir(FIXTURES)).filter((name) => /^(mask-and-overviews|alpha-lerc-pixel)\.tif$/.test(name));
    expect(names).toHaveLength(2);
    for (const name of names) {
      const out = join(dir, `${basename(name)}.png`);
      expect((await runCli('draw', join(FIXTURES, name), '--band', '1', '--out', out)).code).toBe(0);
      expect((await colorsOf(out)).get('196,196,196')).toBeGreaterThan(500);
    }
    const codes = Uint8Array.of(1, 1, 2, 2); // the upper row of the map is the second
    await writeFile(join(dir, 's.tif'), tiffBytes({ width: 2, height: 2, codes, geotransform: [0, 0, 30, 30] }));
    await runCli('draw', join(dir, 's.tif'), '--range', '1,2', '--title', '', '--out', join(dir, 's.png'));
    const { data, width, palette } = decode(await readFile(join(dir, 's.png')));
    const at = (x: number, y: number) => palette![data[(25 + y) * width + 25 + x]!];
    expect([at(0, 0), at(799, 799)]).toEqual([
      [0xfd, 0xe7, 0x25],
      [0x44, 0x01, 0x54],
    ]);
  });
});

describeWithSharedData('draw, of real rasters', () => {
  it('reads the coarsest overview that has enough pixels', async () => {
    const bytes = await readFile(sharedData('nlcd-zion-30m-cog.tif'));
    const raster = await openRaster(new MemorySource('nlcd.tif', bytes), undefined as HeaderCache | undefined);
    const sizeOf = async (least: number) => {
      const { width, height } = (await overviewOf(raster, least)).layout;
      return [width, height];
    };
    expect(await sizeOf(800)).toEqual([1129, 1429]);
    expect(await sizeOf(700)).toEqual([564, 714]);
    expect(await sizeOf(100)).toEqual(await sizeOf(200).then(() => sizeOf(358).then(() => sizeOf(100))));
  });

  it('draws an elevation with its name in the working folder', async () => {
    const dir = await folder();
    const out = join(dir, 'dem.png');
    const { code, stdout } = await runCli('draw', sharedData('srtm-zion-4326-cog.tif'), '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).bytes).toBeGreaterThan(50_000);
  });
});
