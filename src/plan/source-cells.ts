import type { PixelMap } from '../coverage/pixel-map.js';
import type { Grid } from '../grid/grid.js';
import { intersect, type Window } from '../grid/window.js';

/** Points along a side of an extent that are mapped, and the part of its size that it may reach beyond them. */
const FEW = 4;
const SPARE = 0.25;

/**
 * The cells that some pixels of a lattice may touch, and a few around; null where they touch none. Few points are
 * mapped, because there may be many sources; where one of them has no place, it is all cells.
 */
export function cellsAround(
  { toCells, period, poleRows, polePoints }: Pick<PixelMap, 'toCells' | 'period' | 'poleRows' | 'polePoints'>,
  { colOff, rowOff, width, height }: Window,
  grid: Pick<Grid, 'columns' | 'rows'>,
): Window | null {
  const all = { colOff: 0, rowOff: 0, width: grid.columns, height: grid.rows };
  const points = Array.from({ length: (FEW + 1) ** 2 }, (_, i) =>
    toCells(colOff + ((i % (FEW + 1)) / FEW) * width, rowOff + (Math.floor(i / (FEW + 1)) / FEW) * height),
  );
  const isIn = (at: number, from: number, size: number) => at >= from - 1 && at <= from + size + 1;
  const isAtPole =
    (period > 0 && poleRows.some((row) => isIn(row, rowOff, height))) ||
    polePoints.some(({ column, row }) => isIn(column, colOff, width) && isIn(row, rowOff, height));
  if (isAtPole || !points.flat().every(Number.isFinite)) return all;
  const [us, vs] = [points.map(([u]) => u), points.map(([, v]) => v)];
  const [left, right, top, bottom] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  // Where longitudes jump, neighbours lie far apart.
  if (jumps(us) && right - left > grid.columns / 2) return all;
  const [across, down] = [spareOf(us, right - left), spareOf(vs, bottom - top)];
  const [firstCol, firstRow] = [Math.floor(left - across), Math.floor(top - down)];
  return intersect(all, {
    colOff: firstCol,
    rowOff: firstRow,
    width: Math.ceil(right + across) - firstCol,
    height: Math.ceil(bottom + down) - firstRow,
  });
}

/** Whether a step along a row of points is much longer than the others together. */
function jumps(us: readonly number[]): boolean {
  for (let row = 0; row <= FEW; row++) {
    const steps = Array.from({ length: FEW }, (_, i) =>
      Math.abs(us[row * (FEW + 1) + i + 1]! - us[row * (FEW + 1) + i]!),
    );
    const longest = Math.max(...steps);
    if (longest > steps.reduce((sum, step) => sum + step, 0) - longest && longest > 0 && FEW > 1) return true;
  }
  return false;
}

/**
 * How far a map may reach beyond the points that were looked at: between two of them it bends by about an eighth of what
 * neighbouring steps differ by.
 */
function spareOf(places: readonly number[], size: number): number {
  let most = 0;
  const add = (a: number, b: number, c: number) => {
    most = Math.max(most, Math.abs(places[a]! - 2 * places[b]! + places[c]!));
  };
  for (let i = 0; i <= FEW; i++)
    for (let j = 1; j < FEW; j++) {
      const [inRow, inColumn] = [i * (FEW + 1) + j, j * (FEW + 1) + i];
      add(inRow - 1, inRow, inRow + 1);
      add(inColumn - FEW - 1, inColumn, inColumn + FEW + 1);
    }
  return Math.max(SPARE * size, most) + 1;
}
