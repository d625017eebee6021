import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { ItemFilter } from '../../src/sources/item-filter.js';
import { itemsInTable } from '../../src/sources/stac-table.js';
import { temporaryFolders } from '../support/cli.js';
import { placesOfSources } from '../support/resolved.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/stac', import.meta.url));
const COG = 'image/tiff; application=geotiff; profile=cloud-optimized';
const folder = temporaryFolders();
const places = placesOfSources();

/** An item with one raster, a day, a box and a cover of clouds. */
function itemOf(id: string, more: object = {}, properties: object = {}) {
  return {
    type: 'Feature',
    stac_version: '1.1.0',
    id,
    geometry: null,
    bbox: [10, 50, 11, 51],
    properties: { datetime: '2021-06-01T10:00:00Z', 'eo:cloud_cover': 10, ...properties },
    assets: { map: { href: `./${id}.tif`, type: COG, roles: ['data'] } },
    links: [{ rel: 'self', href: 'https://elsewhere/item.json' }],
    ...more,
  };
}

async function file(document: unknown, name = 'items.json'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

/** The ids of items that a filter leaves: their rasters are called so. */
async function left(filter: ItemFilter, ...items: unknown[]): Promise<string[]> {
  const sources = await places.find([await file(collection(...items))], filter);
  return sources.map((uri) => /([^/]*)\.tif$/.exec(uri)![1]!);
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

describe('a choice of items', () => {
  const at = (id: string, datetime: string | null, more: object = {}) => itemOf(id, {}, { datetime, ...more });

  it('by date takes what meets it, to the last second', async () => {
    const items = [
      at('before', '2021-05-31T23:59:59.999Z'),
      at('first', '2021-06-01T00:00:00Z'),
      at('offset', '2021-07-01T01:30:00+02:00'),
      at('last', '2021-06-30T23:59:59.500Z'),
      at('after', '2021-07-01T00:00:00Z'),
      at('around', null, { start_datetime: '2020-01-01T00:00:00Z', end_datetime: '2022-01-01T00:00:00Z' }),
      at('ends', null, { start_datetime: '2020-01-01T00:00:00Z', end_datetime: '2021-06-01T00:00:00Z' }),
      at('year', '2021-06-15T00:00:00Z', {
        start_datetime: '2022-01-01T00:00:00Z',
        end_datetime: '2022-12-31T00:00:00Z',
      }),
    ];
    expect(await left({ date: '2021-06' }, ...items)).toEqual(['first', 'offset', 'last', 'around', 'ends']);
    expect(await left({ date: '2021-05-31/2021-06-01' }, ...items)).toEqual(['before', 'first', 'around', 'ends']);
    expect(await left({ date: '2021-07-01T00:00:00Z' }, ...items)).toEqual(['after', 'around']);
  });

  it('by box takes what it meets, around the antimeridian too', async () => {
    const box = (id: string, ...bbox: number[]) => itemOf(id, { bbox });
    const items = [
      box('europe', 10, 50, 11, 51),
      box('fiji', 177, -20, -178, -15),
      box('east', 170, -20, 179, -15),
      box('west', -179, -20, -170, -15),
      box('turned', 181, -20, 182, -15),
      box('high', 10, 50, -100, 11, 51, 3000),
      box('world', -180, -90, 180, 90),
    ];
    expect(await left({ bounds: [9, 49, 10, 50] }, ...items)).toEqual(['europe', 'high', 'world']);
    expect(await left({ bounds: [12, 49, 13, 52] }, ...items)).toEqual(['world']);
    expect(await left({ bounds: [178, -18, 178.5, -17] }, ...items)).toEqual(['fiji', 'east', 'world']);
    expect(await left({ bounds: [179.5, -18, -178.5, -17] }, ...items)).toEqual(['fiji', 'west', 'turned', 'world']);
    expect(await left({ bounds: [-180, 40, 180, 60] }, ...items)).toEqual(['europe', 'high', 'world']);
  });

  it('by clouds takes what has as many or fewer', async () => {
    const items = [0, 20, 20.1, 100].map((cover) => itemOf(String(cover), {}, { 'eo:cloud_cover': cover }));
    expect(await left({ cloudCover: 20 }, ...items)).toEqual(['0', '20']);
    expect(await left({ cloudCover: 20, date: '2021', bounds: [0, 0, 90, 90] }, ...items)).toEqual(['0', '20']);
  });

  it('says how many each filter left out where none is left', async () => {
    const late = at('late', '2022-01-01T00:00:00Z');
    const far = itemOf('far', { bbox: [-10, 0, -9, 1] });
    const filter: ItemFilter = { date: '2021', bounds: [10, 50, 11, 51], cloudCover: 5 };
    await expect(left(filter, late, late, far, itemOf('cloudy'))).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'none of 4 STAC items is left: left out were 2 by items.date, 1 by items.bounds, 1 by items.cloudCover',
    });
  });

  it.each<[ItemFilter, object, RegExp]>([
    [{ date: '2021' }, at('i', null), /item i: has no datetime to be chosen by; leave items\.date out/],
    [{ date: '2021' }, at('i', 'June'), /item i: "June" is no date-time/],
    [{ bounds: [0, 0, 1, 1] }, itemOf('i', { bbox: null }), /item i: has no bbox/],
    [
      { cloudCover: 5 },
      itemOf('i', {}, { 'eo:cloud_cover': null }),
      /item i: has no eo:cloud_cover .* items\.cloudCover/,
    ],
  ])('by %j needs what it chooses by', async (filter, item, message) => {
    await expect(left(filter, item)).rejects.toMatchObject({ name: 'InvalidInputError', message });
  });

  it('needs items', async () => {
    const filtered = places.find(['/a.tif'], { cloudCover: 5 });
    await expect(filtered).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: /no source is one; leave it out$/,
    });
  });
});

