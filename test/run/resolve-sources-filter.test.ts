import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemFilter } from '../../src/sources/item-filter.js';
import { temporaryFolders } from '../support/cli.js';
import { placesOfSources } from '../support/resolved.js';
import { collection, itemOf } from '../support/stac.js';

const folder = temporaryFolders();
const places = placesOfSources();

async function file(document: unknown, name = 'items.json'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

/** The ids of items that a filter leaves: their rasters are called so. */
async function left(filter: ItemFilter, ...items: unknown[]): Promise<string[]> {
  const sources = await places.find([await file(collection(...items))], filter);
  return sources.map((uri) => /([^/]*)\.tif$/.exec(uri)![1]!);
}

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
