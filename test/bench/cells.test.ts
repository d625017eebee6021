import { describe, expect, it } from 'vitest';
import { gridOfWindow, middleOf, placeIn, wholeGrid } from '../../bench/cell-window.js';
import { valuesApart } from '../../bench/commits/same-values.js';
import { shareDifference } from '../../bench/exactextract.js';
import { gridArguments } from '../../bench/header.js';

const grid = { left: 1000, top: 9000, cellWidth: 10, cellHeight: 20, columns: 7, rows: 5 };

describe('windows of cells', () => {
  it('lie in the middle, without the rim', () => {
    expect(middleOf(grid, 60)).toEqual({ col: 1, row: 1, columns: 5, rows: 3 });
    expect(middleOf(grid, 3)).toEqual({ col: 2, row: 1, columns: 3, rows: 3 });
    expect(wholeGrid(grid)).toEqual({ col: 0, row: 0, columns: 7, rows: 5 });
  });

  it('have a grid of their own, and places in the whole one', () => {
    const window = { col: 2, row: 1, columns: 3, rows: 3 };
    expect(gridArguments(gridOfWindow(grid, window))).toEqual(['1020', '8980', '10', '20', '3', '3']);
    expect([0, 2, 3].map((cell) => placeIn(grid, window, cell))).toEqual([9, 11, 16]);
  });
});

describe('valuesApart', () => {
  it('counts what differs, NaN being equal to itself', () => {
    const a = [Float64Array.of(1, 2, Number.NaN), Float64Array.of(0, 5, 6)];
    const b = [Float64Array.of(1, 2.5, Number.NaN), Float64Array.of(0, 5, 7)];
    expect(valuesApart(a, a)).toEqual({ cells: 0, most: 0 });
    expect(valuesApart(a, b)).toEqual({ cells: 2, most: 1 });
    expect(valuesApart([Float64Array.of(1)], [Float64Array.of(Number.NaN)])).toEqual({ cells: 1, most: Infinity });
  });
});

describe('shareDifference', () => {
  const bands = {
    columns: 2,
    rows: 1,
    geotransform: { originX: 0, originY: 0, pixelWidth: 1, pixelHeight: -1 },
    values: [Float64Array.of(0.25, 1), Float64Array.of(0.75, 0), Float64Array.of(1, 0)],
  };

  it('is the largest one, and a class that is not found has no share', () => {
    const found = (cells: { unique: number[]; frac: number[] }[]) =>
      shareDifference([11, 41], bands, wholeGrid(bands), cells);
    const none = { unique: [], frac: [] };
    expect(found([{ unique: [41, 11], frac: [0.75, 0.25] }, none])).toBe(0);
    expect(found([{ unique: [41], frac: [0.5] }, none])).toBe(0.25);
  });
});
