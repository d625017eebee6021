import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { LONG } from '../support/effort.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
/** 8.5 tiles. */
const LENGTH = 17_408;
const OPTIONS = ['--classes', '1,2,3', '--cell-size', '30', '--json', ...(LONG ? [] : ['--write', 'mosaic'])];

it.each([
  ['wide', LENGTH, 1, '7-0'],
  ['tall', 1, LENGTH, '0-7'],
])('a %s sliver is resumed, and has the same bytes with one and two workers', async (_, width, height, tileId) => {
  const out = await folder();
  const tif = join(out, 'a.tif');
  const codes = Uint8Array.from({ length: LENGTH }, (_, i) => (i * 7 + Math.floor(i / 900)) % 5);
  await writeFile(tif, tiffBytes({ width, height, codes, geotransform: [0, 30 * height, 30, -30] }));
  const run = async (name: string, ...more: string[]) => {
    const { code, stdout } = await runCli('run', tif, ...OPTIONS, '--out', join(out, name), ...more);
    expect(code).toBe(0);
    return { report: JSON.parse(stdout) as RunReport, bytes: await readFile(join(out, name, 'mosaic.tif')) };
  };
  const one = await run('one', '--workers', '1');
  const two = await run('two', '--workers', '2');
  expect(one.report.jobs).toEqual({ total: 9, computed: 9, resumed: 0 });
  expect(two.bytes.equals(one.bytes)).toBe(true);
  const verdict = await runCli('validate', join(out, 'one', 'mosaic.tif'), '--strict');
  expect(verdict).toMatchObject({ code: 0, stdout: expect.stringContaining('is a valid Cloud-Optimized GeoTIFF') });

  const begun = join(out, 'begun');
  expect((await runCli('plan', tif, ...OPTIONS, '--out', begun)).code).toBe(0);
  expect((await runCli('job', '0', tileId, '8', '--out', begun, '--quiet')).code).toBe(0);
  expect((await readdir(join(begun, 'tiles'))).length).toBe(3);
  const { mtimeMs } = await stat(join(begun, 'tiles', `${tileId}.tif`));
  const resumed = await run('begun', '--keep-tiles');
  expect(resumed.report.jobs).toEqual({ total: 9, computed: 6, resumed: 3 });
  expect((await stat(join(begun, 'tiles', `${tileId}.tif`))).mtimeMs).toBe(mtimeMs);
  expect(resumed.bytes.equals(one.bytes)).toBe(true);
});
