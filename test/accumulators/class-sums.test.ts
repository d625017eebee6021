import { describe, expect, it } from 'vitest';
import { ClassSums } from '../../src/accumulators/class-sums.js';
import { ClassTable } from '../../src/accumulators/class-table.js';
import { axisFrame } from '../../src/coverage/axis-edges.js';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { finishFractions, zoneShares } from '../../src/measures/fractions/finish.js';
import type { Zones } from '../../src/measures/zones.js';
import { newSamples } from '../../src/raster/dtype.js';
import { blockOf } from '../support/blocks.js';

const PLACE = { uri: 'a.tif', at: 'block 0,0' };

/** 3 x 3 pixels of 1 m; one cell of 2 m that starts half a pixel in: each axis has weights 1/2, 1, 1/2. */
const codes = Uint8Array.of(
  1, 1, 2,
  1, 2, 2,
  3, 2, 255,
); // biome-ignore format: a raster reads better as rows
const axis = axisFrame(0, 1, 3, 0.5, 2, 1);
const coverageOf = () =>
  new SeparableCells({ x: axis, y: axis }, { x: 2, y: 2 }, { colOff: 0, rowOff: 0, width: 1, height: 1 });
const window = { colOff: 0, rowOff: 0, width: 3, height: 3 };

const group = (codes: number | number[]) => (typeof codes === 'number' ? [codes] : codes);

function sum(listed: (number | number[])[], nodata: number | null, blocks = [blockOf(window, codes)]): ClassSums {
  const coverage = coverageOf();
  const state = new ClassSums(new ClassTable(listed.map(group), nodata), coverage);
  for (const block of blocks) for (const parts of coverage.parts(block.window)) state.add(block, parts);
  return state;
}

describe('ClassSums', () => {
  it('splits every pixel by its overlap with the cell', () => {
    const { sums, table } = sum([1, 2, 3], 255);
    const px = 4; // a whole pixel is 2 x 2 units
    expect(sums[0]).toBe((0.5 * 0.5 + 1 * 0.5 + 0.5 * 1) * px); // class 1: corner, top edge, left edge
    expect(sums[1]).toBe((0.5 * 0.5 + 1 * 1 + 0.5 * 1 + 1 * 0.5) * px); // class 2: corner, centre, right edge, bottom edge
    expect(sums[2]).toBe(0.5 * 0.5 * px); // class 3: corner
    expect(sums[table.nodataSlot]).toBe(0.5 * 0.5 * px);
    expect(sums.reduce((a, b) => a + b)).toBe(2 * 2 * px);
  });

  it('gives shares of the valid area or of the whole cell', () => {
    const { sums } = sum([1, 2, 3], 255);
    const cell = { shares: new Float64Array(4), valid: 0 };
    expect(zoneShares(sums, 0, 3, 16, { denominator: 'valid', minValid: 0 }, cell)).toBe(true);
    expect(cell.valid).toBe(1 - 0.25 / 4);
    expect([...cell.shares]).toEqual([1.25 / 3.75, 2.25 / 3.75, 0.25 / 3.75, 0]);
    zoneShares(sums, 0, 3, 16, { denominator: 'total', minValid: 0 }, cell);
    expect([...cell.shares]).toEqual([1.25 / 4, 2.25 / 4, 0.25 / 4, 0]);
    expect(zoneShares(sums, 0, 3, 16, { denominator: 'valid', minValid: 0.94 }, cell)).toBe(false);
  });

  it('keeps codes that are not listed apart from nodata, and counts their pixels by their shares', () => {
    const { sums, table, unlisted } = sum([1], 255);
    expect(sums[table.unlistedSlot]).toBe((2.25 + 0.25) * 4);
    expect(sums[table.nodataSlot]).toBe(0.25 * 4);
    expect(unlisted.codes()).toEqual([[2, 9n], [3, 1n]]); // biome-ignore format: codes
    const none = sum([1, 2, 3], null);
    expect(none.sums[none.table.unlistedSlot]).toBe(0.25 * 4); // 255 is a code like any other without a nodata value
  });

  it('counts the codes of a group in one slot, at any position of the list', () => {
    const { sums, table, unlisted, slotCount } = sum([[3, 1], [2, 77]], 255); // biome-ignore format: groups
    expect(slotCount).toBe(4);
    expect([...sums]).toEqual([1.25 * 4 + 0.25 * 4, 2.25 * 4, 0, 0.25 * 4]);
    expect([1, 3, 2, 77, 9].map((code) => table.slotOf(code))).toEqual([0, 0, 1, 1, table.unlistedSlot]);
    expect(sum([[3, 1]], 255).unlisted.codes()).toEqual([[2, 9n]]);
    expect(unlisted.codes()).toEqual([]);
  });

  it('combines partial sums to the same numbers', () => {
    const whole = sum([1, 2], 255);
    const parts = [0, 1, 2].map((row) =>
      sum([1, 2], 255, [blockOf({ ...window, rowOff: row, height: 1 }, codes.slice(3 * row, 3 * row + 3))]),
    );
    const total = parts.reduceRight((into, part) => {
      into.combine(part);
      return into;
    });
    expect([...total.sums]).toEqual([...whole.sums]);
    expect(total.unlisted.codes()).toEqual(whole.unlisted.codes());
  });

  it('is the same for a constant block as for one whose samples are alike, with a mask and without', () => {
    for (const valid of [null, Uint8Array.of(1, 0, 1, 1, 1, 0, 0, 1, 1)]) {
      for (const code of [1, 9, 255]) {
        const samples = new Uint8Array(9).fill(code);
        const constant = sum([1, 2], 255, [blockOf(window, new Uint8Array(0), { constant: code, valid })]);
        const written = sum([1, 2], 255, [blockOf(window, samples, { valid })]);
        expect([...constant.sums]).toEqual([...written.sums]);
        expect(constant.unlisted.codes()).toEqual(written.unlisted.codes());
      }
    }
  });
});

