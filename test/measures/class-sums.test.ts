import { describe, expect, it } from 'vitest';
import { axisEdges, axisFrame } from '../../src/grid/axis-edges.js';
import { axisRuns } from '../../src/grid/axis-runs.js';
import { ClassSums } from '../../src/measures/class-sums.js';
import { ClassTable } from '../../src/measures/class-table.js';
import { cellShares, finishFractions } from '../../src/measures/fractions.js';

const PLACE = { uri: 'a.tif', at: 'block 0,0' };

/** 3 x 3 pixels of 1 m; one cell of 2 m that starts half a pixel in: each axis has weights 1/2, 1, 1/2. */
const codes = Uint8Array.of(
  1, 1, 2,
  1, 2, 2,
  3, 2, 255,
); // biome-ignore format: a raster reads better as rows
const axis = axisFrame(0, 1, 3, 0.5, 2, 1);
const runs = axisRuns(axisEdges(axis, 2, 0, 1), 3);
const window = { colOff: 0, rowOff: 0, width: 3, height: 3 };

function sum(listed: number[], nodata: number | null): { sums: ClassSums; table: ClassTable } {
  const table = new ClassTable(listed, nodata);
  const sums = new ClassSums(1, 1, table.slotCount);
  sums.add({ ...table.keysOf(codes, null, PLACE), window, stride: 3 }, runs, runs, table.unlistedSlot);
  return { sums, table };
}

describe('ClassSums', () => {
  it('splits every pixel by its overlap with the cell', () => {
    const { sums, table } = sum([1, 2, 3], 255);
    const px = 4; // a whole pixel is 2 x 2 units
    expect(sums.sums[0]).toBe((0.5 * 0.5 + 1 * 0.5 + 0.5 * 1) * px); // class 1: corner, top edge, left edge
    expect(sums.sums[1]).toBe((0.5 * 0.5 + 1 * 1 + 0.5 * 1 + 1 * 0.5) * px); // class 2: corner, centre, right edge, bottom edge
    expect(sums.sums[2]).toBe(0.5 * 0.5 * px); // class 3: corner
    expect(sums.sums[table.nodataSlot]).toBe(0.5 * 0.5 * px);
    expect(sums.sums.reduce((a, b) => a + b)).toBe(2 * 2 * px);
  });

  it('gives shares of the valid area or of the whole cell', () => {
    const { sums } = sum([1, 2, 3], 255);
    const cell = { shares: new Float64Array(4), valid: 0 };
    expect(cellShares(sums.sums, 0, 3, 16, { denominator: 'valid', minValid: 0 }, cell)).toBe(true);
    expect(cell.valid).toBe(1 - 0.25 / 4);
    expect([...cell.shares]).toEqual([1.25 / 3.75, 2.25 / 3.75, 0.25 / 3.75, 0]);
    cellShares(sums.sums, 0, 3, 16, { denominator: 'total', minValid: 0 }, cell);
    expect([...cell.shares]).toEqual([1.25 / 4, 2.25 / 4, 0.25 / 4, 0]);
    expect(cellShares(sums.sums, 0, 3, 16, { denominator: 'valid', minValid: 0.94 }, cell)).toBe(false);
  });

  it('keeps codes that are not listed apart from nodata', () => {
    const { sums, table } = sum([1], 255);
    expect(sums.sums[table.unlistedSlot]).toBe((2.25 + 0.25) * 4);
    expect(sums.sums[table.nodataSlot]).toBe(0.25 * 4);
    const none = sum([1, 2, 3], null);
    expect(none.sums.sums[none.table.unlistedSlot]).toBe(0.25 * 4); // 255 is a code like any other without a nodata value
  });

  it('combines partial sums to the same numbers', () => {
    const table = new ClassTable([1, 2, 3], 255);
    const whole = sum([1, 2, 3], 255).sums;
    const parts = [0, 1, 2].map((row) => {
      const part = new ClassSums(1, 1, table.slotCount);
      const keys = table.keysOf(codes.slice(3 * row, 3 * row + 3), null, PLACE);
      part.add({ ...keys, window: { colOff: 0, rowOff: row, width: 3, height: 1 }, stride: 3 }, runs, runs, 0);
      return part;
    });
    const total = parts.reduceRight((into, part) => {
      into.combine(part);
      return into;
    });
    expect([...total.sums]).toEqual([...whole.sums]);
  });
});

describe('ClassTable', () => {
  it('maps signed, wide and floating samples like their values', () => {
    const table = new ClassTable([-3, 7, 70000], -9999);
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
    const table = new ClassTable([1], null);
    const { keys, lookup } = table.keysOf(Float32Array.of(1, 0.5), Uint8Array.of(1, 0), PLACE);
    expect([...keys].map((key) => lookup[key])).toEqual([0, table.nodataSlot]);
    expect(() => table.keysOf(Float32Array.of(1, 0.5), null, PLACE)).toThrow(
      'a.tif: holds measurements, such as 0.5 in block 0,0, and not class codes',
    );
  });
});

describe('finishFractions', () => {
  it('rounds the valid fraction to the nearest whole per cent', () => {
    const { sums } = sum([1, 2, 3], 255);
    const frame = {
      blockSize: { columns: 16, rows: 16 },
      colUnits: Float64Array.of(4),
      rowUnits: Float64Array.of(4),
      masked: null,
    };
    const bands = finishFractions(sums, { dtype: 'uint8', unit: 'percent', denominator: 'valid', minValid: 0 }, frame);
    expect(bands.map((band) => band[0])).toEqual([33, 60, 7, 94, 0]); // 33.3, 60, 6.7 of the valid 93.75 %
    expect(bands[0]![1]).toBe(255);
    const hidden = finishFractions(
      sums,
      { dtype: 'uint8', unit: 'percent', denominator: 'valid', minValid: 0 },
      { ...frame, masked: Uint8Array.of(1) },
    );
    expect(hidden.map((band) => band[0])).toEqual([255, 255, 255, 255, 255]);
  });
});
