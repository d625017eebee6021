import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as plan } from '../../functions/plan.js';
import { handler as processTile } from '../../functions/process-tile.js';
import { handler as reduce } from '../../functions/reduce.js';
import { resultsPrefix } from '../../src/cloud/cloud-keys.js';
import { jobBatchesSchema } from '../../src/documents/job-batches.js';
import type { JobsOutput } from '../../src/documents/map-results.js';
import type { Plan } from '../../src/documents/plan.js';
import { fractionsOf, type RunReport } from '../../src/documents/run-report.js';
import { someOf } from '../support/effort.js';
import { executionOf, functionEnvironment, planInput, uploaded } from '../support/function-environment.js';
import { RASTER, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const KEY = 'incoming/land cover+2026 ü.tif';
const lambda = functionEnvironment();
let expected: Uint8Array;

beforeAll(async () => {
  expected = (await runInMemory({ 'lc.tif': RASTER }, SPEC)).mosaic;
});

/** What the Map's ResultWriter leaves, for `reduce` to read. */
function writeResults(name: string, outputs: readonly JobsOutput[]): string {
  const prefix = `${resultsPrefix(name)}/0b1c`;
  const done = outputs.map((output) => ({
    Output: JSON.stringify(output),
    StartDate: '2026-01-02T03:04:06.000Z',
    StopDate: '2026-01-02T03:04:07.250Z',
    Status: 'SUCCEEDED',
  }));
  lambda.server.putDirect('output', `${prefix}/SUCCEEDED_0.json`, JSON.stringify(done));
  const files = { FAILED: [], PENDING: [], SUCCEEDED: [{ Key: `${prefix}/SUCCEEDED_0.json`, Size: 1 }] };
  lambda.server.putDirect(
    'output',
    `${prefix}/manifest.json`,
    JSON.stringify({ DestinationBucket: 'output', ResultFiles: files }),
  );
  return `${prefix}/manifest.json`;
}

async function runAll(event: unknown, name: string) {
  const planned = await plan(planInput(event, name));
  const outputs: JobsOutput[] = [];
  for (const jobs of lambda.batchesOf(planned)) outputs.push(await processTile({ run: planned.run, jobs }));
  const map = { ResultWriterDetails: { Bucket: 'output', Key: writeResults(name, outputs) } };
  const { execution } = planInput(event, name);
  return { planned, outputs, ready: await reduce({ plan: planned, map, execution, redrives: 0 }) };
}

describe('the functions, one after the other', () => {
  it('plan an upload whose key ends as if it named a band', async () => {
    lambda.server.putDirect('input', 'incoming/lc#4', RASTER);
    const { run } = await plan(planInput(uploaded('incoming/lc#4'), 'odd'));
    const planned = lambda.json<Plan>(`${run.replace('s3://output/', '')}/plan.json`);
    expect(planned.layers[0]!.sources[0]).toMatchObject({ band: 1, source: { uri: 's3://input/incoming/lc#4' } });
    expect(planned.question.sources).toEqual(['s3://input/incoming/lc#4#1']);
  });

  it('make the mosaic of a local run of an uploaded raster, and meter it', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    lambda.server.resetRequests();
    const { planned, outputs, ready } = await runAll(uploaded(KEY), 'first');
    const run = `runs/${planned.runId}`;
    expect(planned).toMatchObject({ outcome: 'jobs', run: `s3://output/${run}`, jobs: 9, missingJobs: 9 });
    expect(Buffer.from(lambda.server.object('output', `${run}/mosaic.tif`)!.bytes).equals(expected)).toBe(true);
    expect(lambda.server.keys('output').filter((key) => key.startsWith('work/'))).toEqual([]);
    expect(ready).toMatchObject({ outcome: 'ready', runId: planned.runId, mosaic: `s3://output/${run}/mosaic.tif` });

    const report = lambda.json<RunReport>(`${run}/run.json`);
    const { usage } = report.cost!.metered;
    expect(report.jobs).toEqual({ total: 9, computed: 9, resumed: 0 });
    // Every request that S3 was asked is in the bill; the Map's own three were not asked here.
    const asked = lambda.server.requests.filter(({ operation }) => operation !== 'DeleteObjects');
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

  it.each(someOf(['wide', 'tall']))('make few rectangles of a %s sliver', async (shape) => {
    const codes = Uint8Array.from({ length: 40_960 }, (_, i) => (i * 7) % 5);
    const [width, height] = shape === 'wide' ? [codes.length, 1] : [1, codes.length];
    const sliver = tiffBytes({ width, height, codes, geotransform: [0, 30 * height, 30, -30] });
    const spec = { cellSize: 30, classes: [{ code: 1 }, { code: 2 }] };
    lambda.server.putDirect('input', KEY, sliver);
    const { planned } = await runAll({ spec: { ...spec, sources: [`s3://input/${KEY}`] } }, shape);
    expect(planned.jobs).toBe(20);
    const mosaic = lambda.server.object('output', `runs/${planned.runId}/mosaic.tif`)!.bytes;
    expect(Buffer.from(mosaic).equals((await runInMemory({ 'lc.tif': sliver }, spec)).mosaic)).toBe(true);
  });

  it('give an empty mosaic of a raster without a valid pixel, where no class is named', async () => {
    const nothing = tiffBytes({ width: 64, height: 64, codes: new Uint8Array(4096).fill(255), nodata: 255 });
    lambda.server.putDirect('input', KEY, nothing);
    const { planned } = await runAll({ spec: { sources: [`s3://input/${KEY}`] } }, 'nothing');
    const report = lambda.json<RunReport>(`runs/${planned.runId}/run.json`);
    const { classes, nodata, outside } = fractionsOf(report)!;
    expect([classes, report.warnings]).toEqual([[], []]);
    expect(nodata.share + outside.share).toBeCloseTo(1, 12);
  });

  it('find the codes themselves where all are meant', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    const spec = { sources: [`s3://input/${KEY}`], classes: 'all', cellSize: 3000 };
    const { planned } = await runAll({ spec }, 'all');
    const { classes } = fractionsOf(lambda.json<RunReport>(`runs/${planned.runId}/run.json`))!;
    expect(classes.map(({ code }) => code)).toEqual(Array.from({ length: 23 }, (_, code) => code));
  });

  it('take the event files for local invocation, with the run that the plan answers', async () => {
    const example = async (name: string) =>
      JSON.parse(await readFile(new URL(`../events/${name}.json`, import.meta.url), 'utf8'));
    const planned = await example('plan');
    const { bucket, object } = planned.event.detail;
    vi.stubEnv('FRACTILE_OUTPUT', 's3://fractile-output');
    lambda.server.putDirect(bucket.name, object.key, RASTER);
    lambda.server.putDirect('fractile-output', 'placeholder', '');
    const { run, runId } = await plan(planned);
    const batch = await example('process-tile');
    expect(await processTile({ ...batch, run })).toMatchObject({ computed: batch.jobs.length });
    const rest = lambda.server.object('fractile-output', 'executions/by-hand/batches.json')!.bytes.toString();
    for (const jobs of jobBatchesSchema.parse(JSON.parse(rest))) await processTile({ run, jobs });
    const stitch = await example('reduce');
    expect(await reduce({ ...stitch, plan: { ...stitch.plan, run, runId } })).toMatchObject({ outcome: 'ready' });
  });

  it('give a second execution of the same content nothing to do', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    const first = await plan(planInput(uploaded(KEY), 'first'));
    expect(await plan(planInput(uploaded(KEY), 'twin'))).toMatchObject({
      outcome: 'claimed',
      claimedBy: executionOf('first'),
    });
    expect(await plan(planInput(uploaded(KEY), 'first')), 'a retry of the same').toEqual(first);
    expect(await plan(planInput(uploaded(KEY), 'heir', executionOf('first')))).toMatchObject({ outcome: 'jobs' });
    expect(await plan(planInput(uploaded(KEY), 'late', executionOf('first')))).toMatchObject({
      claimedBy: executionOf('heir'),
    });
    await runAll(uploaded(KEY), 'heir');
    expect(await plan(planInput(uploaded(KEY), 'after'))).toMatchObject({ outcome: 'complete', runId: first.runId });
    // A run that is there costs nothing: no limit keeps anyone from being told of it.
    vi.stubEnv('FRACTILE_LIMITS', '{"usd": 0.000001}');
    expect(await plan(planInput(uploaded(KEY), 'poor'))).toMatchObject({ outcome: 'complete', runId: first.runId });
    vi.stubEnv('FRACTILE_LIMITS', '{}');
  });

  it('compute only what is missing', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    const first = await plan(planInput(uploaded(KEY), 'first'));
    const [job = ''] = lambda.batchesOf(first).flat();
    await processTile({ run: first.run, jobs: [job] });
    const batch = lambda.batchesOf(first)[0]!;
    const done = await processTile({ run: first.run, jobs: batch });
    expect(done).toMatchObject({ present: 1, computed: batch.length - 1 });
    const second = await plan(planInput(uploaded(KEY), 'second', executionOf('first')));
    expect(second.missingJobs).toBe(9 - batch.length);
    expect(lambda.batchesOf(second).flat()).not.toContain(job);
  });

  it('take a job file, and one that was submitted', async () => {
    lambda.server.putDirect('input', 'rasters/lc.tif', RASTER);
    const spec = { ...SPEC, sources: ['s3://input/rasters/lc.tif'] };
    lambda.server.putDirect('input', 'incoming/a b+c.job.json', JSON.stringify(spec));
    const uploadedJob = await plan(planInput(uploaded('incoming/a b+c.job.json'), 'job'));
    const submitted = await plan(planInput({ spec }, 'submitted'));
    expect(uploadedJob.outcome).toBe('jobs');
    expect(submitted).toMatchObject({ outcome: 'claimed', runId: uploadedJob.runId });
  });

  it('leave sidecars and folders alone', async () => {
    for (const key of ['incoming/', 'incoming/lc.tif.aux.xml', 'incoming/lc.tfw'])
      expect(await plan(planInput(uploaded(key), key))).toMatchObject({ outcome: 'ignored', runId: '' });
  });

  it('fail where the source was replaced after the plan', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    const planned = await plan(planInput(uploaded(KEY), 'first'));
    lambda.server.putDirect('input', KEY, Buffer.concat([RASTER, Buffer.from([0])]));
    const [jobs = []] = lambda.batchesOf(planned);
    await expect(processTile({ run: planned.run, jobs })).rejects.toMatchObject({ name: 'SourceChangedError' });
  });
});
