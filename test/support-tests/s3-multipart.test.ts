import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompleteMultipartUploadCommandInput,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failure, itNeeds, openTarget, type S3Target } from './s3-target.js';

const LEAST = 5 * 1024 * 1024;
const BIG = Buffer.alloc(LEAST, 1);
const SMALL = Buffer.alloc(1000, 2);
let target: S3Target;
let about: { Bucket: string; Key: string };

/** An upload of these parts, not yet completed. */
async function started(bodies: readonly Buffer[], input: Partial<CreateMultipartUploadCommandInput> = {}) {
  const { UploadId } = await target.client.send(new CreateMultipartUploadCommand({ ...about, ...input }));
  const Parts = [];
  for (const [i, Body] of bodies.entries()) {
    const part = { ...about, UploadId, PartNumber: i + 1, Body };
    const { ETag } = await target.client.send(new UploadPartCommand(part));
    Parts.push({ PartNumber: i + 1, ETag });
  }
  return { UploadId, Parts };
}

const complete = (
  { UploadId, Parts }: Awaited<ReturnType<typeof started>>,
  input: Partial<CompleteMultipartUploadCommandInput> = {},
) =>
  target.client.send(new CompleteMultipartUploadCommand({ ...about, UploadId, MultipartUpload: { Parts }, ...input }));
const head = () => target.client.send(new HeadObjectCommand(about));

beforeAll(async () => {
  target = await openTarget();
  about = { Bucket: target.bucket, Key: 'parts' };
  await complete(await started([BIG, SMALL]));
});
afterAll(() => target.close());

describe('an object of parts', () => {
  it('is their bytes in order, under the tag of their tags', async () => {
    const { ContentLength, ETag } = await head();
    expect(ContentLength).toBe(LEAST + 1000);
    // md5(md5(BIG) || md5(SMALL)), by Python
    expect(ETag).toBe('"42d33973926db3ebf8f1b066200706bb-2"');
    const Range = `bytes=${LEAST - 2}-${LEAST + 1}`;
    const { Body } = await target.client.send(new GetObjectCommand({ ...about, Range }));
    expect([...(await Body!.transformToByteArray())]).toEqual([1, 1, 2, 2]);
  });

  itNeeds('part-number')('is read by parts', async () => {
    const got = await target.client.send(new GetObjectCommand({ ...about, PartNumber: 2 }));
    expect(got).toMatchObject({ ContentLength: 1000, PartsCount: 2 });
    expect(SMALL.equals(await got.Body!.transformToByteArray())).toBe(true);
  });

  it('is made by lib-storage of a stream', async () => {
    const Body = Readable.from([Buffer.alloc(LEAST + 7, 3), Buffer.alloc(LEAST, 4)]);
    await new Upload({ client: target.client, params: { ...about, Key: 'stream', Body } }).done();
    const got = await target.client.send(
      new GetObjectCommand({ ...about, Key: 'stream', Range: `bytes=${LEAST + 6}-` }),
    );
    const bytes = await got.Body!.transformToByteArray();
    expect([bytes.length, bytes[0], bytes[1]]).toEqual([LEAST + 1, 3, 4]);
  });
});

describe('completing an upload', () => {
  it('heeds conditions, and leaves the upload open', async () => {
    const upload = await started([SMALL]);
    expect((await failure(complete(upload, { IfNoneMatch: '*' }))).status).toBe(412);
    await complete(upload, { IfMatch: (await head()).ETag });
    expect((await head()).ContentLength).toBe(1000);
  });

  itNeeds('complete-if-match')('heeds If-Match', async () => {
    const upload = await started([SMALL]);
    const other = '"00000000000000000000000000000000"';
    expect((await failure(complete(upload, { IfMatch: other }))).status).toBe(412);
  });

  it('refuses parts that are too small or absent', async () => {
    const small = await started([SMALL, SMALL]);
    expect(await failure(complete(small))).toEqual({ name: 'EntityTooSmall', status: 400 });
    const absent = { ...small, Parts: [{ PartNumber: 3, ETag: small.Parts[0]!.ETag }] };
    expect(await failure(complete(absent))).toEqual({ name: 'InvalidPart', status: 400 });
  });

  itNeeds('part-order')('refuses parts in disorder', async () => {
    const big = await started([BIG, BIG]);
    const disorder = { ...big, Parts: [...big.Parts].reverse() };
    expect(await failure(complete(disorder))).toEqual({ name: 'InvalidPartOrder', status: 400 });
  });

  itNeeds('part-checksums')('wants the checksum of each part where the upload has one', async () => {
    const upload = await started([SMALL], { ChecksumAlgorithm: 'CRC32' });
    expect((await failure(complete(upload))).name).toBe('InvalidRequest');
  });
});

describe('an open upload', () => {
  it('is listed until it is aborted', async () => {
    const { UploadId, Parts } = await started([SMALL], { Key: about.Key });
    const open = async () =>
      (await target.client.send(new ListMultipartUploadsCommand({ Bucket: target.bucket }))).Uploads ?? [];
    expect((await open()).some((one) => one.UploadId === UploadId)).toBe(true);
    const listed = await target.client.send(new ListPartsCommand({ ...about, UploadId }));
    expect(listed.Parts?.map(({ PartNumber, ETag, Size }) => ({ PartNumber, ETag, Size }))).toEqual([
      { ...Parts[0], Size: 1000 },
    ]);
    await target.client.send(new AbortMultipartUploadCommand({ ...about, UploadId }));
    expect((await failure(target.client.send(new ListPartsCommand({ ...about, UploadId })))).name).toBe('NoSuchUpload');
    expect((await open()).some((one) => one.UploadId === UploadId)).toBe(false);
  });
});
