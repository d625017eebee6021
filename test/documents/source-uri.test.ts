import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf, sourceText } from '../../src/documents/source-uri.js';

describe('sourceOf', () => {
  it.each([
    ['lc.tif', 'lc.tif', 1],
    ['lc.tif#1', 'lc.tif', 1],
    ['lc.tif#4', 'lc.tif', 4],
    ['lc.tif#04', 'lc.tif', 4],
    ['lc.tif#65535', 'lc.tif', 65535],
    ['s3://bucket/key.tif#2', 's3://bucket/key.tif', 2],
    ['https://host/a.tif?X-Sig=a%2Fb&b=#3', 'https://host/a.tif?X-Sig=a%2Fb&b=', 3],
    ['/data/*.tif#2', '/data/*.tif', 2],
    ['/data/#2', '/data/', 2],
    ['name#4#1', 'name#4', 1],
    ['name#4#7', 'name#4', 7],
    ['a#4.tif', 'a#4.tif', 1],
    ['lc.tif#', 'lc.tif#', 1],
    ['lc.tif#x', 'lc.tif#x', 1],
    ['lc.tif#4x', 'lc.tif#4x', 1],
    ['two\nlines#2', 'two\nlines', 2],
  ])('takes %j apart', (text, uri, band) => {
    expect(sourceOf(text)).toEqual({ uri, band });
  });

  it.each([
    ['items.json', 'items.json', 1, undefined],
    ['items.json#2', 'items.json', 2, undefined],
    ['items.json#map', 'items.json', 1, 'map'],
    ['items.json#map#2', 'items.json', 2, 'map'],
    ['s3://b/x.geojson#07#1', 's3://b/x.geojson', 1, '07'],
    ['/data/*.json#B04#3', '/data/*.json', 3, 'B04'],
    ['https://h/items.JSON?sig=a#map', 'https://h/items.JSON?sig=a', 1, 'map'],
    ['a.parquet#map', 'a.parquet', 1, 'map'],
    ['items.json#', 'items.json#', 1, undefined],
  ])('takes the asset of a STAC file apart: %j', (text, uri, band, asset) => {
    expect(sourceOf(text)).toEqual({ uri, band, ...(asset === undefined ? {} : { asset }) });
    expect(sourceOf(sourceText(sourceOf(text)))).toEqual(sourceOf(text));
  });

  it.each([
    ['lc.tif#0', /^#0 is no band: they count from 1 to 65535; .* named with #1 behind it$/],
    ['lc.tif#-1', /^#-1 is no band/],
    ['lc.tif#+2', /^#\+2 is no band/],
    ['lc.tif#1.5', /^#1\.5 is no band/],
    ['lc.tif#65536', /^#65536 is no band/],
    ['lc.tif#99999999999', /^#99999999999 is no band/],
    [`lc.tif#${'9'.repeat(1e5)}`, /^#9{20} is no band/],
    ['#4', /^#4 names a band, but no raster before it$/],
  ])('refuses %.20s', (text, message) => {
    const refusal = { name: 'InvalidInputError', message: expect.stringMatching(message) };
    expect(() => sourceOf(text)).toThrow(expect.objectContaining(refusal));
  });

  it('undoes sourceText, whatever the raster is called', () => {
    const piece = fc.constantFrom('#', '4', '0', '-', '.', 'a', '/', '?', '\n');
    const uris = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(uris, fc.integer({ min: 1, max: 65535 }), (uri, band) => {
        expect(sourceOf(sourceText({ uri, band }))).toEqual({ uri, band });
      }),
    );
    expect(sourceText({ uri: 'lc.tif', band: 1 })).toBe('lc.tif');
    expect(sourceText({ uri: 'name#4', band: 1 })).toBe('name#4#1');
  });
});
