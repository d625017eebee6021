import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSources } from '../../src/run/resolve-sources.js';
import { temporaryFolders } from '../support/cli.js';
import { placesOfSources } from '../support/resolved.js';

const folder = temporaryFolders();
const places = placesOfSources();
const resolve = (...patterns: string[]) => places.with((storage) => resolveSources(patterns, storage));

describe('resolveSources', () => {
  it('takes paths and URIs as they are, and each once', async () => {
    expect(await resolve('a.tif', 's3://b/c d+é.tif', 'https://h/x.tif?sig=1', 'a.tif')).toEqual([
      'a.tif',
      's3://b/c d+é.tif',
      'https://h/x.tif?sig=1',
    ]);
  });

  it('finds the rasters of a prefix and the matches of a glob in a bucket', async () => {
    for (const key of ['p/b.tif', 'p/a.TIFF', 'p/readme.txt', 'p/q/c.tif', 'pp/d.tif', 'p/x[1].tif'])
      places.s3.putDirect('listed', key, 'x');
    expect(await resolve('s3://listed/p/')).toEqual([
      's3://listed/p/a.TIFF',
      's3://listed/p/b.tif',
      's3://listed/p/x[1].tif',
    ]);
    expect(await resolve('s3://listed/p/*.tif')).toEqual(['s3://listed/p/b.tif', 's3://listed/p/x[1].tif']);
    expect(await resolve('s3://listed/p/**/*.tif')).toEqual([
      's3://listed/p/b.tif',
      's3://listed/p/q/c.tif',
      's3://listed/p/x[1].tif',
    ]);
    await expect(resolve('s3://listed/nothing/')).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('leaves the band behind each', async () => {
    const dir = await folder();
    for (const name of ['b.tif', 'a.tiff', 'odd#2', 'odd#3.tif']) await writeFile(join(dir, name), '');
    expect(await resolve('a.tif#2', 'a.tif#1', 'a.tif', 'https://h/x.tif?sig=1#3')).toEqual([
      'a.tif#2',
      'a.tif',
      'https://h/x.tif?sig=1#3',
    ]);
    expect(await resolve(`${dir}/*.tif#2`)).toEqual([join(dir, 'b.tif#2'), join(dir, 'odd#3.tif#2')]);
    expect(await resolve(`${dir}/#7`)).toEqual(['a.tiff#7', 'b.tif#7', 'odd#3.tif#7'].map((name) => join(dir, name)));
    expect(await resolve(`${dir}/odd*`)).toEqual([join(dir, 'odd#2#1'), join(dir, 'odd#3.tif')]);
    places.s3.putDirect('listed', 'bands/a.tif', 'x');
    expect(await resolve('s3://listed/bands/*.tif#4')).toEqual(['s3://listed/bands/a.tif#4']);
    await expect(resolve('a.tif#0')).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('finds the rasters of a folder and the matches of a glob on disk', async () => {
    const dir = await folder();
    await mkdir(join(dir, 'deep'));
    for (const name of ['b.tif', 'a.tiff', 'c.txt', 'deep/d.tif']) await writeFile(join(dir, name), '');
    expect(await resolve(`${dir}/`)).toEqual([join(dir, 'a.tiff'), join(dir, 'b.tif')]);
    expect(await resolve(`${dir}/**/*.tif`)).toEqual([join(dir, 'b.tif'), join(dir, 'deep/d.tif')]);
    await expect(resolve(`${dir}/*.img`)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('can not list a web server', async () => {
    await expect(resolve('https://h/folder/?sig=SECRET')).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.not.stringContaining('SECRET'),
    });
  });
});
