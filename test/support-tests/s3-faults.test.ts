import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Fault, first } from '../support/http-faults.js';
import { S3Server } from '../support/s3-server/server.js';
import type { ObjectCreated } from '../support/s3-server/storage.js';
import { describeOwnServer, failure } from './s3-target.js';

const Bucket = 'faults';
const DATA = Buffer.from(Uint8Array.from({ length: 1000 }, (_, i) => i & 255));
const created: ObjectCreated[] = [];
let server: S3Server;
let client: S3Client;

const get = (Key: string, Range?: string) =>
  client.send(new GetObjectCommand({ Bucket, Key, ...(Range ? { Range } : {}) }));
const putNew = (Key: string) => client.send(new PutObjectCommand({ Bucket, Key, Body: DATA, IfNoneMatch: '*' }));

function connect(maxAttempts: number): S3Client {
  const { endpoint, credentials } = server;
  return new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true, maxAttempts });
}

describeOwnServer('the S3 server', () => {
  beforeAll(async () => {
    server = await S3Server.start({ buckets: [Bucket], onObjectCreated: (news) => created.push(news) });
    client = connect(1);
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });
  beforeEach(() => {
    server.faults = [];
    server.putDirect(Bucket, 'a', DATA);
    server.resetRequests();
    created.length = 0;
  });

  it('answers with an error of S3, for some operations and some times', async () => {
    const fault = { kind: 'status', status: 503, code: 'SlowDown', headers: { 'Retry-After': '0' } } as const;
    server.faults = [{ match: { operation: 'GetObject', key: /^a$/ }, when: first(2), fault }];
    await client.send(new HeadObjectCommand({ Bucket, Key: 'a' }));
    const error = (await get('a').catch((e: unknown) => e)) as { $response: { headers: Record<string, string> } };
    expect(error).toMatchObject({
      name: 'SlowDown',
      $metadata: { httpStatusCode: 503, requestId: expect.any(String) },
    });
    expect(error.$response.headers['retry-after']).toBe('0');
    const patient = connect(2);
    expect((await patient.send(new GetObjectCommand({ Bucket, Key: 'a' }))).ContentLength).toBe(1000);
    patient.destroy();
    expect(server.requests.map(({ operation, status, fault }) => [operation, status, fault])).toEqual([
      ['HeadObject', 200, null],
      ['GetObject', 503, 'status'],
      ['GetObject', 503, 'status'],
      ['GetObject', 200, null],
    ]);
  });

  it('may carry out a write whose answer is lost', async () => {
    server.faults = [{ when: first(1), fault: { kind: 'reset', takesEffect: true } }];
    expect((await failure(putNew('lost'))).status).toBeUndefined();
    expect(server.object(Bucket, 'lost')?.bytes.equals(DATA)).toBe(true);
    expect((await failure(putNew('lost'))).status).toBe(412);
    server.faults = [{ when: first(1), fault: { kind: 'reset' } }];
    expect((await failure(putNew('never'))).status).toBeUndefined();
    expect(server.object(Bucket, 'never')).toBeNull();
  });

  it('may fail to complete an upload under status 200', async () => {
    const about = { Bucket, Key: 'parts' };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(about));
    const { ETag } = await client.send(new UploadPartCommand({ ...about, UploadId, PartNumber: 1, Body: DATA }));
    expect(server.openUploads()).toEqual([{ bucket: Bucket, key: 'parts', uploadId: UploadId, parts: [1] }]);
    server.faults = (request, n) =>
      request.operation === 'CompleteMultipartUpload' && n === 0
        ? { kind: 'status', status: 200, code: 'InternalError' }
        : null;
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    const complete = () => client.send(new CompleteMultipartUploadCommand({ ...about, UploadId, MultipartUpload }));
    expect((await failure(complete())).name).toBe('InternalError');
    expect(server.openUploads().length).toBe(1);
    await complete();
    expect(server.openUploads()).toEqual([]);
    expect(created.map(({ reason }) => reason)).toEqual(['CompleteMultipartUpload']);
  });

  it('lies about ranges and tags', async () => {
    const lie = async (fault: Fault) => {
      server.faults = () => fault;
      const { ContentRange, ContentLength, ETag, ContentEncoding } = await get('a', 'bytes=10-19');
      return { ContentRange, ContentLength, ETag, ContentEncoding };
    };
    const ETag = server.object(Bucket, 'a')!.etag;
    const truth = { ContentRange: 'bytes 10-19/1000', ContentLength: 10, ETag, ContentEncoding: undefined };
    expect(await lie({ kind: 'delay', ms: 1 })).toEqual(truth);
    expect(await lie({ kind: 'wrongContentRange', shift: 5 })).toEqual({ ...truth, ContentRange: 'bytes 15-24/1000' });
    expect(await lie({ kind: 'wholeFile' })).toEqual({ ...truth, ContentRange: undefined, ContentLength: 1000 });
    expect(await lie({ kind: 'wrongEtag', etag: '"x"' })).toEqual({ ...truth, ETag: '"x"' });
    expect(await lie({ kind: 'contentEncoding' })).toEqual({ ...truth, ContentEncoding: 'gzip' });
  });

  it('is looked into and changed behind the back of its clients', async () => {
    const { ETag } = await putNew('b');
    expect(created).toEqual([{ bucket: Bucket, key: 'b', size: 1000, etag: ETag, reason: 'PutObject' }]);
    expect(server.putDirect(Bucket, 'b', 'other')).not.toBe(ETag);
    expect((await failure(client.send(new GetObjectCommand({ Bucket, Key: 'b', IfMatch: ETag })))).status).toBe(412);
    expect([server.deleteDirect(Bucket, 'b'), server.deleteDirect(Bucket, 'b')]).toEqual([true, false]);
    expect((await failure(get('b', 'bytes=0-1'))).name).toBe('NoSuchKey');
    const last = server.requests.at(-1)!;
    expect(last).toMatchObject({ method: 'GET', bucket: Bucket, key: 'b', range: 'bytes=0-1', status: 404 });
    expect(server.requests.at(-2)!.headers['if-match']).toBe(ETag);
    expect(Math.abs(Date.now() - last.time)).toBeLessThan(60_000);
  });

  it('tells the size with a range that it refuses', async () => {
    const error = (await get('a', 'bytes=1000-').catch((e: unknown) => e)) as { $response: { headers: object } };
    expect(error).toMatchObject({ RangeRequested: 'bytes=1000-', ActualObjectSize: '1000' });
    expect(error.$response.headers).toMatchObject({ 'content-range': 'bytes */1000' });
  });

  it('says what it does not do', async () => {
    const open = await S3Server.start({ allowUnsigned: true, buckets: [Bucket] });
    const answer = await fetch(`${open.endpoint}/${Bucket}?versioning`);
    expect([answer.status, answer.headers.get('x-amz-request-id')]).toEqual([
      501,
      expect.stringMatching(/^[0-9A-F]+$/),
    ]);
    expect(await answer.text()).toContain('<Code>NotImplemented</Code>');
    await open.close();
  });
});
