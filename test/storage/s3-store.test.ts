import { setTimeout as sleep } from 'node:timers/promises';
import { CreateMultipartUploadCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { S3Store } from '../../src/io/s3-store.js';
import { Storage } from '../../src/io/storage.js';
import { type FaultRule, first } from '../support/http-faults.js';
import { ALL_FILES } from '../support/made-files.js';
import { accessTo, remoteRuns } from '../support/remote-run.js';
import type { S3Request } from '../support/s3-server/call.js';

const s3 = remoteRuns();
const MIB = 2 ** 20;
const big = new Uint8Array(20 * MIB + 123);
for (let i = 0; i < big.length; i++) big[i] = (i * 7919) >> 8;
const other = big.slice();
other[0]! ^= 1;

async function withStore<T>(
  use: (store: Awaited<ReturnType<Storage['store']>>, storage: Storage) => Promise<T>,
): Promise<T> {
  const storage = new Storage(accessTo(s3.server.endpoint, { timeoutMs: 5000 }), new RetryBudget());
  try {
    return await use(await storage.store('s3://results/a run/ü'), storage);
  } finally {
    await storage.close();
  }
}

async function* inChunks(bytes: Uint8Array, failAt = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 700_000) {
    if (at >= failAt) throw new Error('the producer failed');
    yield bytes.subarray(at, at + 700_000);
  }
}
const stored = (key: string) => s3.server.object('results', `a run/ü/${key}`)?.bytes;

