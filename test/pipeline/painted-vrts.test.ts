import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { long } from '../../src/cog/write/ifd.js';
import { rounds } from '../support/effort.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const SIDE = 4;
const CODES = [0, 1, 2, 7, 9];
const PLACE = [0, 400, 100, -100] as const;
const WHOLE = [0, 0, SIDE, SIDE] as const;

interface Painted {
  readonly codes: readonly number[];
  /** Left, top, width, height. */
  readonly at: readonly [number, number, number, number];
  readonly passesOver: number | null;
}

const raster = (codes: readonly number[], more: Partial<TestRaster> = {}) =>
  tiffBytes({ width: SIDE, height: SIDE, codes, geotransform: PLACE, nodata: null, ...more });
const vrtOf = (sources: string, nodata: number | null, type = 'Byte') =>
  new TextEncoder().encode(
    `<VRTDataset rasterXSize="${SIDE}" rasterYSize="${SIDE}"><SRS>EPSG:32612</SRS><GeoTransform>0,100,0,400,0,-100</GeoTransform><VRTRasterBand dataType="${type}" band="1">${nodata === null ? '' : `<NoDataValue>${nodata}</NoDataValue>`}${sources}</VRTRasterBand></VRTDataset>`,
  );
const sourceOf = (file: string, passesOver: number | null, [x, y, w, h]: Painted['at'] = WHOLE, more = '') =>
  `<ComplexSource><SourceFilename relativeToVRT="1">${file}</SourceFilename><SourceBand>1</SourceBand>${['SrcRect', 'DstRect'].map((rect) => `<${rect} xOff="${x}" yOff="${y}" xSize="${w}" ySize="${h}"/>`).join('')}${passesOver === null ? '' : `<NODATA>${passesOver}</NODATA>`}${more}</ComplexSource>`;

type Asked = Parameters<typeof runInMemory>[1];

/** Pixels by what a run makes of them. */
async function countsOf(files: Record<string, Uint8Array>, sources: string[], spec: Asked = {}) {
  const classes = CODES.map((code) => ({ code }));
  const bounds = [0, 0, 400, 400] as [number, number, number, number];
  const { fractions } = await runInMemory(files, { classes, cellSize: 400, bounds, ...spec, sources });
  const counts = new Map<number | string, number>(fractions.classes.map(({ code, km2 }) => [code, km2]));
  counts.set('nodata', fractions.nodata.km2).set('outside', fractions.outside.km2);
  const pixels = [...counts].map(([what, km2]) => [what, Math.round(km2 * 100)] as const);
  return Object.fromEntries(pixels.filter(([, count]) => count > 0));
}

// GDAL 3.6.2 shows the same of these (gdal_translate -of AAIGrid).
const P = [1, 1, 1, 1, 1, 0, 0, 1, 1, 9, 9, 1, 1, 1, 1, 1];
const Q = P.map(() => 2);
const FILES = { 's3://b/p.tif': raster(P), 's3://b/q.tif': raster(Q) };
const [p, q] = [sourceOf('p.tif', 0), sourceOf('q.tif', 7)];
const withVrt = (sources: string, nodata: number | null = 9, type?: string) => ({
  ...FILES,
  's3://b/m.vrt': vrtOf(sources, nodata, type),
});

