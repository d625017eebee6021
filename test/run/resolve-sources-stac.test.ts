import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/cli.js';
import { placesOfSources } from '../support/resolved.js';
import { COG, collection, itemOf } from '../support/stac.js';

const folder = temporaryFolders();
const places = placesOfSources();

async function file(document: unknown, name = 'items.json'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

describe('a STAC file', () => {
  it('gives the raster of each item, from its own place and in its order', async () => {
    const path = await file(collection(itemOf('b'), itemOf('a'), itemOf('b')));
    expect(await places.resolve('/0.tif', path)).toEqual(['/0.tif', join(path, '../b.tif'), join(path, '../a.tif')]);
    places.s3.putDirect('listed', 'stac/i.geojson', JSON.stringify(itemOf('x')));
    expect(await places.resolve('s3://listed/stac/i.geojson#3')).toEqual(['s3://listed/stac/x.tif#3']);
    places.http.files.set('/stac/i.json', Buffer.from(JSON.stringify(itemOf('a b'))));
    const url = places.http.url('/stac/i.json');
    expect(await places.resolve(`${url}?sig=SECRET#map#2`)).toEqual([`${places.http.url('/stac/a b.tif')}#2`]);
  });

  it('gives the asset that is named', async () => {
    const assets = {
      map: { href: 'a.tif', roles: ['data'] },
      B04: { href: 's3://bucket/B04.tif#2' },
      '07': { href: 'https://host/07.tif?sig=1', alternate: { s3: { href: 's3://bucket/07.tif' } } },
      constructor: { href: '/c.tif' },
    };
    const path = await file(itemOf('a', { assets }));
    expect(await places.resolve(`${path}#B04`)).toEqual(['s3://bucket/B04.tif#2#1']);
    expect(await places.resolve(`${path}#B04#2`)).toEqual(['s3://bucket/B04.tif#2#2']);
    expect(await places.resolve(`${path}#07#1`)).toEqual(['https://host/07.tif?sig=1']);
    expect(await places.resolve(`${path}#constructor`)).toEqual(['/c.tif']);
    await expect(places.resolve(`${path}#toString`)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: `${path}: item a: has no asset "toString"; it has map, B04, 07, constructor`,
    });
  });

  it.each([
    [
      'the only GeoTIFF by its type',
      { a: { href: 'x', type: COG }, b: { href: 'b.png', type: 'image/png', roles: ['data'] } },
      'x',
    ],
    ['by its name', { a: { href: 'x.TIFF' }, b: { href: 'b.json' } }, 'x.TIFF'],
    [
      'the only one of data',
      { q: { href: 'q.tif' }, a: { href: 'x.tif', roles: ['data', 'x'] }, b: { href: 'b.json', roles: ['data'] } },
      'x.tif',
    ],
    ['of an old type', { a: { href: 'x', type: 'image/vnd.stac.geotiff; cloud-optimized=true' } }, 'x'],
  ])('without a name gives %s', async (_, assets, href) => {
    const path = await file(itemOf('a', { assets }));
    expect(await places.resolve(path)).toEqual([join(path, '..', href)]);
  });

  it.each([
    [
      { a: { href: 'a.png' }, b: { href: 'b' } },
      /item i: has no asset that is a GeoTIFF \(a, b\); name an asset .* items\.json#a$/,
    ],
    [
      { B1: { href: '1.tif' }, B2: { href: '2.tif' }, t: { href: 't.png' } },
      /item i: has several GeoTIFFs \(B1, B2\); .*#B1$/,
    ],
    [{ a: { href: '1.tif', roles: ['data'] }, b: { href: '2.tif', roles: ['data'] } }, /has several GeoTIFFs \(a, b\)/],
    [{}, /has no asset that is a GeoTIFF \(none\)/],
    [{ a: { href: 'gs://b/a.tif' } }, /items\.json: item i: assets\.a\.href: gs:\/\/b\/a\.tif can't be read/],
    [{ a: { href: 5 } }, /items\.json: assets\.a\.href: /],
    [undefined, /items\.json: assets: must be the assets of a STAC item/],
  ])('is refused where its assets are %j', async (assets, message) => {
    const path = await file(itemOf('i', { assets }));
    await expect(places.resolve(path)).rejects.toMatchObject({ name: 'InvalidInputError', message });
  });

  it.each([
    ['{', /items\.json: not valid JSON/],
    ['[]', /items\.json: the document: /],
    [
      { type: 'Catalog', id: 'x', links: [] },
      /is a Catalog, which only links to items; save those as one ItemCollection/,
    ],
    [{ type: 'FeatureCollection', features: 3 }, /items\.json: features: /],
    [collection(), /has no items/],
    [collection(itemOf('a'), { type: 'Feature' }), /items\.json: features\.1: id: /],
    [itemOf('a', { bbox: [1, 2, 3] }), /items\.json: bbox: must be four numbers/],
    [{ ...collection(itemOf('a')), links: [{ rel: 'next', href: 'x' }], numberMatched: 20 }, /is one page of a search/],
  ])('is refused where it is %j', async (document, message) => {
    await expect(places.resolve(await file(document))).rejects.toMatchObject({ name: 'InvalidInputError', message });
  });

  it('may have a link to a next page that is known to be empty', async () => {
    const links = [{ rel: 'next', href: 'x' }];
    const path = await file({ ...collection(itemOf('a')), links, numberMatched: 1 });
    expect(await places.resolve(path)).toEqual([join(path, '../a.tif')]);
  });

  it('from elsewhere names no file of this machine', async () => {
    const assets = { a: { href: 'file:///etc/passwd.tif' } };
    places.s3.putDirect('listed', 'evil.json', JSON.stringify(itemOf('i', { assets })));
    await expect(places.resolve('s3://listed/evil.json')).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: /^s3:\/\/listed\/evil\.json: item i: assets\.a\.href: .* is a file of this machine/,
    });
  });

  it('may be one of many that a glob or a list names', async () => {
    const dir = await folder();
    for (let i = 0; i < 40; i++) await writeFile(join(dir, `${100 + i}.json`), JSON.stringify(itemOf(`t${i}`)));
    const expected = Array.from({ length: 40 }, (_, i) => join(dir, `t${i}.tif#2`));
    expect(await places.resolve(`${dir}/*.json#map#2`)).toEqual(expected);
    await writeFile(join(dir, 'list.txt'), '/first.tif\n*.json#map\n/last.tif');
    expect(await places.resolve(`${dir}/list.txt#2`)).toEqual(['/first.tif#2', ...expected, '/last.tif#2']);
  });
});
