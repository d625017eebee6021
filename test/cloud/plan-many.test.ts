import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planRun } from '../../src/cloud/plan-run.js';
import type { Plan } from '../../src/documents/plan.js';
import type { PlanOutput } from '../../src/documents/planned.js';
import type { StoredSources } from '../../src/documents/stored-sources.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { someOf } from '../support/effort.js';
import { accessTo } from '../support/remote-run.js';
import { S3Server } from '../support/s3-server/server.js';
import { tiffBytes } from '../support/tiff.js';

const KEYS = ['sources/a.tif', 'sources/b.tif', 'sources/c.tif'];
const URIS = KEYS.map((key) => `s3://input/${key}`);
const JOB = 'incoming/many.json';
const SPEC = { cellSize: 60, classes: [{ code: 1 }] };
const FOUND = 'executions/e/sources.json';

let server: S3Server;
beforeAll(async () => {
  server = await S3Server.start({ buckets: ['input', 'output'] });
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
});
beforeEach(() => {
  for (const bucket of ['input', 'output']) for (const key of server.keys(bucket)) server.deleteDirect(bucket, key);
  for (const [n, key] of KEYS.entries()) put(key, scene(n));
  server.resetRequests();
});
afterAll(() => server.close());

const put = (key: string, bytes: Uint8Array | string) => server.putDirect('input', key, bytes);
/** A raster of 4 x 4 pixels, the n-th of a row. */
const scene = (n: number) =>
  tiffBytes({ width: 4, height: 4, codes: new Uint8Array(16).fill(1), geotransform: [120 * n, 120, 30, -30] });
const list = (...lines: readonly string[]) => put('sources/list.txt', lines.join('\n'));
const items = (...hrefs: readonly string[]) => {
  const features = hrefs.map((href, i) => {
    const assets = { map: { href, type: 'image/tiff; application=geotiff' } };
    return { type: 'Feature', id: `i${i}`, properties: { datetime: '2021-01-01T00:00:00Z' }, assets };
  });
  return put('sources/items.json', JSON.stringify({ type: 'FeatureCollection', features }));
};
const vrt = (...names: readonly string[]) => {
  const parts = names.map((name, i) => {
    const file = `<SourceFilename relativeToVRT="${name.includes('/') ? 0 : 1}">${name}</SourceFilename>`;
    const rects = `<SrcRect xOff="0" yOff="0" xSize="4" ySize="4"/><DstRect xOff="${4 * i}" yOff="0" xSize="4" ySize="4"/>`;
    return `<SimpleSource>${file}<SourceBand>1</SourceBand>${rects}</SimpleSource>`;
  });
  const place = '<SRS>EPSG:32612</SRS><GeoTransform>0,30,0,120,0,-30</GeoTransform>';
  const band = `<VRTRasterBand dataType="Byte" band="1">${parts.join('')}</VRTRasterBand>`;
  const size = `rasterXSize="${4 * names.length}" rasterYSize="4"`;
  return put('sources/m.vrt', `<VRTDataset ${size}>${place}${band}</VRTDataset>`);
};

/** Plans a job file that is uploaded. */
async function plan(sources: readonly string[], more: object = {}): Promise<PlanOutput> {
  put(JOB, JSON.stringify({ ...SPEC, ...more, sources }));
  const storage = new Storage(accessTo(server.endpoint, { timeoutMs: 10_000 }), new RetryBudget());
  const event = { source: 'aws.s3', detail: { bucket: { name: 'input' }, object: { key: JOB } } };
  const id = 'arn:aws:states:us-east-1:1:execution:Fractile:e';
  const execution = { id, name: 'e', startedAt: '2026-01-01T00:00:00Z' };
  const usage = () => ({ reads: 0, writes: 0, retries: 0, ms: 0, memoryMb: 1769 });
  const context = {
    storage,
    output: 's3://output',
    defaults: {},
    maxConcurrency: 10,
    limits: {},
    usage,
    say: () => {},
  };
  try {
    return await planRun({ event, execution, takeOver: null }, context);
  } finally {
    await storage.close();
  }
}

const read = (key: string): unknown => JSON.parse(Buffer.from(server.object('output', key)!.bytes).toString());
const sourcesOf = ({ runId }: PlanOutput) =>
  (read(`runs/${runId}/plan.json`) as Plan).layers[0]!.sources.map(({ source }) => source.uri);
/** Rasters of the input bucket that were asked for. */
const opened = () => [...new Set(server.requests.flatMap(({ key }) => (KEYS.includes(key) ? [key] : [])))].sort();

