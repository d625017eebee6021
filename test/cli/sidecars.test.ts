import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import type { RunReport } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();

it('info, plan and run say what files beside a raster give, and the report names them', async () => {
  const dir = await folder();
  const path = join(dir, 'lc.tif');
  const without = [Tag.ModelTransformation, Tag.GeoKeyDirectory];
  await writeFile(path, tiffBytes({ width: 2, height: 1, codes: [1, 2], nodata: null, without }));
  const world = '30\n0\n0\n-30\n1015\n1985\n';
  await writeFile(join(dir, 'lc.TFW'), world);
  const band = '<PAMRasterBand band="1"><NoDataValue>2</NoDataValue></PAMRasterBand>';
  const pam = `<PAMDataset><SRS>EPSG:5070</SRS>${band}</PAMDataset>`;
  await writeFile(`${path}.aux.xml`, pam);

  const info = (await runCli('info', path)).stdout;
  expect(info).toContain('CRS       EPSG:5070 (from lc.tif.aux.xml)\n');
  expect(info).toContain('place     origin 1000, 2000, pixel 30 x -30 (from lc.TFW)\n');
  expect(info).toContain('nodata    2 (from lc.tif.aux.xml)\n');
  const options = [path, '--cell-size', '60', '--classes', '1', '--out', join(dir, 'out')];
  const words = '  nodata, CRS from lc.tif.aux.xml\n  place from lc.TFW\n';
  expect((await runCli('plan', ...options)).stdout).toContain(words);
  const { stdout } = await runCli('run', ...options);
  expect(stdout).toContain(words);
  const { sources } = JSON.parse((await runCli('run', ...options, '--json')).stdout) as RunReport;
  const sidecars = sources[0]!.sidecars!.map(({ uri, size, gives }) => [uri, size, ...gives]);
  expect(sidecars).toEqual([
    [`${path}.aux.xml`, pam.length, 'nodata', 'CRS'],
    [join(dir, 'lc.TFW'), world.length, 'place'],
  ]);
});

it('--nodata takes values and none, and a class list may not name one', async () => {
  const path = join(await folder(), 'lc.tif');
  await writeFile(path, tiffBytes({ width: 2, height: 1, codes: [1, 2], nodata: 1 }));
  const run = (...options: string[]) =>
    runCli('run', path, '--cell-size', '60', '--out', join(path, '..', 'out'), ...options);
  const refused = await run('--classes', '1');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--nodata none');
  expect((await run('--classes', '1', '--nodata', 'none')).code).toBe(0);
  expect((await run('--classes', '2', '--nodata', '1,2')).stderr).toMatch(/^InvalidInputError: /);
  expect((await run('--classes', '1', '--nodata', 'white')).stderr).toContain('It must be numbers');
  expect((await run('--classes', '1', '--nodata', '2 1')).stderr).toContain('a value that --nodata names');
  expect((await run('--classes', '1', '--nodata', '2x')).stderr).toContain('It must be numbers');
  expect((await run('--classes', '1', '--nodata', '9007199254740993')).stderr).toContain('float64 does not hold');
});