describe('S3Store', () => {
  it('writes a large object in parts, checked by CRC32', async () => {
    await withStore((store) => store.putStream('mosaic.tif', big.length, inChunks(big)));
    expect(Buffer.compare(stored('mosaic.tif')!, big)).toBe(0);
    const parts = s3.server.requests.filter((r) => r.operation === 'UploadPart');
    expect(parts).toHaveLength(3);
    expect(s3.server.requests.find((r) => r.operation === 'CompleteMultipartUpload')!.headers['if-none-match']).toBe(
      '*',
    );
    expect(JSON.stringify(parts[0]!.headers)).toMatch(/crc32/i);
  });

  it('says what an object is, whichever way it is written', async () => {
    await withStore(async (store) => {
      await store.putStream('mosaic.tif', big.length, inChunks(big)); // in parts
      await store.putStream('report.html', 3, inChunks(big.subarray(0, 3)));
      await store.put('mosaic.qml', big.subarray(0, 3));
      await store.replace('run.json', big.subarray(0, 3));
      await store.put('cells.zarr/x/c.0', big.subarray(0, 3));
    });
    const client = new S3Client({ endpoint: s3.server.endpoint, region: 'us-east-1', forcePathStyle: true });
    const typeOf = async (key: string) =>
      (await client.send(new HeadObjectCommand({ Bucket: 'results', Key: `a run/ü/${key}` }))).ContentType;
    const keys = ['mosaic.tif', 'report.html', 'mosaic.qml', 'run.json', 'cells.zarr/x/c.0'];
    expect(await Promise.all(keys.map(typeOf))).toEqual([
      'image/tiff',
      'text/html; charset=utf-8',
      'application/xml',
      'application/json',
      'application/octet-stream',
    ]);
    client.destroy();
  });

  it.each<[string, FaultRule<S3Request>]>([
    ['a part is lost', { match: { operation: 'UploadPart' }, when: first(2), fault: { kind: 'reset' } }],
    [
      'a part is refused for a while',
      { match: { operation: 'UploadPart' }, when: first(3), fault: { kind: 'status', status: 503 } },
    ],
    [
      'the answer to the completion is lost',
      { match: { operation: 'CompleteMultipartUpload' }, when: first(1), fault: { kind: 'reset', takesEffect: true } },
    ],
  ])('ends with the same bytes when %s', async (_, rule) => {
    s3.server.faults = [rule];
    await withStore((store) => store.putStream('mosaic.tif', big.length, inChunks(big)));
    expect(Buffer.compare(stored('mosaic.tif')!, big)).toBe(0);
    expect(s3.server.openUploads()).toEqual([]);
  });

  it.each<[string, FaultRule<S3Request>[], number]>([
    [
      'a part is refused for good',
      [{ match: { operation: 'UploadPart' }, fault: { kind: 'status', status: 403 } }],
      Number.POSITIVE_INFINITY,
    ],
    [
      'the completion is refused',
      [
        {
          match: { operation: 'CompleteMultipartUpload' },
          fault: { kind: 'status', status: 400, code: 'InvalidPart' },
        },
      ],
      Number.POSITIVE_INFINITY,
    ],
    ['its producer fails', [], 15 * MIB],
  ])('aborts the upload when %s', async (_, faults, failAt) => {
    s3.server.faults = faults;
    await expect(
      withStore((store) => store.putStream('mosaic.tif', big.length, inChunks(big, failAt))),
    ).rejects.toThrow();
    expect(stored('mosaic.tif')).toBeUndefined();
    expect(s3.server.openUploads()).toEqual([]);
  });

  it('aborts the upload when it is stopped while parts get no answer', async () => {
    s3.server.faults = [{ match: { operation: 'UploadPart' }, fault: { kind: 'stall' } }];
    const stop = new AbortController();
    const storage = new Storage(accessTo(s3.server.endpoint, { timeoutMs: 60_000 }), new RetryBudget(), stop.signal);
    const store = await storage.store('s3://results/a run/ü');
    const written = store.putStream('mosaic.tif', big.length, inChunks(big));
    const isStalled = () => s3.server.requests.some(({ operation }) => operation === 'UploadPart');
    for (let i = 0; i < 1000 && !isStalled(); i++) await sleep(10);
    expect(s3.server.openUploads()).toHaveLength(1);
    const stopped = performance.now();
    stop.abort();
    await expect(written).rejects.toMatchObject({ name: 'InterruptedError' });
    expect(performance.now() - stopped).toBeLessThan(10_000);
    expect(s3.server.openUploads()).toEqual([]);
    await storage.close();
  });

  it('creates, and never replaces: the same bytes are fine, others are an error', async () => {
    await withStore(async (store) => {
      await store.put('plan.json', Uint8Array.of(1, 2));
      await store.put('plan.json', Uint8Array.of(1, 2));
      await expect(store.put('plan.json', Uint8Array.of(3))).rejects.toMatchObject({
        name: 'OutputError',
        message: expect.stringContaining('s3://results/a run/ü/plan.json: is there already'),
      });
      await store.putStream('mosaic.tif', big.length, inChunks(big));
      await store.putStream('mosaic.tif', big.length, inChunks(big));
      await expect(store.putStream('mosaic.tif', big.length, inChunks(other))).rejects.toMatchObject({
        name: 'OutputError',
      });
      expect([...(await store.get('plan.json'))!]).toEqual([1, 2]);
    });
    expect(s3.server.openUploads()).toEqual([]);
  });

  it('lists what lies right under a prefix, over several pages, and removes it', async () => {
    await withStore(async (store) => {
      for (let i = 0; i < 1005; i++) s3.server.putDirect('results', `a run/ü/tiles/${i}.tif`, 'x');
      s3.server.putDirect('results', 'a run/ü/tiles/deep/er.tif', 'x');
      s3.server.putDirect('results', 'a run/üb/tiles/no.tif', 'x');
      const keys = await store.list('tiles/');
      expect(keys).toHaveLength(1005);
      expect(keys).toContain('tiles/1004.tif');
      await store.remove([...keys, 'tiles/not-there.tif']);
      expect(await store.list('tiles/')).toEqual([]);
      expect(await store.size('tiles/1.tif')).toBeNull();
      expect(stored('tiles/deep/er.tif')).toBeDefined();
    });
  });

  it('aborts abandoned uploads of its own, and no young ones and no others', async () => {
    const client = new S3Client({ endpoint: s3.server.endpoint, region: 'us-east-1', forcePathStyle: true });
    const own = [...ALL_FILES.filter((name) => !name.includes('/')), 'sources.json'].map((name) => `a run/ü/${name}`);
    for (const key of [...own, 'a run/ü/movie.mp4', 'another/mosaic.tif']) {
      await client.send(new CreateMultipartUploadCommand({ Bucket: 'results', Key: key }));
    }
    const open = () => s3.server.openUploads().map(({ key }) => key).sort(); // biome-ignore format: one thought
    await withStore((store) => store.removeAbandoned(['']));
    expect(open()).toHaveLength(own.length + 2);
    await withStore(async ({ uri }, storage) =>
      new S3Store(uri, (await storage.remote()).s3, -5000).removeAbandoned(['']),
    );
    expect(open()).toEqual(['a run/ü/movie.mp4', 'another/mosaic.tif']);
    client.destroy();
  });

  it('refuses keys that leave its prefix', async () => {
    await expect(withStore((store) => store.put('../escape', Uint8Array.of(1)))).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
  });
});

describe('S3 access', () => {
  it('asks for public objects without a signature, and of requester-pays buckets with consent', async () => {
    const read = async (more: object) => {
      const storage = new Storage(accessTo(s3.server.endpoint, more), new RetryBudget());
      await (await storage.open('s3://rasters/lc.tif')).read(0, 4);
      await storage.close();
      return s3.server.requests.at(-1)!.headers;
    };
    expect((await read({ requestPayer: true }))['x-amz-request-payer']).toBe('requester');
    await expect(read({ noSignRequest: true })).rejects.toMatchObject({ name: 'AccessDeniedError' });
    expect(s3.server.requests.at(-1)!.headers.authorization).toBeUndefined();
  });

  it('halves the requests in flight when the service throttles, and recovers', async () => {
    s3.server.faults = [
      { match: { operation: 'GetObject' }, when: (n) => n === 1, fault: { kind: 'status', status: 503 } },
    ];
    const storage = new Storage(accessTo(s3.server.endpoint), new RetryBudget());
    const source = await storage.open('s3://rasters/lc.tif');
    const { limit } = await storage.remote();
    await source.read(0, 4);
    expect(limit.concurrency).toBe(3);
    await source.read(40_000, 4);
    expect(limit.concurrency).toBe(1);
    for (let i = 0; i < 20; i++) await source.read(40_000 + i, 4);
    expect(limit.concurrency).toBe(2);
    await storage.close();
  });
});