describe('STAC items as Parquet', () => {
  const filters: ItemFilter[] = [{}, { date: '2021-06' }, { cloudCover: 12.5 }, { bounds: [-108.5, 0, -107.9, 20] }];

  it.each(filters)('as stac-geoparquet writes them are those of the same items as JSON: %j', async (filter) => {
    for (const asset of ['', '#quality', '#map#2']) {
      const asTable = await places.find([`${FIXTURES}/items.parquet${asset}`], filter);
      const asJson = await places.find([`${FIXTURES}/items.json${asset}`], filter);
      expect(asTable).toEqual(asJson);
      expect(asTable.length).toBeGreaterThan(0);
    }
  });

  it('lack assets that an item lacks', async () => {
    await expect(places.resolve(`${FIXTURES}/items.parquet#thumbnail`)).rejects.toMatchObject({
      message: /item item-1: has no asset "thumbnail"; it has map, quality$/,
    });
  });

  it.each([
    ['GZIP', gzipSync],
    ['SNAPPY', undefined],
  ] as const)('may be compressed with %s, in several groups of rows, with assets as JSON', async (codec, compress) => {
    const assets = [1, 2, 3].map((n) => JSON.stringify({ map: { href: `${n}.tif` } }));
    const columnData = [
      { name: 'id', data: ['a', 'b', 'c'] },
      { name: 'assets', data: assets, type: 'STRING' as const },
      { name: 'eo:cloud_cover', data: [5n, 50n, 6n] },
    ];
    const compressors = compress ? { GZIP: compress } : {};
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec, compressors, rowGroupSize: 2 }));
    places.s3.putDirect('listed', 'stac/items.parquet', bytes);
    const sources = await places.find(['s3://listed/stac/items.parquet'], { cloudCover: 10 });
    expect(sources).toEqual(['s3://listed/stac/1.tif', 's3://listed/stac/3.tif']);
  });

  it('are refused where the table is another or damaged', async () => {
    const columnData = [{ name: 'id', data: ['a'] }];
    places.s3.putDirect('listed', 'other.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));
    await expect(places.resolve('s3://listed/other.parquet')).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: /is no STAC-GeoParquet: it has no column "assets"/,
    });
    places.s3.putDirect('listed', 'other.parquet', gunzipSync(gzipSync('PAR1 and no more')));
    await expect(places.resolve('s3://listed/other.parquet')).rejects.toMatchObject({ name: 'CorruptRasterError' });
    places.s3.putDirect('listed', 'empty.parquet', new Uint8Array());
    await expect(places.resolve('s3://listed/empty.parquet')).rejects.toMatchObject({ name: 'CorruptRasterError' });
  });

  it('are refused where columns are there twice', async () => {
    const twice = ['id', 'id', 'assets'].map((name) => ({ name, data: ['{}'] }));
    places.s3.putDirect('listed', 'twice.parquet', new Uint8Array(parquetWriteBuffer({ columnData: twice })));
    await expect(places.resolve('s3://listed/twice.parquet')).rejects.toMatchObject({
      name: 'CorruptRasterError',
      message: /its columns are not those of its schema/,
    });
  });

  it('end in items or a named error, whichever bytes are damaged', async () => {
    const whole = await readFile(`${FIXTURES}/items.parquet`);
    let state = 7;
    const random = (most: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * most);
    };
    const ends: Record<string, number> = {};
    for (let i = 0; i < 400; i++) {
      const bytes = new Uint8Array(whole);
      bytes[random(bytes.length)] = random(256);
      const end = await read(bytes).catch((error: Error) => error.name);
      ends[end] = (ends[end] ?? 0) + 1;
    }
    expect(Object.keys(ends).sort()).toEqual(['CorruptRasterError', 'items']);
  });
});

async function read(bytes: Uint8Array): Promise<string> {
  for await (const item of itemsInTable('m.parquet', bytes)) expect(item.id).toBeTypeOf('string');
  return 'items';
}
