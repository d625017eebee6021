import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const raster = tiffBytes({
  width: 100,
  height: 100,
  codes: new Uint8Array(10000).fill(1),
  geotransform: [0, 3000, 30, -30],
});

async function setUp(): Promise<{ dir: string; tif: string; out: string }> {
  const dir = await folder();
  const tif = join(dir, 'a.tif');
  await writeFile(tif, raster);
  return { dir, tif, out: join(dir, 'out') };
}

describe('fractile ends with code 2 and one line', () => {
  it.each([
    ['a missing file', ['run', 'nowhere.tif'], /^NotFoundError: .*nowhere.tif: no such file\n$/],
    ['no source', ['run'], /^InvalidInputError: no source is given/],
    ['a number that is none', ['run', 'a.tif', '--min-valid', 'big'], /--min-valid.*It must be a number/],
    ['a cell size that is none', ['run', 'a.tif', '--cell-size', '5 parsec'], /"5 parsec" is no cell size; write a/],
    ['a box of three', ['run', 'a.tif', '--bounds', '1,2,3'], /--bounds.*It must be west,south,east,north, such as/],
    ['a box without its west', ['run', 'a.tif', '--bounds', ',2,3,4'], /--bounds.*It must be a number/],
    [
      'a box that ends in @',
      ['run', 'a.tif', '--bounds', '1,2,3,4@'],
      /^InvalidInputError: options: bounds.crs: is empty/,
    ],
    ['a CRS that is none', ['run', 'a.tif', '--crs', ' '], /^InvalidInputError: options: crs: is empty; name a CRS/],
    ['a choice that is none', ['run', 'a.tif', '--dtype', 'int8'], /Allowed choices are float32, uint16, uint8/],
    [
      'an output that is none',
      ['run', 'a.tif', '--write', 'mosaic,pdf'],
      /"pdf" is not known; known are mosaic, table,/,
    ],
    [
      'an output twice',
      ['run', 'a.tif', '--write', 'item,item'],
      /^InvalidInputError: options: write: names an output twice/,
    ],
    [
      'a date that is none',
      ['run', 'a.tif', '--date', '2021-02-30'],
      /options: date: "2021-02-30" is no date; there is no/,
    ],
    ['an unknown option', ['run', 'a.tif', '--colour'], /unknown option '--colour'/],
    ['an unknown command', ['warp'], /unknown command 'warp'/],
    [
      'workers that are none',
      ['run', 'a.tif', '--workers', '0'],
      /^InvalidInputError: --workers: must be a whole number/,
    ],
    ['a scheme that can not be read', ['run', 'ftp://host/a.tif'], /^InvalidInputError: ftp:/],
    [
      'a plan that is not there',
      ['job', '0', '--out', 'nowhere'],
      /^NotFoundError: .*nowhere\/plan.json: no such file; make the plan first/,
    ],
    ['an --out that is empty', ['reduce', '--out', ''], /^InvalidInputError: --out: is empty; name a folder/],
  ])('for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(stdout).toBe('');
  });

  it('for a folder as a source', async () => {
    const { dir } = await setUp();
    const { code, stderr } = await runCli('run', dir, '--out', join(dir, 'out'));
    expect(stderr).toMatch(
      /^NotFoundError: .*: is a directory, not a raster file; name a file, or, .* gdal_translate -of COG\n$/,
    );
    expect(code).toBe(2);
  });

  it('for a spec that names a field wrongly', async () => {
    const { dir, tif, out } = await setUp();
    const spec = join(dir, 'job.json');
    await writeFile(spec, JSON.stringify({ sources: [tif], cell_size: 100 }));
    const { code, stderr } = await runCli('run', '--spec', spec, '--out', out);
    expect(stderr).toMatch(/^InvalidInputError: .*job.json: .*cell_size/);
    expect(code).toBe(2);
    expect(await readdir(dir)).not.toContain('out');
  });

  it('for a spec that names a band by itself', async () => {
    const { dir, tif, out } = await setUp();
    const spec = join(dir, 'job.json');
    await writeFile(spec, JSON.stringify({ sources: [tif], band: 2 }));
    const { code, stderr } = await runCli('run', '--spec', spec, '--out', out);
    expect(stderr).toMatch(/^InvalidInputError: .*job\.json: band: is no field; write it behind the source, as in "lc/);
    expect(code).toBe(2);
  });

  it('for a damaged block, and leaves no mosaic and no partial file', async () => {
    const { dir, out } = await setUp();
    const tif = join(dir, 'cut.tif');
    await writeFile(tif, raster.subarray(0, raster.length - 100));
    const { code, stderr } = await runCli('run', tif, '--classes', '1', '--out', out);
    expect(stderr).toMatch(/CorruptRasterError: .*cut.tif: block 0 lies at bytes .*; it is truncated/);
    expect(code).toBe(2);
    expect(await readdir(out)).toEqual(['plan.json']);
  });

  it('where the output belongs to another spec, and changes nothing there', async () => {
    const { tif, out } = await setUp();
    expect((await runCli('run', tif, '--out', out)).code).toBe(0);
    const before = await readFile(join(out, 'mosaic.tif'));
    const { code, stderr } = await runCli('run', tif, '--min-valid', '0.5', '--out', out);
    expect(stderr).toMatch(/OutputError: .*: belongs to another run/);
    expect(code).toBe(2);
    expect(await readFile(join(out, 'mosaic.tif'))).toEqual(before);
  });

  it('where a mosaic of unknown origin would be overwritten', async () => {
    const { tif, out } = await setUp();
    await mkdir(out);
    await writeFile(join(out, 'mosaic.tif'), 'mine');
    const { code, stderr } = await runCli('run', tif, '--out', out);
    expect(stderr).toMatch(/OutputError: .*already holds mosaic\.tif without a plan.json/);
    expect(code).toBe(2);
    expect(await readFile(join(out, 'mosaic.tif'), 'utf8')).toBe('mine');
  });

  it('where a folder of the user is in the way, and deletes nothing of it', async () => {
    const { dir } = await setUp();
    await mkdir(join(dir, 'tiles'));
    await writeFile(join(dir, 'tiles', 'a.tif'), raster);
    const { code, stderr } = await runCli('run', join(dir, 'tiles', 'a.tif'), '--classes', '1', '--out', dir);
    expect(stderr).toMatch(/OutputError: .*already holds tiles\/a.tif without a plan.json/);
    expect(code).toBe(2);
    expect(await readdir(join(dir, 'tiles'))).toEqual(['a.tif']);
  });

  it('where the output can not be written', async () => {
    const { dir, tif } = await setUp();
    const file = join(dir, 'file');
    await writeFile(file, '');
    const { code, stderr } = await runCli('run', tif, '--out', join(file, 'out'));
    expect(stderr).toMatch(/OutputError: .*can't be written \(ENOTDIR\); choose another --out/);
    expect(code).toBe(2);
    if (process.getuid?.() === 0) return; // root may write anywhere
    const locked = join(dir, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o500);
    expect((await runCli('run', tif, '--out', join(locked, 'out'))).code).toBe(2);
  });
});

describe('fractile ends with code 3', () => {
  it('where the source changes after it was planned', async () => {
    const { tif, out } = await setUp();
    expect((await runCli('plan', tif, '--classes', '1', '--out', out)).code).toBe(0);
    await writeFile(tif, raster);
    const { code, stderr } = await runCli('job', '0', '--out', out);
    expect(stderr).toMatch(/^SourceChangedError: .*a.tif: changed since the plan was made/);
    expect(code).toBe(3);
  });

  it('where a tile is missing, instead of making a hole', async () => {
    const { tif, out } = await setUp();
    await runCli('plan', tif, '--classes', '1', '--tile-cells', '16', '--cell-size', '100', '--out', out);
    await runCli('job', '0', '1', '1-1', '--out', out);
    const { code, stderr } = await runCli('reduce', '--out', out);
    expect(stderr).toMatch(/^MissingTileError: .*tile 0-1 has no result/);
    expect(code).toBe(3);
    expect(await readdir(out)).toEqual(['plan.json', 'tiles']);
  });

  it('where the disk is full; with more space the run is resumed', async (context) => {
    const { tif, dir } = await setUp();
    const out = join(dir, 'small');
    await mkdir(out);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', out], { stdio: 'pipe' });
    } catch (error) {
      context.skip(`a small file system can't be mounted here (${String(error)})`);
    }
    try {
      const args = ['run', tif, '--legend', 'nlcd', '--cell-size', '30', '--tile-cells', '32', '--out', out];
      const { code, stderr } = await runCli(...args);
      expect(stderr).toMatch(/StorageError: .*: the disk is full; free some space and run again to resume/);
      expect(code).toBe(3);
      expect((await readdir(join(out, 'tiles'))).filter((name) => !/^\d+-\d+\.tif$/.test(name))).toEqual([]);
      execFileSync('mount', ['-o', 'remount,size=16m', out]);
      expect((await runCli(...args)).code).toBe(0);
    } finally {
      execFileSync('umount', [out]);
    }
  });
});
