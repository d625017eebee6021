import type { CellPlane } from './footprint.js';

/** Where a line lies in a row of cells by area: 0 at its upper edge, 1 at its lower one. */
export function areaLines({ position }: CellPlane, row: number): (v: number) => number {
  if (!position) return (v) => v - row;
  const first = position(row);
  const height = position(row + 1) - first;
  // Beyond a pole there is no area.
  return height === 0 ? (v) => v - row : (v) => (position(v) - first) / height;
}
