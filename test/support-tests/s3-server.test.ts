import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  HeadBucketCommand,
  HeadObjectCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failure, itNeeds, openTarget, type S3Target } from './s3-target.js';

const DATA = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31 + 7) & 255));
const LAST = DATA.length - 1;
const OTHER = '"00000000000000000000000000000000"';
let target: S3Target;
let etag: string;

const put = (Key: string, input: Partial<PutObjectCommandInput> = {}) =>
  target.client.send(new PutObjectCommand({ Bucket: target.bucket, Key, Body: DATA, ...input }));
const get = (Key: string, input: Partial<GetObjectCommandInput> = {}) =>
  target.client.send(new GetObjectCommand({ Bucket: target.bucket, Key, ...input }));
const head = (Key: string) => target.client.send(new HeadObjectCommand({ Bucket: target.bucket, Key }));
const bytes = async (key: string, input: Partial<GetObjectCommandInput> = {}) =>
  Buffer.from(await (await get(key, input)).Body!.transformToByteArray());

beforeAll(async () => {
  target = await openTarget();
  etag = (await put('a.bin', { ContentType: 'application/x-test', Metadata: { foo: 'bar' } })).ETag!;
});
afterAll(() => target.close());

describe('reading an object', () => {
  it.each([
    ['bytes=100-199', 100, 199],
    ['bytes=-10', LAST - 9, LAST],
    [`bytes=${LAST - 4}-`, LAST - 4, LAST],
    [`bytes=${LAST - 4}-99999999`, LAST - 4, LAST],
    ['bytes=-99999999', 0, LAST],
  ])('gives the range %s', async (Range, first, last) => {
    const answer = await get('a.bin', { Range, IfMatch: etag });
    expect(answer.$metadata.httpStatusCode).toBe(206);
    expect(answer.ContentRange).toBe(`bytes ${first}-${last}/${DATA.length}`);
    expect(DATA.subarray(first, last + 1).equals(await answer.Body!.transformToByteArray())).toBe(true);
  });

  it('gives all of it, with its tag, type and metadata', async () => {
    expect((await bytes('a.bin')).equals(DATA)).toBe(true);
    const about = await head('a.bin');
    expect(about).toMatchObject({ ETag: etag, ContentLength: DATA.length, ContentType: 'application/x-test' });
    expect(about.Metadata).toEqual({ foo: 'bar' });
  });

  it('refuses a range beyond its end', async () => {
    expect(await failure(get('a.bin', { Range: 'bytes=300000-' }))).toEqual({ name: 'InvalidRange', status: 416 });
    await put('empty', { Body: new Uint8Array() });
    expect(await failure(get('empty', { Range: 'bytes=0-0' }))).toEqual({ name: 'InvalidRange', status: 416 });
    expect((await get('empty', { Range: 'bytes=-1' })).ContentLength).toBe(0);
  });

  it('heeds conditions', async () => {
    expect(await failure(get('a.bin', { IfMatch: OTHER }))).toEqual({ name: 'PreconditionFailed', status: 412 });
    expect((await failure(get('a.bin', { IfMatch: OTHER, Range: 'bytes=0-9' }))).status).toBe(412);
    expect((await failure(get('a.bin', { IfNoneMatch: etag }))).status).toBe(304);
    expect((await get('a.bin', { IfNoneMatch: OTHER, Range: 'bytes=0-0' })).ContentLength).toBe(1);
  });

  it('tells what is not there', async () => {
    expect(await failure(get('nope'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect((await failure(head('nope'))).status).toBe(404);
    expect(await failure(get('a', { Bucket: 'no-such-bucket-here' }))).toEqual({ name: 'NoSuchBucket', status: 404 });
    await target.client.send(new HeadBucketCommand({ Bucket: target.bucket }));
  });
});

describe('writing an object', () => {
  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('keeps its %s', async (ChecksumAlgorithm) => {
    const name = `Checksum${ChecksumAlgorithm}` as const;
    const sent = (await put('sum', { ChecksumAlgorithm }))[name];
    expect(sent).toMatch(/=$/);
    const got = await get('sum', { ChecksumMode: 'ENABLED' });
    expect(got[name]).toBe(sent);
    expect((await got.Body!.transformToByteArray()).length).toBe(DATA.length); // the SDK checks the bytes as they come
    expect((await get('sum', { ChecksumMode: 'ENABLED', Range: 'bytes=0-9' }))[name]).toBeUndefined();
  });

  itNeeds('bad-checksum')('refuses a wrong checksum', async () => {
    expect((await failure(put('bad', { ChecksumCRC32: 'AAAAAA==' }))).status).toBe(400);
    expect((await failure(head('bad'))).status).toBe(404);
  });

  it('takes a stream', async () => {
    const Body = Readable.from([Buffer.alloc(70_000, 5), Buffer.alloc(70_000, 6)]);
    await put('stream', { Body, ContentLength: 140_000 });
    const got = await bytes('stream');
    expect([got.length, got[69_999], got[70_000]]).toEqual([140_000, 5, 6]);
  });

  it('heeds If-None-Match and If-Match', async () => {
    const made = await put('cond', { IfNoneMatch: '*', Body: '1' });
    expect(await failure(put('cond', { IfNoneMatch: '*' }))).toEqual({ name: 'PreconditionFailed', status: 412 });
    expect((await failure(put('cond', { IfMatch: OTHER }))).status).toBe(412);
    expect((await failure(put('absent', { IfMatch: OTHER }))).status).toBe(404);
    await put('cond', { IfMatch: made.ETag, Body: '2' });
    expect((await bytes('cond')).toString()).toBe('2');
  });

  itNeeds('racing-writers')('lets one of twenty racing writers win', async () => {
    const writers = Array.from({ length: 20 }, (_, i) => put('race', { Body: `w${i}`, IfNoneMatch: '*' }));
    const results = await Promise.allSettled(writers);
    const winners = results.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []));
    expect(winners.length).toBe(1);
    expect((await bytes('race')).toString()).toBe(`w${winners[0]}`);
  });

  it('copies', async () => {
    await target.client.send(
      new CopyObjectCommand({ Bucket: target.bucket, Key: 'copy', CopySource: `${target.bucket}/a.bin` }),
    );
    expect(await head('copy')).toMatchObject({ ContentLength: DATA.length, Metadata: { foo: 'bar' } });
  });

  it('deletes', async () => {
    const remove = (Key: string, IfMatch?: string) =>
      target.client.send(new DeleteObjectCommand({ Bucket: target.bucket, Key, ...(IfMatch ? { IfMatch } : {}) }));
    await put('d1');
    await put('d2');
    expect((await failure(remove('d1', OTHER))).status).toBe(412);
    await remove('d1');
    await remove('d1');
    const Delete = { Objects: [{ Key: 'd2' }, { Key: 'not there' }] };
    const { Deleted } = await target.client.send(new DeleteObjectsCommand({ Bucket: target.bucket, Delete }));
    expect(Deleted?.map(({ Key }) => Key).sort()).toEqual(['d2', 'not there']);
    expect((await failure(head('d2'))).status).toBe(404);
  });

  itNeeds('notifications')('takes the configuration that sends events', async () => {
    const NotificationConfiguration = { EventBridgeConfiguration: {} };
    await target.client.send(
      new PutBucketNotificationConfigurationCommand({ Bucket: target.bucket, NotificationConfiguration }),
    );
  });
});
