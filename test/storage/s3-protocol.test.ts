import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { accessTo, RASTER, run, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';
import { S3Server } from '../support/s3-server/server.js';

/**
 * What Fractile asks of S3, against our own server, or against another one that FRACTILE_S3_ENDPOINT names (with
 * credentials in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY): so that our server can't drift from the protocol.
 */
const ENDPOINT = process.env.FRACTILE_S3_ENDPOINT;
/** What the other server is known to do otherwise than S3. */
const LACKS = process.env.FRACTILE_S3_LACKS?.split(',') ?? [];
const BUCKET = `fractile-${process.pid}`;
let own: S3Server | null = null;
let storage: Storage;
let endpoint: string;

beforeAll(async () => {
  if (!ENDPOINT) {
    own = await S3Server.start();
    process.env.AWS_ACCESS_KEY_ID = own.credentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = own.credentials.secretAccessKey;
  }
  endpoint = ENDPOINT ?? own!.endpoint;
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'in/land cover+ü.tif', Body: RASTER }));
  client.destroy();
  storage = new Storage(accessTo(endpoint, { timeoutMs: 5000 }), new RetryBudget());
});
afterAll(async () => {
  await storage.close();
  await own?.close();
});

const source = `s3://${BUCKET}/in/land cover+ü.tif`;
const store = (prefix: string) => storage.store(`s3://${BUCKET}/${prefix}`);
async function* inChunks(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1_000_000) yield bytes.subarray(at, at + 1_000_000);
}

describe('what Fractile asks of S3', () => {
  it('a whole run from S3 to S3', async () => {
    const expected = (await runInMemory({ 'lc.tif': RASTER }, SPEC)).mosaic;
    await run(source, `s3://${BUCKET}/out`, accessTo(endpoint, { timeoutMs: 5000 }));
    const out = await store('out');
    expect(Buffer.compare((await out.get('mosaic.tif'))!, expected)).toBe(0);
    expect(await out.list('')).toEqual(['mosaic.qml', 'mosaic.tif', 'plan.json', 'run.json']);
    expect(await out.list('tiles/')).toEqual([]);
  });

  it('ranges of one version only', async () => {
    const opened = await storage.open(source);
    const { etag, size } = await opened.version();
    expect(size).toBe(RASTER.length);
    expect(Buffer.compare(await opened.read(40_000, 1000), RASTER.subarray(40_000, 41_000))).toBe(0);
    expect(await opened.read(size - 10, 100)).toHaveLength(10);
    const other = await storage.open(source, { size, etag: '"00000000000000000000000000000000"' });
    await expect(other.read(40_000, 10)).rejects.toMatchObject({ name: 'SourceChangedError' });
    expect(etag).toMatch(/^"/);
  });

  it('empty and missing objects', async () => {
    const empty = await store('empty');
    await empty.put('nothing', new Uint8Array(0));
    expect(await empty.size('nothing')).toBe(0);
    expect(await (await storage.open(`s3://${BUCKET}/empty/nothing`)).version()).toMatchObject({ size: 0 });
    expect(await empty.get('missing')).toBeNull();
    expect(await empty.size('missing')).toBeNull();
    await expect((await storage.open(`s3://${BUCKET}/missing`)).version()).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('objects that are created once, small and large', async () => {
    const out = await store('once');
    const big = new Uint8Array(18_000_000);
    for (let i = 0; i < big.length; i++) big[i] = (i * 7919) >> 8;
    const other = big.slice();
    other[0]! ^= 1;
    await out.putStream('big', big.length, inChunks(big));
    await out.putStream('big', big.length, inChunks(big));
    expect(Buffer.compare((await out.get('big'))!, big)).toBe(0);
    await expect(out.putStream('big', big.length, inChunks(other))).rejects.toMatchObject({
      name: 'OutputError',
    });
    await out.put('small', Uint8Array.of(1));
    await out.put('small', Uint8Array.of(1));
    await expect(out.put('small', Uint8Array.of(2))).rejects.toMatchObject({ name: 'OutputError' });
  });

  it('one of twenty racing writers', async (context) => {
    if (LACKS.includes('racing-writers')) context.skip('this server is known to let more than one writer win');
    const out = await store('race');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => out.put('plan.json', Uint8Array.of(i))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await out.remove(['plan.json']);
    expect(await out.get('plan.json')).toBeNull();
  });
});
