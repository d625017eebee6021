import { Tag } from '../../src/cog/tags.js';
import { ascii, short } from '../../src/cog/write/ifd.js';
import { geoTagsOfWkt } from '../../src/crs/geo-tags.js';
import { craft, UTM_KEYS } from './craft.js';
import type { Hostile } from './hostile-case.js';

const PIXELS = new Uint8Array(20 * 20).fill(1);
const MEGABYTE = 2 ** 20;

/** A raster whose CRS is WKT in a citation. */
const withWkt = (wkt: string) => () => {
  const { directory, ascii: text } = geoTagsOfWkt('own', wkt);
  return craft(PIXELS, {
    width: 20,
    height: 20,
    fields: [short(Tag.GeoKeyDirectory, ...directory), ascii(Tag.GeoAsciiParams, text)],
  });
};
const METRES = 'GEOGCS["",DATUM["",SPHEROID["",6378137,298]]],UNIT["metre",1]';
const withText = (tag: number, text: string) => () =>
  craft(PIXELS, { width: 20, height: 20, fields: [ascii(tag, text)] });
const plain = () => craft(PIXELS, { width: 20, height: 20 });
const metadata = (body: string, prolog = '') =>
  withText(Tag.GdalMetadata, `${prolog}<GDALMetadata>${body}</GDALMetadata>`);
const sidecar =
  (body: string, prolog = '') =>
  () =>
    `${prolog}<PAMDataset><PAMRasterBand band="1">${body}</PAMRasterBand></PAMDataset>`;

/** Entities that grow a hundredfold at each level. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]>`;
const LONG_ENTITY = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(9000)}">]>`;
const refused = ['CorruptRasterError'];

/**
 * Texts in tags and sidecars that are long, deep, or grow when they are read. The metadata tag is only read to
 * describe a file.
 */
export const hostileTexts: Readonly<Record<string, Hostile>> = {
  'nodata of a megabyte': { ends: refused, source: withText(Tag.GdalNodata, '9'.repeat(MEGABYTE)) },
  'nodata of a thousand digits': { ends: ['done'], source: withText(Tag.GdalNodata, '9'.repeat(1000)) },
  'nodata that is a word of JavaScript': {
    ends: ['InvalidInputError'],
    source: withText(Tag.GdalNodata, 'constructor'),
  },
  'nodata that is the prototype': { ends: ['InvalidInputError'], source: withText(Tag.GdalNodata, '__proto__') },
  'nodata that clears the screen': {
    ends: ['InvalidInputError'],
    source: withText(Tag.GdalNodata, '\u001b[2J\n\nhello'),
  },
  'citations of a megabyte': { ends: refused, source: withText(Tag.GeoAsciiParams, 'x'.repeat(MEGABYTE)) },
  'citations of zeros': { ends: ['done'], source: withText(Tag.GeoAsciiParams, `${'\0'.repeat(32_000)}x`) },
  'keys that point beyond their text': {
    ends: ['done', 'CorruptRasterError'],
    source: () =>
      craft(PIXELS, {
        width: 20,
        height: 20,
        fields: [
          short(Tag.GeoKeyDirectory, 1, 1, 0, 4, ...UTM_KEYS.slice(4), 1026, 34737, 65535, 65535),
          ascii(Tag.GeoAsciiParams, 'short'),
        ],
      }),
  },
  'WKT of fifteen thousand levels': { ends: refused, source: withWkt('A['.repeat(15_000)) },
  'WKT of seven thousand elements': {
    ends: refused,
    source: withWkt(`PROJCS["x",${'A[],'.repeat(7000)}${METRES}]`),
  },
  'WKT of thirty thousand quotes': { ends: ['done'], source: withWkt(`PROJCS["${'"'.repeat(30_001)},${METRES}]`) },
  'WKT of blanks': { ends: ['UnsupportedRasterError'], source: withWkt(`${' '.repeat(30_000)}x`) },
  'WKT with words for Web Mercator again and again': {
    ends: ['done'],
    source: withWkt(`PROJCS["x",${METRES},EXTENSION["PROJ4","${'+proj=merc '.repeat(2800)}"]]`),
  },
  'WKT with names of JavaScript': {
    ends: ['done'],
    source: withWkt(`PROJCS["__proto__",${METRES},PROJECTION["constructor"],PARAMETER["__proto__",1]]`),
  },
  'WKT with numbers that overflow': {
    ends: refused,
    source: withWkt('PROJCS["x",GEOGCS["",DATUM["",SPHEROID["",1e300,1e-300]]],UNIT["metre",1e300]]'),
  },
  'metadata of four megabytes': {
    ends: ['done'],
    source: metadata('x'.repeat(4 * MEGABYTE)),
  },
  'metadata of forty thousand items': { ends: ['done'], source: metadata('<Item name="x">y</Item>'.repeat(40_000)) },
  'metadata that grow a millionfold': { ends: ['done'], source: metadata('<Item name="q">&d;&d;</Item>', LAUGHS) },
  'metadata that repeat a long entity': {
    ends: ['done'],
    source: metadata(`<Item name="q">${'&a;'.repeat(100_000)}</Item>`, LONG_ENTITY),
  },
  'metadata a hundred thousand levels deep': { ends: ['done'], source: metadata('<a>'.repeat(100_000)) },
  'metadata with a hundred thousand attributes': {
    ends: ['done'],
    source: metadata(`<Item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="b"`).join(' ')}>x</Item>`),
  },
  'metadata that read a file': {
    ends: ['done'],
    source: metadata('<Item name="q">&a;</Item>', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  },
  'a sidecar that grows a millionfold': {
    ends: ['done', ...refused],
    source: plain,
    sidecar: sidecar('<CategoryNames><Category>&d;&d;&d;</Category></CategoryNames>', LAUGHS),
  },
  'a sidecar that repeats a long entity': {
    ends: refused,
    source: plain,
    sidecar: sidecar(`<CategoryNames><Category>${'&a;'.repeat(100_000)}</Category></CategoryNames>`, LONG_ENTITY),
  },
  'a sidecar a hundred thousand levels deep': { ends: refused, source: plain, sidecar: sidecar('<a>'.repeat(100_000)) },
  'a sidecar of fifty thousand classes': {
    ends: ['InvalidInputError'],
    source: plain,
    sidecar: sidecar(`<CategoryNames>${'<Category>x</Category>'.repeat(50_000)}</CategoryNames>`),
  },
  'a sidecar of classes that are no numbers': {
    ends: ['done', 'InvalidInputError'],
    source: plain,
    sidecar: sidecar(
      `<GDALRasterAttributeTable><FieldDefn index="0"><Name>Value</Name><Usage>5</Usage></FieldDefn><FieldDefn index="1"><Name>Class</Name><Usage>2</Usage></FieldDefn>${[
        '1e300',
        'NaN',
        'Infinity',
        '-1',
        '9007199254740993',
        '1.5',
        '',
      ]
        .map((value) => `<Row><F>${value}</F><F>x</F></Row>`)
        .join('')}</GDALRasterAttributeTable>`,
    ),
  },
  'a sidecar that is a picture': {
    ends: ['done', ...refused],
    source: plain,
    sidecar: () => '\u0089PNG\r\n\u001a\n\0\0<\0>',
  },
};
