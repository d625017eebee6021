import { describe, expect, it, vi } from 'vitest';
import { handler as plan } from '../../functions/plan.js';
import { handler as processTile } from '../../functions/process-tile.js';
import { functionEnvironment, planInput, uploaded } from '../support/function-environment.js';
import { RASTER, SPEC } from '../support/remote-run.js';

const KEY = 'incoming/lc.tif';
const lambda = functionEnvironment();

describe('the functions', () => {
  it.each([
    ['no TIFF', 'incoming/notes.txt', 'just text', 'UnsupportedRasterError', /notes\.txt/],
    ['no JSON', 'incoming/x.job.json', '{"sources": [', 'InvalidInputError', /x\.job\.json/],
    [
      'no valid spec',
      'incoming/y.json',
      '{"sources": ["s3://input/lc.tif"], "cellsize": 1}',
      'InvalidInputError',
      /cellsize/,
    ],
    [
      'a band that is none',
      'incoming/x.json',
      '{"sources": ["s3://input/lc.tif#0"]}',
      'InvalidInputError',
      /#0 is no band/,
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
      'a band of it',
      'incoming/ob.json',
      '{"sources": ["s3://output/runs/0123/mosaic.tif#2"]}',
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
      /bytes are too many for a spec/,
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
    lambda.server.putDirect('input', key, content);
    await expect(plan(planInput(uploaded(key), 'bad'))).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(lambda.server.keys('output')).toEqual([]);
  });

  it.each([
    [
      'of the job',
      { usd: 0.0001 },
      '{}',
      /predicted to cost \$[\d.]+ to \$[\d.]+, more than the \$0\.000100 of limits\.usd of the job/,
    ],
    [
      'of the stack',
      undefined,
      '{"pixels": 1000}',
      /read \d+ pixels, more than the 1000 of limits\.pixels of the stack/,
    ],
  ])('refuse what is beyond a limit %s, before anything is written', async (_, limits, stack, message) => {
    lambda.server.putDirect('input', KEY, RASTER);
    vi.stubEnv('FRACTILE_LIMITS', stack);
    const spec = { ...SPEC, sources: [`s3://input/${KEY}`], ...(limits ? { limits } : {}) };
    await expect(plan(planInput({ spec }, 'dear'))).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(message),
    });
    expect(lambda.server.keys('output')).toEqual([]);
    vi.stubEnv('FRACTILE_LIMITS', '{}');
    const allowed = await plan(planInput({ spec: { ...spec, limits: { usd: 1 } } }, 'cheap'));
    const plain = await plan(planInput({ spec: { ...spec, limits: undefined } }, 'again'));
    expect(plain, 'limits are no part of the question').toMatchObject({ outcome: 'claimed', runId: allowed.runId });
  });

  it('refuse a census that is beyond a limit before one block is read', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    vi.stubEnv('FRACTILE_LIMITS', '{"pixels": 1000}');
    lambda.server.resetRequests();
    const { classes, ...spec } = { classes: [], ...SPEC, sources: [`s3://input/${KEY}`], kind: 'categorical' };
    await expect(plan(planInput({ spec }, 'census'))).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(/read \d+ pixels, more than the 1000 of limits\.pixels of the stack/),
    });
    const reads = lambda.server.requests.filter(({ key, method }) => key === KEY && method === 'GET');
    expect(reads).toHaveLength(1); // its header
    vi.stubEnv('FRACTILE_LIMITS', '{}');
  });

  it('say that the deployment is at fault where its own bucket refuses', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    lambda.server.faults = (request) =>
      request.bucket === 'output' && request.method === 'PUT' ? { kind: 'status', status: 403 } : null;
    await expect(plan(planInput(uploaded(KEY), 'refused'))).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/^s3:\/\/output\/.*check the deployment/),
      stack: expect.not.stringContaining('\n'),
    });
    const missing = { run: 's3://output/runs/0123456789abcdef', jobs: ['0-0'] };
    await expect(processTile(missing)).rejects.toMatchObject({ name: 'StorageError' });
  });

  it('give up in time to say why, where S3 gives no answer', async () => {
    lambda.server.putDirect('input', KEY, RASTER);
    lambda.server.faults = () => ({ kind: 'status', status: 503 });
    const context = { getRemainingTimeInMillis: () => 6500 };
    const started = performance.now();
    await expect(plan(planInput(uploaded(KEY), 'late'), context)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining('no time is left'),
    });
    expect(performance.now() - started).toBeLessThan(6500);
  });
});