describe('a job on AWS names many sources', () => {
  it.each<[string, string, () => unknown]>([
    ['by a glob', 's3://input/sources/*.tif', () => put('sources/d.txt', '')],
    ['by a prefix', 's3://input/sources/', () => put('sources/more/d.tif', '')],
    ['by a list', 's3://input/sources/list.txt', () => list('a.tif', URIS[1]!, '# and one more', './c.tif')],
    ['by a STAC file', 's3://input/sources/items.json#map', () => items('./a.tif', URIS[1]!, 'c.tif')],
    ['by a VRT', 's3://input/sources/m.vrt', () => vrt('a.tif', '/vsis3/input/sources/b.tif', 'c.tif')],
  ])('%s', async (_, source, prepare) => {
    prepare();
    const planned = await plan([source]);
    expect(planned.outcome).toBe('jobs');
    expect(sourcesOf(planned).sort()).toEqual(URIS);
    expect((read(FOUND) as StoredSources).sources.map(({ record }) => record.source.uri).sort()).toEqual(URIS);
  });

  it('of which another attempt opens only those that the first one could not', async () => {
    server.deleteDirect('input', KEYS[1]!);
    await expect(plan(URIS)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(server.keys('output')).toEqual([FOUND]);
    put(KEYS[1]!, scene(1));
    server.resetRequests();
    expect(sourcesOf(await plan(URIS))).toEqual(URIS);
    expect(opened()).toEqual([KEYS[1]]);
  });

  it('of which each is looked at anew by another execution', async () => {
    await plan(URIS);
    server.deleteDirect('output', FOUND);
    server.deleteDirect('output', 'executions/e/planned.json');
    server.resetRequests();
    await plan(URIS);
    expect(opened()).toEqual(KEYS);
  });
});

/** Too many for the time that planning has. */
const MANY = 50_000;

describe('a job on AWS is refused', () => {
  const RESULT = 's3://output/runs/0123/mosaic.tif';
  const inResults = /lies in the bucket of results/;
  const local = /is a file of this machine, which a document from elsewhere may not name/;
  const putResult = (key: string, bytes: Uint8Array | string) => server.putDirect('output', key, bytes);

  it.each<[string, () => unknown, string, RegExp]>([
    ['whose glob looks there', () => {}, 's3://output/runs/*/mosaic.tif', inResults],
    ['whose list names one', () => list('a.tif', RESULT), 's3://input/sources/list.txt', inResults],
    ['whose list has a glob', () => list('s3://output/runs/*/*.tif'), 's3://input/sources/list.txt', inResults],
    ['whose list names one in capitals', () => list('S3://output/x.tif'), 's3://input/sources/list.txt', inResults],
    ['whose STAC file names one', () => items(RESULT), 's3://input/sources/items.json', inResults],
    [
      'whose VRT names one',
      () => vrt('a.tif', '/vsis3/output/runs/0123/mosaic.tif'),
      's3://input/sources/m.vrt',
      inResults,
    ],
    ['whose list lies there', () => putResult('list.txt', URIS[0]!), 's3://output/list.txt', inResults],
    ['whose STAC file lies there', () => putResult('items.json', '{}'), 's3://output/items.json#map', inResults],
    ['whose VRT lies there', () => putResult('m.vrt', ''), 's3://output/m.vrt', inResults],
    [
      'whose list names a STAC file there',
      () => [list('s3://output/items.json'), putResult('items.json', '{}')],
      's3://input/sources/list.txt',
      inResults,
    ],
    ['whose list names a file', () => list('/proc/self/environ'), 's3://input/sources/list.txt', local],
    ['whose list names a file by URL', () => list('file:///etc/passwd'), 's3://input/sources/list.txt', local],
    ['whose STAC file names a file', () => items('/etc/x.tif'), 's3://input/sources/items.json', local],
    ['whose VRT names a file', () => vrt('a.tif', '/etc/x.tif'), 's3://input/sources/m.vrt', local],
    [
      'whose list leads out of its bucket',
      () => list('../../output/x.tif'),
      's3://input/sources/list.txt',
      /leads out of the bucket/,
    ],
    ['that names a folder', () => {}, '/proc/self/*', /must be an s3:\/\/ or https:\/\/ URI on AWS/],
    [
      'whose list names plain http',
      () => list('http://example.com/x.tif'),
      's3://input/sources/list.txt',
      /must be an s3:\/\/ or https:\/\/ URI on AWS/,
    ],
  ])('%s', async (_, prepare, source, message) => {
    putResult('runs/0123/mosaic.tif', scene(0));
    prepare();
    server.resetRequests();
    await expect(plan([source])).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(message),
    });
    const reads = server.requests.filter(({ bucket, operation }) => bucket === 'output' && operation === 'GetObject');
    expect(reads.filter(({ key }) => !key.startsWith('executions/e/'))).toEqual([]);
    if (!source.endsWith('.vrt')) expect(opened()).toEqual([]); // a VRT is read when its sources are looked at
    const lists = server.requests.filter(
      ({ bucket, operation }) => bucket === 'output' && operation === 'ListObjectsV2',
    );
    if (source.startsWith('s3://output/')) expect(lists).toEqual([]);
    expect(server.keys('output').filter((key) => key.startsWith('runs/'))).toEqual(['runs/0123/mosaic.tif']);
  });

  it.each(
    someOf<[string, string, (names: readonly string[]) => unknown, string]>([
      ['of a list', 's3://input/sources/list.txt', (names) => list(...names), 'tif'],
      ['of a list of VRTs', 's3://input/sources/list.txt', (names) => list(...names), 'vrt'],
      ['of a VRT', 's3://input/sources/m.vrt', (names) => vrt(...names), 'tif'],
    ]),
  )('whose sources are too many, before one %s is opened', async (_, source, prepare, ending) => {
    prepare(Array.from({ length: MANY }, (_, i) => `${i}.${ending}`));
    await expect(plan([source])).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(
        new RegExp(`^sources: opening ${MANY} sources would take about \\d+ s, more than the 675 s`),
      ),
    });
    expect(server.requests.filter(({ key }) => /\/\d+\.(tif|vrt)$/.test(key))).toEqual([]);
  });
});
