import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.js';
import { runKept } from '../support/kept-command.js';
import { accessTo, RASTER, remoteRuns, runHere } from '../support/remote-run.js';
import { readBand } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const s3 = remoteRuns();
const SIDE = 640;
const CODES = Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) * 5 + Math.floor(i / SIDE) * 3) % 23);
const OPTIONS = ['--cell-size', '300', '--tile-cells', '32', '--classes', '1,2,3,5,8,13', '--quiet'];
/** The middle of the cell 10, 20 of the grid, whose corner is 0, 20100 in EPSG:32612: by pyproj 3.7.2. */
const PLACE = '-115.4605332,0.1258252';
const COLUMNS = 65;
let dir: string;
let out: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fractile-show-'));
  out = join(dir, 'out');
  await writeFile(join(dir, 'lc.tif'), RASTER);
  const measures = ['--measures', 'fractions,majority,variety'];
  expect((await runCli('run', join(dir, 'lc.tif'), ...OPTIONS, ...measures, '--out', out)).code).toBe(0);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const show = (...args: string[]) => runCli('show', out, ...args);

describe('fractile show', () => {
  it('prints totals: files, classes with square kilometres, share and a bar, other measures', async () => {
    const { code, stdout } = await runCli('show', `${out}/`);
    const lines = stdout.split('\n');
    expect([code, lines[0]]).toEqual([0, expect.stringMatching(/out\/mosaic\.tif {2}\d+ x \d+ cells, 6 classes/)]);
    const km2 = (CODES.filter((one) => one === 13).length * 0.0009).toFixed(1);
    expect(lines.find((line) => line.startsWith('  13 '))).toMatch(new RegExp(` ${km2} km2 +\\d+\\.\\d\\d % {2}█+`));
    expect(stdout).toMatch(/unlisted \d+\.\d\d %, nodata 0\.00 %/);
    expect(stdout).toMatch(/variety {2}7/);
    expect(stdout).toContain('item.json is left out');
  });

  it('prints the cell at a place, its classes with bars', async () => {
    const { code, stdout } = await show('--at', PLACE);
    const lines = stdout.split('\n');
    expect([code, lines[0]]).toEqual([0, 'cell 10,20, its middle at 3150, 13950 (EPSG:32612)']);
    const { values } = await readBand(await readFile(join(out, 'mosaic.tif')), 0);
    const share = (100 * values[20 * COLUMNS + 10]!).toFixed(2);
    expect(lines[1]).toMatch(new RegExp(`^ {2} 1 +${share} % {2}[█▏▎▍▌▋▊▉]+$`));
    expect(lines).toContain('  variety  7');
  });

  it('prints one document with --json: the report, or the cell with the values of all rasters', async () => {
    const report = await readFile(join(out, 'run.json'), 'utf8');
    expect(JSON.parse((await show('--json')).stdout)).toEqual(JSON.parse(report));
    const cell = JSON.parse((await show('--at', PLACE, '--json')).stdout);
    expect(cell).toMatchObject({ column: 10, row: 20, x: 3150, y: 13950, longitude: -115.4605332, crs: 'EPSG:32612' });
    const stored = async (file: string, band: number) =>
      (await readBand(await readFile(join(out, file)), band)).values[20 * COLUMNS + 10];
    expect(Object.keys(cell.values)).toHaveLength(10);
    expect(cell.values.fraction_2).toBe(await stored('mosaic.tif', 1));
    expect(cell.values.variety).toBe(await stored('mosaic.tif', 8));
    // Codes that are not listed are the majority: nodata, 255 in the file.
    expect([cell.values.majority, await stored('majority.tif', 0)]).toEqual([null, 255]);
  });

  it.each([
    ['no place', ['--at', 'here'], 2, /--at: takes a longitude and a latitude in degrees/],
    ['three numbers', ['--at', '1,2,3'], 2, /--at: takes a longitude and a latitude/],
    ['a place on no globe', ['--at', '0,91'], 2, /--at: takes a longitude and a latitude/],
    ['a place off the grid', ['--at', '-110,0.1'], 2, /is not on the grid, which lies at longitudes -115\.4887663 to/],
  ])('says what is wrong with %s', async (_, args, code, message) => {
    const failed = await show(...args);
    expect([failed.code, failed.stdout, failed.stderr]).toEqual([code, '', expect.stringMatching(message)]);
  });

  it('says where there is no run, or no mosaic to look into', async () => {
    const none = await runCli('show', dir);
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringMatching(/run\.json: is not there; show the --out of a/),
    ]);
    const other = join(dir, 'table-only');
    await runCli('run', join(dir, 'lc.tif'), ...OPTIONS, '--write', 'table', '--out', other);
    const failed = await runCli('show', other, '--at', PLACE);
    expect([failed.code, failed.stderr]).toEqual([2, expect.stringContaining('holds no mosaic to look into')]);
    await writeFile(join(other, 'run.json'), '{');
    expect((await runCli('show', other)).stderr).toMatch(/run\.json: is damaged; run again/);
  });

  it('finds places on grids that count longitudes from 0 to 360, and on the edge of a grid', async () => {
    const globe = { width: 36, height: 18, codes: Array.from({ length: 648 }, (_, i) => i % 7) };
    const options = ['--cell-size', '10', '--classes', 'all', '--quiet', '--write', 'mosaic'];
    for (const west of [0, -180]) {
      const tif = join(dir, `globe${west}.tif`);
      await writeFile(tif, tiffBytes({ ...globe, geographic: true, geotransform: [west, 90, 10, -10] }));
      const place = join(dir, `globe${west}`);
      expect((await runCli('run', tif, ...options, '--out', place)).code).toBe(0);
      const columns = [];
      for (const at of ['-113,37', '247,37', '180,-90', '-180,90'])
        columns.push(JSON.parse((await runCli('show', place, '--at', at, '--json')).stdout).column);
      // From 0 on -113 is 247, in the 25th column; -180 and 180 are the 19th, or the first and the last.
      expect(columns).toEqual(west === 0 ? [24, 24, 18, 18] : [6, 6, 35, 0]);
    }
  });

  it('says that files are not those of one run', async () => {
    const other = join(dir, 'mixed');
    await runCli('run', join(dir, 'lc.tif'), ...OPTIONS, '--write', 'mosaic', '--out', other);
    const at = () => runCli('show', other, '--at', PLACE);
    await writeFile(join(other, 'mosaic.tif'), RASTER);
    const message = expect.stringMatching(
      /mosaic\.tif: is 640 x 640 of 1 bands, and the run made 65 x 65 of 8; run again/,
    );
    expect([(await at()).code, (await at()).stderr]).toEqual([2, message]);
    await writeFile(join(other, 'plan.json'), await readFile(join(out, 'plan.json')));
    expect((await at()).stderr).toContain('plan.json and run.json are of different runs');
  });

  it('takes nothing of a report for granted', async () => {
    const report = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
    const odd = join(dir, 'odd');
    await mkdir(odd);
    const classes = [null, { code: '\u001b[31m', cells: 3 }, { code: 5, cells: 2 }];
    const measures = {
      ...report.measures,
      majority: { classes },
      '\u001b[0m': { max: 4294967295, 'a\u0007': 1 + 2 ** -52 },
    };
    await writeFile(join(odd, 'run.json'), JSON.stringify({ ...report, measures }));
    const { code, stdout } = await runCli('show', odd);
    expect([code, stdout]).toEqual([0, expect.stringContaining('  majority  5: 2\n')]);
    expect(stdout).toContain('\\x1b[0m  max 4294967295, a\\x07 1.0000000000000002');
  });

  it('says that a place in S3 can not be reached, not that it is damaged', async () => {
    const env = { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };
    const failed = await runKept(['show', 's3://results/run'], env);
    expect([failed.code, failed.stderr]).toEqual([2, expect.not.stringContaining('damaged')]);
  });

  it('reads runs in S3', async () => {
    const { endpoint } = s3.server;
    await runHere('s3://rasters/lc.tif', 's3://results/run', accessTo(endpoint));
    const env = { AWS_ENDPOINT_URL_S3: endpoint };
    const cell = await runKept(['show', 's3://results/run/', '--at', PLACE, '--json'], env);
    expect([cell.code, JSON.parse(cell.stdout).column]).toEqual([0, 10]);
  });
});
