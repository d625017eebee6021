import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolders } from '../support/cli.js';
import { sized, WORKERS } from '../support/effort.js';
import { accessTo, RASTER, remoteRuns, run, runHere } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
const codes = [1, 2, 3, 5, 8, 13];

const GRIDS = [
  { crs: 'EPSG:6933', cellSize: 300, tileCells: 32 },
  { crs: 'EPSG:4326', cellSize: 1, tileCells: 16 },
];
const MORE_GRIDS = [
  { crs: 'EPSG:6933', cellSize: 150, tileCells: 64 },
  { crs: 'EPSG:6933', cellSize: 1000, tileCells: 16 },
  { crs: 'EPSG:6933', cellSize: 10_000, tileCells: 16 },
];

describe.each(sized(GRIDS, [...GRIDS, ...MORE_GRIDS]))('a grid in $crs of $cellSize', (grid) => {
  const expected = runInMemory({ 'lc.tif': RASTER }, { ...grid, classes: codes.map((code) => ({ code })) });

  it.each(WORKERS)('has the same bytes with %i workers on disk', async (workers) => {
    const dir = await folder();
    const [tif, out] = [join(dir, 'lc.tif'), join(dir, 'out')];
    await writeFile(tif, RASTER);
    const said = ['--crs', grid.crs, '--cell-size', `${grid.cellSize}`, '--tile-cells', `${grid.tileCells}`];
    const options = [...said, '--classes', codes.join(), '--workers', String(workers), '--quiet'];
    const { code, stderr } = await runCli('run', tif, ...options, '--out', out);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(Buffer.compare(await readFile(join(out, 'mosaic.tif')), (await expected).mosaic)).toBe(0);
  });

  it('has the same bytes on S3', async () => {
    const runIt = grid === GRIDS[0] ? run : runHere; // threads with S3 once
    await runIt('s3://rasters/lc.tif', 's3://results/run', accessTo(s3.server.endpoint), grid);
    const { bytes } = s3.server.object('results', 'run/mosaic.tif')!;
    expect(Buffer.compare(bytes, (await expected).mosaic)).toBe(0);
  });
});
