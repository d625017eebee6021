import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { ItemFilter } from '../../src/sources/item-filter.js';
import { itemsInTable } from '../../src/sources/stac-table.js';
import { placesOfSources } from '../support/resolved.js';
import { STAC_FIXTURES } from '../support/stac.js';

const places = placesOfSources();

describe('STAC items as Parquet', () => {
  const filters: ItemFilter[] = [{}, { date: '2021-06' }, { cloudCover: 12.5 }, { bounds: [-108.5, 0, -107.9, 20] }];

  it.each(filters)('as stac-geoparquet writes them are those of the same items as JSON: %j', async (filter) => {
    for (const asset of ['', '#quality', '#map#2']) {
      const asTable = await places.find([`${STAC_FIXTURES}/items.parquet${asset}`], filter);
      const asJson = await places.find([`${STAC_FIXTURES}/items.json${asset}`], filter);
      expect(asTable).toEqual(asJson);
      expect(asTable.length).toBeGreaterThan(0);
    }
  });

  it('lack assets that an item lacks', async () => {
    await expect(places.resolve(`${STAC_FIXTURES}/items.parquet#thumbnail`)).rejects.toMatchObject({
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
    const whole = await readFile(`${STAC_FIXTURES}/items.parquet`);
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
