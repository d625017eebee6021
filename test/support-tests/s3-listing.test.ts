import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itNeeds, openTarget, type S3Target } from './s3-target.js';

let target: S3Target;
const put = (Key: string) => target.client.send(new PutObjectCommand({ Bucket: target.bucket, Key, Body: Key }));
const list = (input: Partial<ListObjectsV2CommandInput>) =>
  target.client.send(new ListObjectsV2Command({ Bucket: target.bucket, ...input }));
const KEYS = Array.from({ length: 25 }, (_, i) => `l/${i % 3}/k${String(i).padStart(3, '0')}`).sort();
/** In the order of their UTF-8 bytes. */
const ODD_KEYS = ['u/<\'"(*)!>~', 'u/a b+c', 'u/t é+ ü/日本 &%.json', 'u/\uffee', 'u/\u{1f600}'];

beforeAll(async () => {
  target = await openTarget();
  for (const key of KEYS) await put(key);
});
afterAll(() => target.close());

/** All pages of a listing, each as its keys and common prefixes. */
async function pages(input: Partial<ListObjectsV2CommandInput>): Promise<string[][]> {
  const all: string[][] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await list({ ...input, ...(ContinuationToken ? { ContinuationToken } : {}) });
    all.push([...(page.Contents ?? []).map(({ Key }) => Key!), ...(page.CommonPrefixes ?? []).map((p) => p.Prefix!)]);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken && all.length < 20);
  return all;
}

describe('a listing', () => {
  it('comes in pages, in order', async () => {
    const found = await pages({ Prefix: 'l/', MaxKeys: 10 });
    expect(found.map((page) => page.length)).toEqual([10, 10, 5]);
    expect(found.flat()).toEqual(KEYS);
  });

  it('is no page too long when the last one is full', async () => {
    expect((await pages({ Prefix: 'l/', MaxKeys: 25 })).length).toBe(1);
  });

  it('folds keys into common prefixes, also over pages', async () => {
    const folded = ['l/0/', 'l/1/', 'l/2/'];
    expect((await pages({ Prefix: 'l/', Delimiter: '/' })).flat()).toEqual(folded);
    expect((await pages({ Prefix: 'l/', Delimiter: '/', MaxKeys: 1 })).flat()).toEqual(folded);
    expect((await pages({ Delimiter: '/' })).flat()).toContain('l/');
  });

  itNeeds('key-count')('counts keys and common prefixes', async () => {
    expect((await list({ Prefix: 'l/', MaxKeys: 10 })).KeyCount).toBe(10);
    expect((await list({ Prefix: 'l/', Delimiter: '/' })).KeyCount).toBe(3);
  });

  it('starts after a key, and leaves out a common prefix before it', async () => {
    expect((await pages({ Prefix: 'l/', Delimiter: '/', StartAfter: KEYS[0]! })).flat()).toEqual(['l/1/', 'l/2/']);
    expect((await pages({ Prefix: 'l/', StartAfter: KEYS[20]! })).flat()).toEqual(KEYS.slice(21));
  });

  it('keeps keys of any characters', async () => {
    const keys = ['u/a b+c', 'u/t é+ ü/日本 &%.json', 'u/<\'"(*)!>~', 'u/\u{1f600}', 'u/\uffee'];
    for (const key of keys) {
      await put(key);
      const { Body } = await target.client.send(new GetObjectCommand({ Bucket: target.bucket, Key: key }));
      expect(await Body!.transformToString()).toBe(key);
    }
    expect((await pages({ Prefix: 'u/' })).flat()).toEqual(ODD_KEYS);
  });

  itNeeds('encoding-type')('encodes them if asked to', async () => {
    const encoded = (await list({ Prefix: 'u/', EncodingType: 'url' })).Contents!.map(({ Key }) => Key!);
    expect(encoded.map((key) => decodeURIComponent(key.replace(/\+/g, ' ')))).toEqual(ODD_KEYS);
    expect(encoded[0]).not.toBe(ODD_KEYS[0]);
  });
});
