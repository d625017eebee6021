import { Tag } from '../../src/cog/tags.js';
import { double, long, short } from '../../src/cog/write/ifd.js';
import { craft, UTM_KEYS, WGS84_KEYS } from './craft.js';
import type { Hostile } from './hostile-case.js';

const NONE = new Uint8Array(0);
const PIXELS = new Uint8Array(20 * 20).fill(1);
const small = { width: 20, height: 20 };
const geographic = short(Tag.GeoKeyDirectory, ...WGS84_KEYS);
const tiny = Number.MIN_VALUE;

/** Rasters that lie where none can lie, or under a grid that none can have. */
export const hostilePlaces: Readonly<Record<string, Hostile>> = {
  'a pixel too small to see': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [300000, 4150000, 1e-300, -1e-300] }),
  },
  'a pixel of the smallest number there is': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [0, 0, tiny, -tiny] }),
  },
  'a pixel larger than the universe': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [0, 0, 1e300, -1e300] }),
    spec: { cellSize: 1e300 },
  },
  'bounds beyond the largest number': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [Number.MAX_VALUE, 0, 1e307, -1e307] }),
    spec: { cellSize: 1e308 },
  },
  'a place that is no number': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [Number.NaN, Number.POSITIVE_INFINITY, 30, -30] }),
  },
  'a place too far away for its pixels': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [1e20, 1e20, 30, -30] }),
  },
  'a cell of more pixels than can be summed': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [0, 0, 1e-9, -1e-9] }),
    spec: { cellSize: 1e9 },
  },
  'more tiles than memory holds': {
    ends: ['InvalidInputError'],
    source: () =>
      craft(NONE, { width: 4 * 10 ** 6, height: 4 * 10 ** 6, tile: [16384, 16384], stored: 0, place: [0, 0, 30, -30] }),
    spec: { classes: [{ code: 0 }], cellSize: 30 },
  },
  'a thousand million columns': {
    ends: ['InvalidInputError'],
    source: () => craft(NONE, { width: 10 ** 9, height: 1, tile: [2 ** 24, 16], stored: 0, place: [0, 0, 30, -30] }),
    spec: { classes: [{ code: 0 }], cellSize: 30 },
  },
  'beyond the pole': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [0, 5000, 1, -1], fields: [geographic] }),
    spec: { cellSize: 10 },
  },
  'four million rows of degrees': {
    ends: ['huge', 'InvalidInputError'],
    source: () =>
      craft(NONE, {
        width: 1,
        height: 4 * 10 ** 6,
        tile: [16, 2 ** 22],
        stored: 0,
        place: [0, 90, 1e-5, -1e-5],
        fields: [geographic],
      }),
    spec: { classes: [{ code: 0 }], cellSize: 1e-5 },
  },
  'a template far away and very fine': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, { ...small, place: [0, 0, 1e-3, -1e-3] }),
    template: () => craft(PIXELS, { ...small, place: [1e18, 1e18, 1e8, -1e8] }),
  },
  'a template of absurd cells': {
    ends: ['InvalidInputError'],
    source: () => craft(PIXELS, small),
    template: () => craft(PIXELS, { ...small, place: [0, 0, 1e300, -1e300] }),
  },
  // GDAL takes WGS 84 in its place, and a plane has areas without one.
  'an ellipsoid without size': { ends: ['done'], source: () => withEllipsoid(0, 0) },
  'an ellipsoid larger than the universe': { ends: ['CorruptRasterError'], source: () => withEllipsoid(1e308, 1e308) },
  'an ellipsoid that is no number': {
    ends: ['CorruptRasterError', 'UnsupportedRasterError'],
    source: () => withEllipsoid(Number.NaN, Number.NaN),
  },
  'a height system that nobody knows': {
    ends: ['done'],
    source: () =>
      craft(PIXELS, {
        ...small,
        fields: [short(Tag.GeoKeyDirectory, 1, 1, 0, 4, ...UTM_KEYS.slice(4), 4096, 0, 1, 9999)],
      }),
  },
  'keys without end': {
    ends: ['CorruptRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [long(Tag.GeoKeyDirectory, 1, 1, 0, 2 ** 32 - 1)] }),
  },
};

function withEllipsoid(a: number, b: number): Uint8Array {
  const model = [1024, 0, 1, 1, 1025, 0, 1, 1];
  const ellipsoid = [2057, 34736, 1, 0, 2058, 34736, 1, 1];
  const keys = [1, 1, 0, 6, ...model, ...ellipsoid, 3072, 0, 1, 32767, 3075, 0, 1, 1];
  return craft(PIXELS, {
    ...small,
    fields: [short(Tag.GeoKeyDirectory, ...keys), double(Tag.GeoDoubleParams, [a, b])],
  });
}