describe('a VRT', () => {
  it('shows what lies behind the pixels that a source does not paint, and nothing behind its nodata', async () => {
    const all = { classes: 'all' } as const;
    expect(await countsOf(withVrt(q + p), ['s3://b/m.vrt'], all)).toEqual({ 1: 12, 2: 2, nodata: 2 });
    expect(await countsOf(withVrt(q + p, 7), ['s3://b/m.vrt'], all)).toEqual({ 1: 12, 2: 2, 9: 2 });
  });

  it('hides what it paints with its nodata from its own sources alone', async () => {
    const [opaque, sources] = [withVrt(sourceOf('p.tif', null)), ['s3://b/m.vrt', 's3://b/q.tif']];
    const classes = [0, 1, 2].map((code) => ({ code }));
    expect(await countsOf(opaque, sources, { classes })).toEqual({ 0: 2, 1: 12, 2: 2 });
    const reversed = { classes, overlap: 'last' as const };
    expect(await countsOf(opaque, sources.toReversed(), reversed)).toEqual({ 0: 2, 1: 12, 2: 2 });
  });

  it('shows what lies behind what a source does not paint, also where that value is said to be valid', async () => {
    const files = withVrt(sourceOf('q.tif', 0, [0, 0, 2, 4]) + p, 0);
    const spec = { nodata: 'none', classes: 'all' } as const;
    expect(await countsOf(files, ['s3://b/m.vrt'], spec)).toEqual({ 0: 1, 1: 12, 2: 1, 9: 2 });
  });

  it('hides also by a float that is no number', async () => {
    const floats = Float32Array.from(P, (code) => (code === 9 ? Number.NaN : code));
    const files = {
      ...withVrt(sourceOf('q.tif', null) + sourceOf('f.tif', null), null, 'Float32'),
      's3://b/f.tif': tiffBytes({ width: SIDE, height: SIDE, codes: floats, geotransform: PLACE, nodata: null }),
    };
    expect(await countsOf(files, ['s3://b/m.vrt'])).toEqual({ 0: 2, 1: 12, nodata: 2 });
  });

  it('takes pixels that were never written as its file has them', async () => {
    const sparse = (nodata: number | null) =>
      raster(Q, { nodata, fields: [long(Tag.StripOffsets, 0), long(Tag.StripByteCounts, 0)] });
    for (const [nodata, shown] of [[null, 0], [2, 2]] as const) {
      const files = { 's3://b/m.vrt': vrtOf(sourceOf('s.tif', 7), 9), 's3://b/s.tif': sparse(nodata) };
      expect(await countsOf(files, ['s3://b/m.vrt'], { classes: [{ code: shown }] })).toEqual({ [shown]: 16 });
    } // biome-ignore format: one thought
  });

  it('has the classes that its values are, whatever samples they were', async () => {
    const table = vrtOf(sourceOf('p.tif', 0, WHOLE, '<LUT>1:0,9:4</LUT>'), 255);
    const files = { ...FILES, 's3://b/m.vrt': table };
    const expected = { 0: 12, 4: 2, nodata: 2 };
    for (const classes of ['all', [{ code: 0 }, { code: 4 }]] as const)
      expect(await countsOf(files, ['s3://b/m.vrt'], { classes: classes as Asked['classes'] })).toEqual(expected);
    const refused = countsOf(files, ['s3://b/m.vrt'], { classes: [{ code: 0 }, { code: 255 }] });
    await expect(refused).rejects.toThrow('classes: 255 is the nodata value of');
    const asked = { classes: [{ code: 0 }, { code: 255 }], nodata: [4] };
    expect(await countsOf(files, ['s3://b/m.vrt'], asked)).toEqual({ 0: 12, nodata: 4 });
  });

  it('has a class of what another type makes of its nodata', async () => {
    const wide = Int16Array.from(P, (code) => (code === 9 ? -5 : code)); // in a Byte it is 0
    const files = {
      's3://b/m.vrt': vrtOf(sourceOf('w.tif', 0), 255),
      's3://b/w.tif': tiffBytes({ width: SIDE, height: SIDE, codes: wide, geotransform: PLACE, nodata: null }),
    };
    const counts = await countsOf(files, ['s3://b/m.vrt'], { classes: [{ code: 0 }, { code: 1 }] });
    expect(counts).toEqual({ 0: 2, 1: 12, nodata: 2 });
    await expect(
      countsOf({ ...FILES, 's3://b/m.vrt': vrtOf(sourceOf('p.tif', 0), 255, 'Int16') }, ['s3://b/m.vrt']),
    ).rejects.toThrow('classes: 0 is the nodata value of');
  });

  it.each([
    ['no source', ''],
    ['sources that lie beside it', p.replace(/<DstRect xOff="0"/, '<DstRect xOff="4"')],
  ])('of %s is refused by name, alone and among others', async (_, sources) => {
    for (const others of [[], ['s3://b/q.tif']])
      await expect(countsOf(withVrt(sources), ['s3://b/m.vrt', ...others])).rejects.toMatchObject({
        name: 'InvalidInputError',
        exitCode: 2,
        message: 's3://b/m.vrt: has no source in band 1 that lies on it; leave it out',
      });
  });
});

const within = fc.tuple(fc.nat(2), fc.nat(2)).chain(([x, y]) => {
  const [w, h] = [fc.integer({ min: 1, max: SIDE - x }), fc.integer({ min: 1, max: SIDE - y })];
  return fc.tuple(fc.constant(x), fc.constant(y), w, h);
});
const codes = fc.array(fc.constantFrom(...CODES), { minLength: SIDE ** 2, maxLength: SIDE ** 2 });
const value = fc.constantFrom(null, 0, 7, 9);
const painted = fc.record({ codes, at: within, passesOver: value });
const mosaic = fc.record({ sources: fc.array(painted, { minLength: 1, maxLength: 3 }), nodata: value });
const isIn = (i: number, [x, y, w, h]: Painted['at']) => {
  const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
  return column >= x && column < x + w && row >= y && row < y + h;
};

it('VRTs and other rasters show what painting them one after the other shows', async () => {
  const run = fc.record({
    members: fc.array(mosaic, { minLength: 1, maxLength: 3 }),
    isTwice: fc.boolean(),
    last: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(run, async ({ members, isTwice, last }) => {
      const files: Record<string, Uint8Array> = {};
      const names = members.map(({ sources, nodata }, m) => {
        const texts = sources.map(({ codes, at, passesOver }, s) => {
          files[`s3://b/${m}-${s}.tif`] = raster(codes);
          return sourceOf(`${m}-${s}.tif`, passesOver, at);
        });
        files[`s3://b/${m}.vrt`] = vrtOf(texts.join(''), nodata);
        return `s3://b/${m}.vrt`;
      });
      const given = isTwice ? [...members, members[0]!] : members;
      const order = last ? given.toReversed() : given;
      const expected: Record<number | string, number> = {};
      for (let i = 0; i < SIDE ** 2; i++) {
        const shown = order.map(({ sources, nodata }) => {
          const top = sources.findLast((one) => isIn(i, one.at) && one.codes[i] !== one.passesOver);
          return top && top.codes[i] !== nodata ? top.codes[i]! : null;
        });
        const isCovered = order.some(({ sources }) => sources.some(({ at }) => isIn(i, at)));
        const what = shown.find((code) => code !== null) ?? (isCovered ? 'nodata' : 'outside');
        expected[what] = (expected[what] ?? 0) + 1;
      }
      const spec = { classes: 'all', overlap: last ? 'last' : 'first' } as const;
      expect(await countsOf(files, isTwice ? [...names, names[0]!] : names, spec)).toEqual(expected);
    }),
    { numRuns: rounds(20, 150), seed: 20 },
  );
}, 60_000);
