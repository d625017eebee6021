import type { PixelMap } from '../../src/coverage/pixel-map.js';
import type { PolygonFrame } from '../../src/coverage/polygon-frame.js';
import { bitsFor } from '../../src/coverage/whole-units.js';
import type { Corner } from './clip.js';

/** A lattice in the plane of a grid: its first corner in cells, and the sides of a pixel. */
export interface AffineLattice {
  readonly u: number;
  readonly v: number;
  readonly across: Corner;
  readonly down: Corner;
}

/** A lattice of square pixels that is turned against the grid. */
export function turnedLattice(u: number, v: number, side: number, turn: number): AffineLattice {
  const [c, s] = [side * Math.cos(turn), side * Math.sin(turn)];
  return { u, v, across: [c, s], down: [-s, c] };
}

/** The area of a pixel, in cells. */
export const pixelArea = ({ across, down }: AffineLattice): number =>
  Math.abs(across[0] * down[1] - across[1] * down[0]);

/** Where a lattice's point lies in the grid. */
export function placeIn({ u, v, across, down }: AffineLattice, column: number, row: number): Corner {
  return [u + column * across[0] + row * down[0], v + column * across[1] + row * down[1]];
}

/** A grid of cells over a lattice of some pixels. */
export function affineFrame(lattice: AffineLattice, width: number, height: number, cells: number): PolygonFrame {
  const { u, v, across, down } = lattice;
  const det = across[0] * down[1] - across[1] * down[0];
  const map: PixelMap = {
    toPixels: (toU, toV) => {
      const [x, y] = [toU - u, toV - v];
      return [(x * down[1] - y * down[0]) / det, (y * across[0] - x * across[1]) / det];
    },
    toCells: (column, row) => placeIn(lattice, column, row) as [number, number],
    earth: { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity },
    width,
    height,
    period: 0,
    poles: [],
    polePoints: [],
    poleRows: [],
    rowPosition: null,
  };
  const bits = bitsFor(1000);
  const sign = det < 0 ? -1 : 1;
  return {
    map,
    width,
    height,
    bits,
    shareBits: 2 * bits + 1,
    maxError: 0.01,
    sign,
    columns: cells,
    rows: cells,
    uri: 'test',
  };
}
