import { describe, expect, it } from 'vitest';
import { bandReading } from '../../src/cog/read/band-reading.js';
import { parseNodata } from '../../src/cog/read/nodata.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { readBlocks } from '../../src/cog/read/read-blocks.js';
import { snapNodata } from '../../src/cog/read/snap-nodata.js';
import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { statedNodataOf } from '../support/as-stated.js';
import { tiffBytes } from '../support/tiff.js';

describe('a nodata text', () => {
  it.each([
    ['4', 4],
    ['-9999', -9999],
    ['+7.50', 7.5],
    ['4 0', 4],
    ['4,0', 4],
    ['4, 0', 4],
    ['1e+20', 1e20],
    ['-3.4028234663852886e+38', -3.4028234663852886e38],
    ['.5', 0.5],
    ['nan', Number.NaN],
    ['-NaN', Number.NaN],
    ['nan(0x7fc00000)', Number.NaN],
    ['-1.#QNAN', Number.NaN],
    ['1.#QNAN0', Number.NaN],
    ['-1.#IND00', Number.NaN],
    ['1.#INF', Number.POSITIVE_INFINITY],
    ['-1.#INF', Number.NEGATIVE_INFINITY],
    ['+inf', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['none', null],
    ['4x', null],
    ['1.#WHAT', null],
    ['--4', null],
  ])('%s is %s', (text, value) => {
    expect(parseNodata(text)).toBe(value);
  });

  it('that is empty is none', async () => {
    for (const text of ['', ' ', '\0']) {
      const fields = [ascii(Tag.GdalNodata, text)];
      const bytes = tiffBytes({ width: 2, height: 2, codes: [0, 1, 2, 3], fields });
      expect(statedNodataOf(await openRaster(new MemorySource('a.tif', bytes)))).toBeNull();
    }
  });
});

describe('samples of floats', () => {
  /** The float32 that is some steps further from 0. */
  const step = (value: number, steps: number) => {
    const samples = Float32Array.of(value);
    const bits = new Int32Array(samples.buffer);
    bits[0] = bits[0]! + steps;
    return samples[0]!;
  };

  it('are nodata where they are as good as the value, by the rule of GDAL', () => {
    // Between 8192 and 16384 a step is 2^-10; 2 epsilon |a + b| is 2^-22 * 19998 = 4.88 steps.
    const nodata = -9999;
    const steps = [-6, -5, -4, -1, 0, 1, 4, 5, 6];
    const samples = Float32Array.from(steps, (n) => step(nodata, n));
    snapNodata(samples, nodata);
    expect(steps.filter((_, i) => samples[i] === nodata)).toEqual([-4, -1, 0, 1, 4]);
  });

  it('of other types, and nodata that is no finite number, are left as they are', () => {
    const whole = Int32Array.of(-9999, -9998);
    snapNodata(whole, -9999);
    expect([...whole]).toEqual([-9999, -9998]);
    for (const nodata of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      const samples = Float32Array.of(1, step(1, 1));
      snapNodata(samples, nodata);
      expect([...samples]).toEqual([1, step(1, 1)]);
    }
    const double = Float64Array.of(0.1, 0.1 + 2 ** -56, 0.1 + 2 ** -22);
    snapNodata(double, 0.1);
    expect([...double]).toEqual([0.1, 0.1, 0.1 + 2 ** -22]);
  });

  it('are nodata at the end of the range, where GDAL’s sum overflows', () => {
    const nodata = Math.fround(-3.40282e38);
    const samples = Float32Array.of(-3.4028234663852886e38, -1e38, 1e38, -1e30, Number.NEGATIVE_INFINITY);
    snapNodata(samples, nodata);
    expect([...samples].map((value) => value === nodata)).toEqual([true, true, false, false, false]);
  });

  it('of a raster whose nodata text has seven digits are nodata', async () => {
    const codes = Float32Array.of(-3.4028234663852886e38, 1, 2, 3);
    const fields = [ascii(Tag.GdalNodata, '-3.40282e+38')];
    const raster = await openRaster(new MemorySource('a.tif', tiffBytes({ width: 2, height: 2, codes, fields })));
    const hidden: boolean[] = [];
    await readBlocks(raster, [bandReading(raster, 0)], { colOff: 0, rowOff: 0, width: 2, height: 2 }, ({ layers }) => {
      for (const value of layers[0]!.samples) hidden.push(value === statedNodataOf(raster));
    });
    expect(hidden).toEqual([true, false, false, false]);
  });
});
