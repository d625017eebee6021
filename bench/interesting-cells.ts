import type { Bands } from './read-bands.js';

/** A cell worth a look, and why. */
export interface InterestingCell {
  readonly what: string;
  readonly col: number;
  readonly row: number;
}

/** Index of the cell with the highest score. */
function best(count: number, score: (cell: number) => number): number {
  let found = 0;
  for (let cell = 1; cell < count; cell++) if (score(cell) > score(found)) found = cell;
  return found;
}

/**
 * Picks three cells of a mosaic: the one in its middle (of those with data everywhere), one that the coast cuts in
 * half, and the one whose largest class is the smallest.
 * @param bands the class bands, then valid_fraction
 */
export function interestingCells({ columns, rows, values }: Bands): InterestingCell[] {
  const classes = values.slice(0, -1);
  const valid = values.at(-1)!;
  const count = columns * rows;
  const place = (cell: number) => ({ col: cell % columns, row: Math.floor(cell / columns) });
  const ifWhole = (cell: number, score: number) => (valid[cell] === 1 ? score : Number.NEGATIVE_INFINITY);
  const fromMiddle = (cell: number) => {
    const { col, row } = place(cell);
    return Math.hypot(col - columns / 2, row - rows / 2);
  };
  // Cells on the grid's rim are cut by the raster's edge, not by the coast.
  const onRim = (cell: number) => {
    const { col, row } = place(cell);
    return col === 0 || row === 0 || col === columns - 1 || row === rows - 1;
  };
  const largest = (cell: number) => Math.max(...classes.map((band) => band[cell]!));
  return [
    { what: 'inner', ...place(best(count, (cell) => ifWhole(cell, -fromMiddle(cell)))) },
    { what: 'coast', ...place(best(count, (cell) => (onRim(cell) ? -1 : -Math.abs(valid[cell]! - 0.5)))) },
    { what: 'mixed', ...place(best(count, (cell) => ifWhole(cell, -largest(cell)))) },
  ];
}
