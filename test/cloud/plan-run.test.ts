import { expect, it, vi } from 'vitest';

// A minute of planning instead of the quarter of an hour that Lambda gives: the raster need not be that large.
vi.mock('../../src/cloud/limits.js', async (original) => ({ ...(await original<object>()), STAGE_SECONDS: 1.2 }));

const { planRun } = await import('../../src/cloud/plan-run.js');
const { RetryBudget } = await import('../../src/io/retry-budget.js');
const { Storage } = await import('../../src/io/storage.js');
const { accessTo } = await import('../support/remote-run.js');
const { S3Server } = await import('../support/s3-server/server.js');
const { tiffBytes } = await import('../support/tiff.js');

it('refuses a census that there is no time for before taking it', async () => {
  const server = await S3Server.start({ buckets: ['input', 'output'] });
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
  const side = 4096;
  const codes = new Uint8Array(side * side).fill(7);
  const bytes = tiffBytes({ width: side, height: side, codes, geotransform: [0, 122_880, 30, -30], tile: 128 });
  server.putDirect('input', 'incoming/lc.tif', bytes);
  const storage = new Storage(accessTo(server.endpoint), new RetryBudget());
  const event = { spec: { sources: ['s3://input/incoming/lc.tif'] } };
  const execution = {
    id: 'arn:aws:states:us-east-1:1:execution:Fractile:e',
    name: 'e',
    startedAt: '2026-01-01T00:00:00Z',
  };
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
  await expect(planRun({ event, execution, takeOver: null }, context)).rejects.toMatchObject({
    name: 'InvalidInputError',
    message: expect.stringMatching(/finding the classes in all .* Gpx .* name them with --classes or --legend/),
  });
  expect(storage.counts.bytes).toBeLessThan(bytes.length / 10);
  await storage.close();
  await server.close();
});