describe('ClassTable', () => {
  it('maps signed, wide and floating samples like their values', () => {
    const table = new ClassTable([[-3], [7], [70000]], -9999);
    for (const samples of [
      Int16Array.of(-3, 7, -9999, 8),
      Int32Array.of(-3, 7, -9999, 8),
      Float32Array.of(-3, 7, -9999, 8),
    ]) {
      const { keys, lookup } = table.keysOf(samples, null, PLACE);
      expect([...keys].map((key) => lookup[key])).toEqual([0, 1, table.nodataSlot, table.unlistedSlot]);
    }
    const { keys, lookup } = table.keysOf(Float64Array.of(70000, Number.NaN), null, PLACE);
    expect([...keys].map((key) => lookup[key])).toEqual([2, table.nodataSlot]);
  });

  it('hides masked pixels, even where they hold no whole number', () => {
    const table = new ClassTable([[1]], null);
    const { keys, lookup } = table.keysOf(Float32Array.of(1, 0.5), Uint8Array.of(1, 0), PLACE);
    expect([...keys].map((key) => lookup[key])).toEqual([0, table.nodataSlot]);
    expect(() => table.keysOf(Float32Array.of(1, 0.5), null, PLACE)).toThrow(
      'a.tif: holds measurements, such as 0.5 in block 0,0, and not class codes',
    );
  });
});

describe('finishFractions', () => {
  it('rounds the valid fraction to the nearest whole per cent', () => {
    const finish = (isHidden: boolean) => {
      const bands = Array.from({ length: 5 }, () => newSamples('uint8', 1).fill(255));
      const zones: Zones = {
        count: 1,
        whole: () => 16,
        pixelIn: () => 4,
        isHidden: () => isHidden,
        areaSteps: () => 0,
        placeOf: () => [0, 0],
        areaKm2: () => 0,
      };
      const encoding = { dtype: 'uint8', unit: 'percent', denominator: 'valid', minValid: 0 } as const;
      finishFractions(sum([1, 2, 3], 255), zones, encoding, bands);
      return bands.map((band) => band[0]);
    };
    expect(finish(false)).toEqual([33, 60, 7, 94, 0]); // 33.3, 60, 6.7 of the valid 93.75 %
    expect(finish(true)).toEqual([255, 255, 255, 255, 255]);
  });
});
