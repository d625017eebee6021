import type { Grid } from '../src/grid/grid.js';

/** Some cells of a mosaic: columns and rows of its grid, from its upper left corner. */
export interface CellWindow {
  readonly col: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

type Size = Pick<Grid, 'columns' | 'rows'>;

/** All cells. */
export const wholeGrid = ({ columns, rows }: Size): CellWindow => ({ col: 0, row: 0, columns, rows });

/** As many cells along a side as there may be, in the middle of a grid, without its rim. */
export function middleOf({ columns, rows }: Size, most: number): CellWindow {
  const [across, down] = [Math.min(most, columns - 2), Math.min(most, rows - 2)];
  return { col: (columns - across) >> 1, row: (rows - down) >> 1, columns: across, rows: down };
}

/** The grid of a window's cells alone. */
export function gridOfWindow(grid: Grid, { col, row, columns, rows }: CellWindow): Grid {
  const { left, top, cellWidth, cellHeight } = grid;
  return { ...grid, left: left + col * cellWidth, top: top - row * cellHeight, columns, rows };
}

/** The index in the mosaic of a cell of a window. */
export function placeIn({ columns }: Size, window: CellWindow, cell: number): number {
  const row = window.row + Math.floor(cell / window.columns);
  return row * columns + window.col + (cell % window.columns);
}
