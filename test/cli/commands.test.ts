import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/documents/jobs.js';
import type { Plan } from '../../src/documents/plan.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { runCli, temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const codes = Uint8Array.from({ length: 200 * 150 }, (_, i) => (i % 11 === 0 ? 255 : 1 + (i % 4)));
const raster = tiffBytes({ width: 200, height: 150, codes, geotransform: [15, 4500, 30, -30], tile: 64 });

async function setUp(): Promise<{ dir: string; tif: string }> {
  const dir = await folder();
  const tif = join(dir, 'a b+ü.tif');
  await writeFile(tif, raster);
  return { dir, tif };
}
const OPTIONS = ['--cell-size', '90', '--tile-cells', '16', '--classes', '1,2,3'];

describe('fractile', () => {
  it('run makes the same mosaic as plan, tile and reduce one by one', async () => {
    const { dir, tif } = await setUp();
    const [a, b] = [join(dir, 'a'), join(dir, 'b')];
    expect((await runCli('run', tif, ...OPTIONS, '--out', a)).code).toBe(0);
    const plan = JSON.parse((await runCli('plan', tif, ...OPTIONS, '--out', b, '--json')).stdout) as Plan;
    const ids = jobsOf(plan).map((id, i) => (i % 2 ? String(i) : id));
    expect([ids.length, ids[6]]).toEqual([20, '2-1']);
    ids.reverse();
    expect((await runCli('job', ...ids, '--out', b)).code).toBe(0);
    expect((await runCli('reduce', '--out', b)).code).toBe(0);
    expect(await readFile(join(b, 'mosaic.tif'))).toEqual(await readFile(join(a, 'mosaic.tif')));
    expect(await readdir(a)).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'preview.png', 'run.json']);
    expect(await readdir(b)).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'preview.png', 'run.json']);
    expect(await runCli('reduce', '--out', b)).toMatchObject({ code: 0 }); // done is done
    await writeFile(join(b, 'tiles.txt'), 'mine');
  });

  it('plan says what the run would cost on AWS, and keeps that out of plan.json', async () => {
    const { dir, tif } = await setUp();
    const [a, b] = [join(dir, 'a'), join(dir, 'b')];
    const { stdout } = await runCli('plan', tif, ...OPTIONS, '--out', a);
    expect(stdout).toMatch(
      /^.*plan\.json: 67 x 50 cells, 3 classes \(the spec\), 20 jobs \(0 to 19\)\nOn AWS \$0\.00\d+ to \$0\.00\d+ and \d+ to \d+ s, with 1 batch of jobs/,
    );
    expect(stdout).toMatch(/functions {2}3 calls, .* GB-s +\$0\.000\d+\n {2}S3 +\d+ reads, \d+ writes +\$0\.\d+\n/);
    expect(stdout).toContain('Prices of us-east-1 in 2026-11');
    const { estimate, ...plan } = JSON.parse((await runCli('plan', tif, ...OPTIONS, '--out', b, '--json')).stdout);
    const { seal, ...stored } = JSON.parse(await readFile(join(b, 'plan.json'), 'utf8'));
    expect(plan).toEqual(stored);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(estimate).toMatchObject({ batches: 1, concurrency: 1, prices: { date: '2026-11', region: 'us-east-1' } });
    expect(estimate.range.leastUsd).toBeLessThan(estimate.cost.usd);
    expect(estimate.range.mostUsd).toBeGreaterThan(estimate.cost.usd);
    expect(estimate.usage).toMatchObject({ lambdaRequests: 3, stateTransitions: 9, expressRequests: 1 });
    const items: number[] = Object.values(estimate.cost.items);
    expect(items.length).toBe(Object.keys(estimate.usage).length);
    expect(estimate.cost.usd).toBeCloseTo(
      items.reduce((x, y) => x + y),
      12,
    );
  });

  it('run --json prints run.json and nothing else on stdout, and the areas add up', async () => {
    const { dir, tif } = await setUp();
    const out = join(dir, 'out');
    const { stdout } = await runCli('run', tif, ...OPTIONS, '--out', out, '--json', '--workers', '2', '--keep-tiles');
    const report = JSON.parse(stdout) as RunReport;
    expect(report).toEqual(JSON.parse(await readFile(join(out, 'run.json'), 'utf8')));
    expect(report.maxRssBytes).toBeGreaterThan(2 ** 20);
    expect(report.jobs).toEqual({ total: 20, computed: 20, resumed: 0 });
    expect(await readdir(join(out, 'tiles'))).toHaveLength(20);
    const km2 = (code: number) => (codes.filter((c) => c === code).length * 900) / 1e6;
    const { classes, unlisted, nodata } = fractionsOf(report)!;
    expect(classes.map(({ code }) => code)).toEqual([1, 2, 3]);
    for (const { code, km2: found } of classes) expect(found).toBeCloseTo(km2(code), 6);
    expect(unlisted.km2).toBeCloseTo(km2(4), 6);
    expect(unlisted.codes).toEqual([{ code: 4, pixels: codes.filter((c) => c === 4).length }]);
    expect(nodata.km2).toBeCloseTo(km2(255), 6);
  });

  it('run says that a finished run is finished', async () => {
    const { dir, tif } = await setUp();
    const out = join(dir, 'out');
    await runCli('run', tif, ...OPTIONS, '--out', out);
    const { code, stderr } = await runCli('run', tif, ...OPTIONS, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toContain('already complete; nothing to do');
  });

  it('takes a spec file, over which options win', async () => {
    const { dir, tif } = await setUp();
    const spec = join(dir, 'job.json');
    await writeFile(
      spec,
      JSON.stringify({ sources: [tif], cellSize: 90, dtype: 'uint8', unit: 'percent', legend: 'nlcd' }),
    );
    const plan = JSON.parse(
      (await runCli('plan', '--spec', spec, '--dtype', 'uint16', '--out', join(dir, 'out'), '--json')).stdout,
    );
    expect(plan.question).toMatchObject({ cellSize: 90, dtype: 'uint16', unit: 'percent', legend: 'nlcd' });
  });

  it('shows progress as lines where stderr is piped, and none with --quiet', async () => {
    const { dir, tif } = await setUp();
    const loud = await runCli('run', tif, ...OPTIONS, '--out', join(dir, 'a'));
    expect(loud.stderr).toMatch(/tiles .*100%.*Mpx\/s/);
    expect((await runCli('run', tif, ...OPTIONS, '--out', join(dir, 'b'), '--quiet')).stderr).toBe('');
  });

  it('info and validate look at a mosaic and at a file that is no COG', async () => {
    const { dir, tif } = await setUp();
    await runCli('run', tif, ...OPTIONS, '--out', join(dir, 'out'), '--dtype', 'uint16');
    const mosaic = join(dir, 'out', 'mosaic.tif');
    const info = JSON.parse((await runCli('info', mosaic, '--json')).stdout);
    expect(info).toMatchObject({
      bands: 5,
      bits: 16,
      crs: 'EPSG:32612',
      nodata: '65535',
      structure: { LAYOUT: 'IFDS_BEFORE_DATA' },
    });
    expect(info.metadata).toContainEqual(
      expect.objectContaining({ band: 1, name: 'DESCRIPTION', value: 'fraction_1' }),
    );
    expect(info.metadata).toContainEqual(expect.objectContaining({ band: 1, name: 'BAND', value: 'fraction_1' }));
    expect(info.metadata).toContainEqual(expect.objectContaining({ band: 4, name: 'SCALE', value: '0.0001' }));
    expect(info.images.map((i: { width: number }) => i.width)).toEqual([67, 34, 17, 9]);
    expect((await runCli('info', mosaic)).stdout).toMatch(/5 bands of uint16.*CRS +EPSG:32612\n.*nodata +65535\n/s);
    const good = await runCli('validate', mosaic, '--strict');
    expect(good).toMatchObject({ code: 0, stdout: `${mosaic} is a valid Cloud-Optimized GeoTIFF\n` });
    await writeFile(`${mosaic}.ovr`, '');
    const bad = await runCli('validate', mosaic);
    expect(bad.code).toBe(2);
    expect(bad.stdout).toContain('error: overviews lie in a separate .ovr file');
  });
});
