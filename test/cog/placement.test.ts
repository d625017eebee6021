import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { double, type Field, short } from '../../src/cog/write/ifd.js';
import { describedAlone } from '../support/as-stated.js';
import { tiffBytes } from '../support/tiff.js';

const SCALE = double(Tag.ModelPixelScale, [30, 30, 0]);
const TIE = double(Tag.ModelTiepoint, [0, 0, 0, 500000, 5001200, 0]);
const AT = { originX: 500000, originY: 5001200, pixelWidth: 30, pixelHeight: -30 };
/** [matrix[3], matrix[0], ...] of 20 m pixels elsewhere. */
const matrix = (...more: number[]) =>
  double(Tag.ModelTransformation, [20, 0, 0, 400000, 0, -20, 0, 4000000, 0, 0, 0, 0, 0, 0, 0, 1, ...more]);
const AT_MATRIX = { originX: 400000, originY: 4000000, pixelWidth: 20, pixelHeight: -20 };

function open(...fields: Field[]) {
  const base = { width: 4, height: 4, codes: new Uint8Array(16).fill(1), without: [Tag.ModelTransformation] };
  return describedAlone(tiffBytes({ ...base, fields }));
}

/** Each as GDAL 3.6.2 reads it. */
describe('a place that is said in two ways', () => {
  it.each<[string, Field[], object]>([
    ['scale, tie point and matrix', [SCALE, TIE, matrix()], AT],
    ['tie point and matrix', [TIE, matrix()], AT_MATRIX],
    ['a scale of 0 and a matrix', [double(Tag.ModelPixelScale, [0, 0, 0]), TIE, matrix()], AT_MATRIX],
    ['a scale and several tie points', [SCALE, double(Tag.ModelTiepoint, [0, 0, 0, 500000, 5001200, 0, 4, 4, 0, 9, 9, 0])], AT],
    ['a negative height', [double(Tag.ModelPixelScale, [30, -30, 0]), TIE], AT],
  ])('is that of GDAL: %s', async (_, fields, geotransform) => {
    expect((await open(...fields)).geotransform).toEqual(geotransform);
  }); // biome-ignore format: one case a line

  it.each<[string, Field[]]>([
    ['a scale without a tie point, beside a matrix', [SCALE, matrix()]],
    ['a matrix of 17 numbers', [matrix(0)]],
    ['a scale of 0', [double(Tag.ModelPixelScale, [0, 0, 0]), TIE]],
  ])('is none: %s', async (_, fields) => {
    await expect(open(...fields)).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('gives a warning with both values, where they differ', async () => {
    expect((await open(SCALE, TIE, matrix())).warnings).toEqual([
      'a.tif: ModelPixelScale and ModelTiepoint place it at 500000, 30, 0, 5001200, 0, -30, ModelTransformation at 400000, 20, 0, 4000000, 0, -20; the former are used, as in GDAL',
    ]);
    const same = double(Tag.ModelTransformation, [30, 0, 0, 500000, 0, -30, 0, 5001200, 0, 0, 0, 0, 0, 0, 0, 1]);
    const centres = short(Tag.GeoKeyDirectory, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 2, 3072, 0, 1, 32612);
    expect((await open(SCALE, TIE, same)).warnings).toEqual([]);
    expect((await open(SCALE, TIE, same, centres)).warnings).toEqual([]);
    expect((await open(SCALE, TIE)).warnings).toEqual([]);
  });
});
