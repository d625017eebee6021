import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, temporaryFolders } from '../support/cli.js';
import { accessTo, RASTER, remoteRuns, run } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
const codes = [1, 2, 3, 5, 8, 13];
const grid = { crs: 'EPSG:6933', cellSize: 300, tileCells: 32 };
let expected: Uint8Array;

beforeAll(async () => {
  const spec = { ...grid, classes: codes.map((code) => ({ code })) };
  expected = (await runInMemory({ 'lc.tif': RASTER }, spec)).mosaic;
});

describe('a grid in another CRS', () => {
  it.each([1, 2])('has the same bytes with %i workers on disk', async (workers) => {
    const dir = await folder();
    const [tif, out] = [join(dir, 'lc.tif'), join(dir, 'out')];
    await writeFile(tif, RASTER);
    const options = [
      '--crs',
      grid.crs,
      '--cell-size',
      '300',
      '--tile-cells',
      '32',
      '--classes',
      codes.join(),
      '--quiet',
    ];
    const { code, stderr } = await runCli('run', tif, ...options, '--out', out, '--workers', String(workers));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(Buffer.compare(await readFile(join(out, 'mosaic.tif')), expected)).toBe(0);
  });

  it('has the same bytes on S3', async () => {
    await run('s3://rasters/lc.tif', 's3://results/run', accessTo(s3.server.endpoint), grid);
    expect(Buffer.compare(s3.server.object('results', 'run/mosaic.tif')!.bytes, expected)).toBe(0);
  });
});
