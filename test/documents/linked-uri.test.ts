import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkedUri } from '../../src/documents/linked-uri.js';

describe('linkedUri', () => {
  it.each([
    ['/data/x/list.txt', 'a.tif', '/data/x/a.tif'],
    ['/data/x/list.txt', './a/../b.tif', '/data/x/b.tif'],
    ['/data/x/list.txt', '../tiles/', '/data/tiles/'],
    ['/data/x/list.txt', '/other/a.tif', '/other/a.tif'],
    ['/data/x/list.txt', 'file:///other/a.tif', 'file:///other/a.tif'],
    ['x/list.txt', 'a.tif', resolve('x/a.tif')],
    ['/data/list.txt', 'T12:00:00.tif', '/data/T12:00:00.tif'],
    ['/data/list.txt', 'S3://bucket/a b.tif', 's3://bucket/a b.tif'],
    ['/data/list.txt', '/vsis3/bucket/k/a.tif', 's3://bucket/k/a.tif'],
    ['/data/list.txt', '/vsis3_streaming/bucket/a.tif', 's3://bucket/a.tif'],
    ['/data/list.txt', '/vsicurl/https://h/a.tif?x=1', 'https://h/a.tif?x=1'],
    ['s3://bucket/k//list.txt', 'a.tif', 's3://bucket/k//a.tif'],
    ['s3://bucket/k/list.txt', '../é a.tif', 's3://bucket/é a.tif'],
    ['s3://bucket/k/list.txt', 'tiles/', 's3://bucket/k/tiles/'],
    ['s3://bucket/list.txt', '/vsis3/other/a.tif', 's3://other/a.tif'],
    ['https://h/k/list.txt', 'a b#1.tif', 'https://h/k/a%20b%231.tif'],
    ['https://h/k/list.txt', '../a.tif?v=2', 'https://h/a.tif?v=2'],
    ['https://h/k/list.txt', '../../../a.tif', 'https://h/a.tif'],
    ['https://h/k/list.txt', 'file:/etc/passwd', 'https://h/k/file:/etc/passwd'],
    ['https://h/k/list.txt', 'T12:00:00.tif', 'https://h/k/T12:00:00.tif'],
    ['https://h/k/list.txt', 'http://other/a.tif', 'http://other/a.tif'],
  ])('in %s, %s is %s', (place, name, uri) => {
    expect(linkedUri(place, name)).toBe(uri);
  });

  it.each([
    ['s3://bucket/list.txt', '/etc/passwd', 'is a file of this machine'],
    ['s3://bucket/list.txt', 'file:///etc/passwd', 'is a file of this machine'],
    ['https://h/list.txt', 'FILE:///etc/passwd', 'is a file of this machine'],
    ['https://h/list.txt', '//other/a.tif', 'is a file of this machine'],
    ['s3://bucket/k/list.txt', '../../other/a.tif', 'leads out of the bucket'],
    ['/data/list.txt', 'gs://bucket/a.tif', "can't be read"],
    ['/data/list.txt', 'vrt://a.tif', "can't be read"],
    ['/data/list.txt', '/vsigs/bucket/a.tif', "can't be read"],
    ['/data/list.txt', '/vsizip//vsis3/bucket/a.zip', "can't be read"],
    ['/data/list.txt', '/vsicurl?url=x', "can't be read"],
    ['/data/list.txt', 'https://[/a.tif', 'no valid URL'],
  ])('in %s, %s is refused', (place, name, why) => {
    expect(() => linkedUri(place, name)).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining(why) }),
    );
  });

  it('names the document and the place in it, and no signature', () => {
    expect(() => linkedUri('/d/l.txt', 'az://c/a.tif?sig=SECRET', '/d/l.txt, line 3')).toThrow(
      /^\/d\/l\.txt, line 3: az:\/\/c\/a\.tif can't/,
    );
  });
});
