import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putFinished, RESULTS, RUN_ID, stackServer } from '../support/aws/stack-server.js';
import { temporaryFolders } from '../support/cli.js';
import { first } from '../support/http-faults.js';
import { runKept } from '../support/kept-command.js';

const stack = stackServer();
const folder = temporaryFolders();
const fractile = (...args: string[]) => runKept(args, stack.env());
const SOURCE = 's3://input/lc.tif';
const READY = { status: 'SUCCEEDED', output: JSON.stringify({ outcome: 'ready', runId: RUN_ID }) };
const spec = () => (stack.started.values().next().value as { spec: object }).spec;

describe('the options of fractile submit', () => {
  it.each<[string, string, object]>([
    ['--cell-size', '500', { cellSize: 500 }],
    ['--cell-size', '1km', { cellSize: '1000m' }],
    ['--crs', ' EPSG:6933 ', { crs: 'EPSG:6933' }],
    ['--bounds', '-125,24,-66,50', { bounds: { box: [-125, 24, -66, 50], crs: null } }],
    ['--bounds', '170 -20 -170 -10@EPSG:4326', { bounds: { box: [170, -20, -170, -10], crs: 'EPSG:4326' } }],
    ['--pixel-weight', 'equal', { pixelWeight: 'equal' }],
    ['--template', 's3://input/grid.tif', { template: 's3://input/grid.tif' }],
    ['--classes', '11,21', { classes: [{ code: 11 }, { code: 21 }] }],
    ['--legend', 'nlcd', { legend: 'nlcd' }],
    ['--measures', 'fractions', { measures: ['fractions'] }],
    ['--denominator', 'total', { denominator: 'total' }],
    ['--min-valid', '0.5', { minValid: 0.5 }],
    ['--dtype', 'uint16', { dtype: 'uint16' }],
    ['--tile-cells', '64', { tileCells: 64 }],
    ['--date', '2021-01/2021-06', { date: '2021-01/2021-06' }],
    ['--write', 'table,mosaic', { write: ['mosaic', 'table'] }],
    ['--write', 'all', { write: ['mosaic', 'table', 'table.csv', 'zarr', 'preview', 'report', 'item'] }],
  ])('hand on %s', async (option, value, expected) => {
    expect((await fractile('submit', SOURCE, option, value)).code).toBe(0);
    expect(spec()).toMatchObject({ ...expected, sources: [SOURCE] });
  });

  it('take a spec from --spec, or from a source that ends in .json', async () => {
    const job = join(await folder(), 'a.job.json');
    await writeFile(job, JSON.stringify({ sources: [SOURCE], unit: 'percent' }));
    for (const args of [[job], ['--spec', job]]) {
      stack.started.clear();
      expect((await fractile('submit', ...args, '--dtype', 'uint8')).code).toBe(0);
      expect(spec()).toMatchObject({ sources: [SOURCE], unit: 'percent', dtype: 'uint8' });
    }
  });

  it('hand on the bands of sources, and look at them before', async () => {
    expect((await fractile('submit', `${SOURCE}#2`, '--template', 's3://input/grid.tif#3')).code).toBe(0);
    expect(spec()).toMatchObject({ sources: [`${SOURCE}#2`], template: 's3://input/grid.tif#3' });
    expect((await fractile('submit', `${SOURCE}#0`)).stderr).toMatch(
      /^InvalidInputError: options: sources\.0: #0 is no band/,
    );
    expect((await fractile('submit', 'https://host/a.tif?sig=SECRET#2')).stderr).toMatch(/is given with a query/);
    expect(stack.started.size).toBe(1);
  });

  it('reach a job in a public or a requester-pays bucket, and the stack as ever', async () => {
    stack.put('a.json', { sources: [SOURCE] });
    putFinished(stack);
    stack.describe = () => READY;
    for (const option of ['--no-sign-request', '--request-payer']) {
      stack.s3.resetRequests();
      expect((await fractile('submit', `s3://${RESULTS}/a.json`, option, '--follow')).code).toBe(0);
      const [job, report] = ['/a.json', '/run.json'].map((end) =>
        stack.s3.requests.find(({ key }) => `/${key}`.endsWith(end)),
      );
      expect(job!.accessKeyId === null).toBe(option === '--no-sign-request');
      expect(job!.headers['x-amz-request-payer']).toBe(option === '--request-payer' ? 'requester' : undefined);
      expect(report!.accessKeyId).toBe(stack.s3.credentials.accessKeyId);
      expect(report!.headers['x-amz-request-payer']).toBeUndefined();
    }
  });

  it('reach a job on a plain or a private web server', async () => {
    stack.put('a.json', { sources: [SOURCE] });
    const url = `${stack.s3.endpoint}/${RESULTS}/a.json`;
    expect((await fractile('submit', url, '--allow-private')).stderr).toMatch(/--allow-http/);
    expect((await fractile('submit', url, '--allow-http')).stderr).toMatch(/--allow-private/);
    expect(stack.started.size).toBe(0);
    expect((await fractile('submit', url, '--allow-http', '--allow-private')).code).toBe(0);
    expect(spec()).toMatchObject({ sources: [SOURCE] });
  });

  it('say nothing with --quiet but the result, and follow where an interval is given', async () => {
    putFinished(stack);
    stack.describe = () => READY;
    const { code, stdout, stderr } = await fractile('submit', SOURCE, '--quiet', '--interval', '1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ready/);
  });
});

describe('the options of fractile status', () => {
  it.each([
    '--quiet',
    '--allow-http',
    '--allow-private',
    '--request-payer',
    '--no-sign-request',
    '--follow',
  ])('are none without effect: %s', async (option) => {
    const { code, stderr } = await fractile('status', RUN_ID, option);
    expect(stderr).toBe(`error: unknown option '${option}'\n`);
    expect(code).toBe(2);
  });

  it('choose the stack, in submit as well', async () => {
    for (const args of [
      ['status', RUN_ID],
      ['submit', SOURCE],
    ]) {
      const { stderr } = await fractile(...args, '--stack', 'Mine');
      expect(stderr).toMatch(/^NotFoundError: stack Mine:/);
    }
  });

  it('set the pace of retries', async () => {
    putFinished(stack);
    stack.s3.faults = [{ when: first(9), fault: { kind: 'status', status: 503 } }];
    const begun = performance.now();
    expect((await fractile('status', RUN_ID, '--retry-delay', '1')).code).toBe(0);
    expect(stack.s3.requests.length).toBe(10);
    expect(performance.now() - begun).toBeLessThan(10_000); // by default these nine take 45 s on average
  });
});
