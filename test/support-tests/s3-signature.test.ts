import { DeleteObjectsCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3Server } from '../support/s3-server/server.js';
import { describeOwnServer, failure, itNeeds, openTarget, type S3Target } from './s3-target.js';

let target: S3Target;
const KEY = "k é+/&='()*.txt";

beforeAll(async () => {
  target = await openTarget();
  await target.client.send(new PutObjectCommand({ Bucket: target.bucket, Key: KEY, Body: 'signed' }));
});
afterAll(() => target.close());

/** The part of the SDK's signer that its types leave out. */
interface Presigner {
  presign(
    request: object,
    options: { readonly expiresIn: number; readonly signingDate: Date },
  ): Promise<{ readonly query: Readonly<Record<string, string>> }>;
}

/** A URL that carries its signature in the query. */
async function presigned(method: string, key: string, expiresIn: number, signingDate = new Date()): Promise<string> {
  const { protocol, hostname, host, port } = new URL(target.endpoint);
  const scheme = { name: 'sigv4', signingName: 's3', signingRegion: 'us-east-1', properties: {} };
  const signer = (await target.client.config.signer(scheme)) as unknown as Presigner;
  const path = `/${target.bucket}/${key.split('/').map(encodeRfc3986).join('/')}`;
  const headers = { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
  const request = { method, protocol, hostname, port: Number(port), path, query: {}, headers };
  const { query } = await signer.presign(request, { expiresIn, signingDate });
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeRfc3986(value)}`);
  return `${target.endpoint}${path}?${pairs.join('&')}`;
}

const encodeRfc3986 = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

describe('a presigned URL', () => {
  it('reads and writes', async () => {
    const got = await fetch(await presigned('GET', KEY, 60));
    expect([got.status, await got.text()]).toEqual([200, 'signed']);
    const put = await fetch(await presigned('PUT', 'by-url', 60), { method: 'PUT', body: 'put' });
    expect(put.status).toBe(200);
    const { Body } = await target.client.send(new GetObjectCommand({ Bucket: target.bucket, Key: 'by-url' }));
    expect(await Body!.transformToString()).toBe('put');
  });

  itNeeds('signatures')('is refused when it has expired, or is for another key', async () => {
    const expired = await fetch(await presigned('GET', KEY, 1, new Date(Date.now() - 60_000)));
    expect([expired.status, await expired.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
    const moved = (await presigned('GET', 'other', 60)).replace('/other?', '/by-url?');
    const refused = await fetch(moved);
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')]);
  });
});

describe('a signature', () => {
  const get = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    failure(target.clientWith({ credentials }).send(new GetObjectCommand({ Bucket: target.bucket, Key: KEY })));

  itNeeds('signatures')('by another secret is refused', async () => {
    const { accessKeyId } = await target.client.config.credentials();
    expect(await get({ accessKeyId, secretAccessKey: 'wrong' })).toEqual({
      name: 'SignatureDoesNotMatch',
      status: 403,
    });
  });

  itNeeds('unknown-access-key')('by an unknown key is refused', async () => {
    expect(await get({ accessKeyId: 'nobody', secretAccessKey: 'wrong' })).toEqual({
      name: 'InvalidAccessKeyId',
      status: 403,
    });
  });

  itNeeds('signatures')('is needed', async () => {
    const answer = await fetch(`${target.endpoint}/${target.bucket}/by-url`);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
  });
});

describeOwnServer('a policy', () => {
  it('refuses what it does not allow', async () => {
    const server = await S3Server.start({ buckets: ['bucket'], authorize: ({ key }) => key.startsWith('mine/') });
    const settings = { endpoint: server.endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 };
    const client = new S3Client({ ...settings, credentials: server.credentials });
    const put = (Key: string) => client.send(new PutObjectCommand({ Bucket: 'bucket', Key, Body: '' }));
    try {
      await put('mine/a');
      expect(await failure(put('yours/a'))).toEqual({ name: 'AccessDenied', status: 403 });
      expect(server.keys('bucket')).toEqual(['mine/a']);
    } finally {
      client.destroy();
      await server.close();
    }
  });
});

describeOwnServer('the log', () => {
  it('says by which of several keys a request is signed, and what it deletes', async () => {
    const credentials = { accessKeyId: 'second', secretAccessKey: 'its secret' };
    const server = await S3Server.start({ buckets: ['bucket'], identities: [credentials] });
    const clients = [server.credentials, credentials].map(
      (pair) =>
        new S3Client({ endpoint: server.endpoint, region: 'us-east-1', forcePathStyle: true, credentials: pair }),
    );
    try {
      await clients[0]!.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'a', Body: 'a' }));
      await clients[1]!.send(new DeleteObjectsCommand({ Bucket: 'bucket', Delete: { Objects: [{ Key: 'a' }] } }));
      await fetch(`${server.endpoint}/bucket/b`);
      const seen = server.requests.map(({ accessKeyId, deletes, status }) => [accessKeyId, deletes, status]);
      expect(seen).toEqual([
        ['test', [], 200],
        ['second', ['a'], 200],
        [null, [], 403],
      ]);
      expect(server.keys('bucket')).toEqual([]);
    } finally {
      for (const client of clients) client.destroy();
      await server.close();
    }
  });
});
