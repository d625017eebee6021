import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { sized, WORKERS } from '../support/effort.js';
import { accessTo, RASTER, remoteRuns, run, runHere, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const s3 = remoteRuns();
const measures = ['fractions', 'majority', 'variety', 'entropy'];
const MADE = ['majority.qml', 'majority.tif', 'majority.tif.aux.xml', 'mosaic.qml', 'mosaic.tif'];
const LEFT = [...MADE, 'plan.json', 'run.json'];
/** What every run of the measures must end with. */
let expected: Uint8Array[];

beforeAll(async () => {
  const { store } = await runInMemory({ 'lc.tif': RASTER }, { ...SPEC, measures });
  expected = MADE.map((name) => store.objects.get(name)!);
});

describe('measures of classes in one pass', () => {
  it.each(WORKERS)('make the same bytes with %i workers on disk, and leave nothing else', async (workers) => {
    const dir = await folder();
    const [tif, out] = [join(dir, 'lc.tif'), join(dir, 'out')];
    await writeFile(tif, RASTER);
    const options = ['--cell-size', '300', '--tile-cells', '32', '--classes', '1,2,3,5,8,13', '--quiet', '--write', 'mosaic']; // biome-ignore format: one thought
    const args = ['run', tif, ...options, '--measures', measures.join(','), '--out', out];
    expect((await runCli(...args, '--workers', String(workers))).code).toBe(0);
    for (const [i, name] of MADE.entries()) expect((await readFile(join(out, name))).equals(expected[i]!)).toBe(true);
    expect((await readdir(out)).sort()).toEqual(LEFT);
    const again = await runCli(...args.filter((arg) => arg !== '--quiet'));
    expect(again.stderr).toContain('is already complete; nothing to do');
  });

  it('are made anew where the names of the classes are lost, or the report lacks a measure', async () => {
    const dir = await folder();
    const [tif, out] = [join(dir, 'lc.tif'), join(dir, 'out')];
    await writeFile(tif, RASTER);
    const options = ['--cell-size', '300', '--classes', '1,2,3,5,8,13', '--quiet', '--keep-tiles', '--write', 'mosaic']; // biome-ignore format: one thought
    const again = () => runCli('run', tif, ...options, '--measures', 'majority,fractions', '--out', out);
    expect((await again()).code).toBe(0);
    const path = join(out, 'majority.tif.aux.xml');
    const sidecar = await readFile(path);
    await rm(path);
    expect((await again()).code).toBe(0);
    expect((await readFile(path)).equals(sidecar)).toBe(true);
    const whole = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport;
    for (const measures of [{}, { ...whole.measures, fractions: {} }]) {
      await writeFile(join(out, 'run.json'), JSON.stringify({ ...whole, measures }));
      expect((await again()).code).toBe(0);
      const mended = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport;
      expect(mended.measures).toEqual(whole.measures);
    }
  });

  it('make the same bytes on S3, and a lost part of one file is computed again', async () => {
    const access = accessTo(s3.server.endpoint);
    let isLost = false;
    s3.server.faults = (request) => {
      // When the tiles are there, and before they are read for the second file.
      if (request.operation !== 'PutObject' || request.key !== 'run/mosaic.tif' || isLost) return null;
      isLost = true;
      s3.server.deleteDirect('results', 'run/tiles/1-1.majority.tif');
      return null;
    };
    const report = await run('s3://rasters/lc.tif', 's3://results/run', access, { measures });
    const object = (name: string) => s3.server.object('results', `run/${name}`)!.bytes;
    for (const [i, name] of MADE.entries()) expect(Buffer.compare(object(name), expected[i]!)).toBe(0);
    expect(s3.server.keys('results').sort()).toEqual(LEFT.map((name) => `run/${name}`));
    expect([isLost, report.jobs]).toEqual([true, { total: 9, computed: 9, resumed: 0 }]);
    expect(report.files.map(({ key }) => key)).toEqual([
      'mosaic.tif',
      'mosaic.qml',
      'majority.tif',
      'majority.tif.aux.xml',
      'majority.qml',
    ]);
    expect(Object.keys(report.measures)).toEqual(measures);
  });
});

describe('measures of values in one pass', () => {
  const VALUES = ['mean', 'min', 'max', 'std', 'q10', 'median', 'q90', 'mad', 'center_x'];
  const dem = tiffBytes({
    width: 640,
    height: 640,
    codes: Float32Array.from({ length: 640 * 640 }, (_, i) => 1000 * Math.sin(i / 777) + (i % 641) / 7),
    nodata: 0,
    geotransform: [15, 20000, 30, -30],
    tile: 128,
  });
  const spec = { cellSize: 300, tileCells: 32, measures: VALUES, write: ['mosaic'] as const };
  let mosaic: Uint8Array;
  beforeAll(async () => {
    mosaic = (await runInMemory({ 'dem.tif': dem }, spec)).mosaic;
  });

  it.each(WORKERS)('make the same bytes with %i workers on disk', async (workers) => {
    const dir = await folder();
    const [tif, out] = [join(dir, 'dem.tif'), join(dir, 'out')];
    await writeFile(tif, dem);
    const options = [
      '--cell-size',
      '300',
      '--tile-cells',
      '32',
      '--measures',
      VALUES.join(','),
      '--workers',
      String(workers),
      '--write',
      'mosaic',
    ];
    const { code, stdout } = await runCli('run', tif, ...options, '--out', out);
    expect([code, stdout.includes('  valid ')]).toEqual([0, true]);
    expect((await readFile(join(out, 'mosaic.tif'))).equals(mosaic)).toBe(true);
    const report = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunReport;
    expect(report.layers).toEqual([{ name: 'layer', kind: 'continuous', scale: 1, offset: 0, unit: '' }]);
    expect(Object.keys(report.measures)).toEqual([
      ...VALUES.slice(0, 4),
      'median',
      'q10',
      'q90',
      'mad',
      'center_x',
      'valid_fraction',
    ]);
  });

  it('make the same bytes on S3', async () => {
    s3.server.putDirect('rasters', 'dem.tif', dem);
    const report = await sized(runHere, run)('s3://rasters/dem.tif', 's3://results/run', accessTo(s3.server.endpoint), {
      ...spec,
      classes: undefined,
    });
    expect(Buffer.compare(s3.server.object('results', 'run/mosaic.tif')!.bytes, mosaic)).toBe(0);
    expect(report.files.map(({ key }) => key)).toEqual(['mosaic.tif', 'mosaic.qml']);
  });
});
