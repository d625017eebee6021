import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as plan } from '../../functions/plan.js';
import { handler as processTile } from '../../functions/process-tile.js';
import { handler as reduce } from '../../functions/reduce.js';
import { resultsPrefix } from '../../src/cloud/cloud-keys.js';
import type { PlanInput, PlanOutput, TileBatch, TilesOutput } from '../../src/cloud/workflow-data.js';
import type { RunReport } from '../../src/spec/run-report.js';
import { RASTER, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';
import { S3Server } from '../support/s3-server/server.js';

const KEY = 'incoming/land cover+2026 ü.tif';
const STARTED = '2026-01-02T03:04:05.000Z';

let server: S3Server;
let expected: Uint8Array;

beforeAll(async () => {
  server = await S3Server.start({ buckets: ['input', 'output'] });
  expected = (await runInMemory({ 'lc.tif': RASTER }, SPEC)).mosaic;
  vi.stubEnv('AWS_ENDPOINT_URL_S3', server.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', server.credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', server.credentials.secretAccessKey);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_LAMBDA_FUNCTION_MEMORY_SIZE', '1769');
  vi.stubEnv('FRACTILE_OUTPUT', 's3://output');
  vi.stubEnv('FRACTILE_MAX_CONCURRENCY', '10');
  vi.stubEnv('FRACTILE_DEFAULT_SPEC', JSON.stringify(SPEC));
});
afterEach(() => {
  vi.stubEnv('FRACTILE_OUTPUT', 's3://output');
  for (const bucket of ['input', 'output']) for (const key of server.keys(bucket)) server.deleteDirect(bucket, key);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const arn = (name: string) => `arn:aws:states:us-east-1:123456789012:execution:Fractile:${name}`;

/** EventBridge's event for an upload. */
const uploaded = (key: string) => ({
  version: '0',
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { version: '0', bucket: { name: 'input' }, object: { key, size: 1, etag: 'x', sequencer: '0' } },
});
const planInput = (event: unknown, name: string, takeOver: string | null = null): PlanInput => ({
  event,
  execution: { id: arn(name), name, startedAt: STARTED },
  takeOver,
});
const json = <T>(key: string): T => JSON.parse(Buffer.from(server.object('output', key)!.bytes).toString()) as T;
const batchesOf = (planned: PlanOutput) => json<TileBatch[]>(planned.batches.key);

/** What the Map's ResultWriter leaves, for `reduce` to read. */
function writeResults(name: string, outputs: readonly TilesOutput[]): string {
  const prefix = `${resultsPrefix(name)}/0b1c`;
  const done = outputs.map((output) => ({
    Output: JSON.stringify(output),
    StartDate: '2026-01-02T03:04:06.000Z',
    StopDate: '2026-01-02T03:04:07.250Z',
    Status: 'SUCCEEDED',
  }));
  server.putDirect('output', `${prefix}/SUCCEEDED_0.json`, JSON.stringify(done));
  const files = { FAILED: [], PENDING: [], SUCCEEDED: [{ Key: `${prefix}/SUCCEEDED_0.json`, Size: 1 }] };
  server.putDirect(
    'output',
    `${prefix}/manifest.json`,
    JSON.stringify({ DestinationBucket: 'output', ResultFiles: files }),
  );
  return `${prefix}/manifest.json`;
}

async function runAll(event: unknown, name: string) {
  const planned = await plan(planInput(event, name));
  const outputs: TilesOutput[] = [];
  for (const tiles of batchesOf(planned)) outputs.push(await processTile({ run: planned.run, tiles }));
  const map = { ResultWriterDetails: { Bucket: 'output', Key: writeResults(name, outputs) } };
  const { execution } = planInput(event, name);
  return { planned, outputs, ready: await reduce({ plan: planned, map, execution }) };
}

describe('the functions, one after the other', () => {
  it('make the mosaic of a local run of an uploaded raster, and meter it', async () => {
    server.putDirect('input', KEY, RASTER);
    server.resetRequests();
    const { planned, outputs, ready } = await runAll(uploaded(KEY), 'first');
    const run = `runs/${planned.runId}`;
    expect(planned).toMatchObject({ outcome: 'tiles', run: `s3://output/${run}`, tiles: 9, missingTiles: 9 });
    expect(Buffer.from(server.object('output', `${run}/mosaic.tif`)!.bytes).equals(expected)).toBe(true);
    expect(server.keys('output').filter((key) => key.startsWith('work/'))).toEqual([]);
    expect(ready).toMatchObject({ outcome: 'ready', runId: planned.runId, mosaic: `s3://output/${run}/mosaic.tif` });

    const report = json<RunReport>(`${run}/run.json`);
    const { usage } = report.cost!.metered;
    expect(report.tiles).toEqual({ total: 9, computed: 9, resumed: 0 });
    // Every request that S3 was asked is in the bill; the Map's own three were not asked here.
    const asked = server.requests.filter(({ operation }) => operation !== 'DeleteObjects');
    const reads = asked.filter(({ operation }) => operation === 'GetObject' || operation === 'HeadObject').length;
    expect(usage.s3Reads).toBe(reads + 1);
    expect(usage.s3Writes).toBe(asked.length - reads + 2);
    expect(usage.lambdaRequests).toBe(outputs.length + 2);
    expect(usage.expressGbSeconds).toBeCloseTo(outputs.length * 1.3 * (64 / 1024), 12);
    const items = Object.values(report.cost!.metered.items);
    expect(report.cost!.metered.usd).toBeCloseTo(
      items.reduce((a, b) => a + b),
      12,
    );
  });

  it('take the event files for local invocation, with the run that the plan answers', async () => {
    const example = async (name: string) =>
      JSON.parse(await readFile(new URL(`../events/${name}.json`, import.meta.url), 'utf8'));
    const planned = await example('plan');
    const { bucket, object } = planned.event.detail;
    vi.stubEnv('FRACTILE_OUTPUT', 's3://fractile-output');
    server.putDirect(bucket.name, object.key, RASTER);
    server.putDirect('fractile-output', 'placeholder', '');
    const { run, runId } = await plan(planned);
    const batch = await example('process-tile');
    expect(await processTile({ ...batch, run })).toMatchObject({ computed: batch.tiles.length });
    const rest = JSON.parse(
      server.object('fractile-output', 'executions/by-hand/batches.json')!.bytes.toString(),
    ) as TileBatch[];
    for (const tiles of rest) await processTile({ run, tiles });
    const stitch = await example('reduce');
    expect(await reduce({ ...stitch, plan: { ...stitch.plan, run, runId } })).toMatchObject({ outcome: 'ready' });
  });

  it('give a second execution of the same content nothing to do', async () => {
    server.putDirect('input', KEY, RASTER);
    const first = await plan(planInput(uploaded(KEY), 'first'));
    expect(await plan(planInput(uploaded(KEY), 'twin'))).toMatchObject({ outcome: 'claimed', claimedBy: arn('first') });
    expect(await plan(planInput(uploaded(KEY), 'first')), 'a retry of the same').toEqual(first);
    expect(await plan(planInput(uploaded(KEY), 'heir', arn('first')))).toMatchObject({ outcome: 'tiles' });
    expect(await plan(planInput(uploaded(KEY), 'late', arn('first')))).toMatchObject({ claimedBy: arn('heir') });
    await runAll(uploaded(KEY), 'heir');
    expect(await plan(planInput(uploaded(KEY), 'after'))).toMatchObject({ outcome: 'complete', runId: first.runId });
  });

  it('compute only what is missing', async () => {
    server.putDirect('input', KEY, RASTER);
    const first = await plan(planInput(uploaded(KEY), 'first'));
    const [tile = ''] = batchesOf(first).flat();
    await processTile({ run: first.run, tiles: [tile] });
    const batch = batchesOf(first)[0]!;
    const done = await processTile({ run: first.run, tiles: batch });
    expect(done).toMatchObject({ present: 1, computed: batch.length - 1 });
    const second = await plan(planInput(uploaded(KEY), 'second', arn('first')));
    expect(second.missingTiles).toBe(9 - batch.length);
    expect(batchesOf(second).flat()).not.toContain(tile);
  });

  it('take a job file, and one that was submitted', async () => {
    server.putDirect('input', 'rasters/lc.tif', RASTER);
    const spec = { ...SPEC, sources: ['s3://input/rasters/lc.tif'] };
    server.putDirect('input', 'incoming/a b+c.job.json', JSON.stringify(spec));
    const uploadedJob = await plan(planInput(uploaded('incoming/a b+c.job.json'), 'job'));
    const submitted = await plan(planInput({ spec }, 'submitted'));
    expect(uploadedJob.outcome).toBe('tiles');
    expect(submitted).toMatchObject({ outcome: 'claimed', runId: uploadedJob.runId });
  });

  it('leave sidecars and folders alone', async () => {
    for (const key of ['incoming/', 'incoming/lc.tif.aux.xml', 'incoming/lc.tfw'])
      expect(await plan(planInput(uploaded(key), key))).toMatchObject({ outcome: 'ignored', runId: '' });
  });

  it.each([
    ['no TIFF', 'incoming/notes.txt', 'just text', 'CorruptRasterError', /notes\.txt/],
    ['no JSON', 'incoming/x.job.json', '{"sources": [', 'InvalidInputError', /x\.job\.json/],
    [
      'no valid spec',
      'incoming/y.json',
      '{"sources": ["s3://input/lc.tif"], "cellsize": 1}',
      'InvalidInputError',
      /cellsize/,
    ],
    ['a local file', 'incoming/z.json', '{"sources": ["/proc/self/environ"]}', 'InvalidInputError', /s3:\/\/ or https/],
    [
      'a legend file of the function',
      'incoming/l.json',
      '{"sources": ["s3://input/lc.tif"], "legend": "/proc/self/environ.json"}',
      'InvalidInputError',
      /legend/,
    ],
    [
      'the metadata service',
      'incoming/m.json',
      '{"sources": ["https://169.254.169.254/latest"]}',
      'InvalidInputError',
      /169\.254/,
    ],
    [
      'a result of another run',
      'incoming/o.json',
      '{"sources": ["s3://output/runs/0123/mosaic.tif"]}',
      'InvalidInputError',
      /bucket of results/,
    ],
    [
      'the same in capitals',
      'incoming/O.json',
      '{"sources": ["S3://output/runs/0123/mosaic.tif"]}',
      'InvalidInputError',
      /bucket of results/,
    ],
    [
      'what can be no bucket',
      'incoming/b.json',
      '{"sources": ["s3://My_Bucket/lc.tif"]}',
      'InvalidInputError',
      /My_Bucket can't be the name/,
    ],
    [
      'a document of another kind, in few words',
      'incoming/big.json',
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`field ${i}`, i]))),
      'InvalidInputError',
      /^.{100,1200}$/s,
    ],
    [
      'a job that is too large to be one',
      'incoming/huge.json',
      `{"sources": ["s3://input/lc.tif"]}${' '.repeat(2 ** 20)}`,
      'InvalidInputError',
      /too many for a text document/,
    ],
    [
      'a key that S3 can not have',
      'incoming/k.json',
      JSON.stringify({ sources: [`s3://input/${'k'.repeat(1100)}.tif`] }),
      'InvalidInputError',
      /KeyTooLongError/,
    ],
    ['no such source', 'incoming/n.json', '{"sources": ["s3://input/nowhere.tif"]}', 'NotFoundError', /nowhere/],
  ])('refuse %s by name', async (_, key, content, name, message) => {
    server.putDirect('input', key, content);
    await expect(plan(planInput(uploaded(key), 'bad'))).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(server.keys('output')).toEqual([]);
  });

  it('say that the deployment is at fault where its own bucket refuses', async () => {
    server.putDirect('input', KEY, RASTER);
    server.faults = (request) =>
      request.bucket === 'output' && request.method === 'PUT' ? { kind: 'status', status: 403 } : null;
    await expect(plan(planInput(uploaded(KEY), 'refused'))).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/^s3:\/\/output\/.*check the deployment/),
      stack: expect.not.stringContaining('\n'),
    });
    server.faults = [];
    const missing = { run: 's3://output/runs/0123456789abcdef', tiles: ['0-0'] };
    await expect(processTile(missing)).rejects.toMatchObject({ name: 'StorageError' });
  });

  it('give up in time to say why, where S3 gives no answer', async () => {
    server.putDirect('input', KEY, RASTER);
    server.faults = () => ({ kind: 'status', status: 503 });
    const context = { getRemainingTimeInMillis: () => 6500 };
    const started = performance.now();
    await expect(plan(planInput(uploaded(KEY), 'late'), context)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining('no time is left'),
    });
    expect(performance.now() - started).toBeLessThan(6500);
    server.faults = [];
  });

  it('fail where the source was replaced after the plan', async () => {
    server.putDirect('input', KEY, RASTER);
    const planned = await plan(planInput(uploaded(KEY), 'first'));
    server.putDirect('input', KEY, Buffer.concat([RASTER, Buffer.from([0])]));
    const [tiles = []] = batchesOf(planned);
    await expect(processTile({ run: planned.run, tiles })).rejects.toMatchObject({ name: 'SourceChangedError' });
  });
});
