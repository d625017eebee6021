import { CellOwners } from '../../src/coverage/cell-owners.js';
import type { CellPlane, Footprint } from '../../src/coverage/footprint.js';
import { JoinedCells } from '../../src/coverage/joined-cells.js';
import { PolygonCells } from '../../src/coverage/polygon-cells.js';
import type { PolygonFrame } from '../../src/coverage/polygon-frame.js';
import { SharedCells } from '../../src/coverage/shared-cells.js';
import type { Window } from '../../src/grid/window.js';

/** Lattices over a grid, and the sources that lie on them. */
export interface SharedScene {
  readonly frames: readonly PolygonFrame[];
  readonly factors: readonly number[];
  /** In order of precedence; those of a lattice have no common pixels. */
  readonly extents: readonly { readonly lattice: number; readonly extent: Window }[];
  readonly plane: CellPlane;
}

/** All that a job has of its cells. */
export interface SharedJob {
  readonly owners: CellOwners;
  readonly lattices: readonly SharedCells[];
  readonly joined: JoinedCells;
}

/** What parts say of a pixel in a cell. */
export interface Cut {
  readonly lattice: number;
  readonly zone: number;
  readonly col: number;
  readonly row: number;
  readonly weight: number;
  readonly share: number;
}

export const footprintsOf = ({ frames, extents }: SharedScene): Footprint[] =>
  extents.map(({ lattice, extent }) => ({ lattice, extent, map: frames[lattice]!.map }));

/** A job over a window of cells. */
export function jobOf(scene: SharedScene, cells: Window): SharedJob {
  const owners = new CellOwners(cells, footprintsOf(scene), scene.plane);
  const job = scene.frames.map((frame, lattice) => ({
    cells: new PolygonCells(frame, cells),
    factor: scene.factors[lattice]!,
    extents: scene.extents.flatMap((one) => (one.lattice === lattice ? [one.extent] : [])),
  }));
  const lattices = scene.frames.map((_, lattice) => new SharedCells(job, owners, lattice));
  return { owners, lattices, joined: new JoinedCells(lattices, [...lattices.keys()]) };
}

/** Each pixel of the parts of all extents, which are read in blocks of some side. */
export function* cutsOfJob({ extents }: SharedScene, { lattices }: SharedJob, side: number): Generator<Cut> {
  for (const { lattice, extent } of extents)
    for (let rowOff = extent.rowOff; rowOff < extent.rowOff + extent.height; rowOff += side)
      for (let colOff = extent.colOff; colOff < extent.colOff + extent.width; colOff += side) {
        const width = Math.min(side, extent.colOff + extent.width - colOff);
        const height = Math.min(side, extent.rowOff + extent.height - rowOff);
        yield* cutsOfBlock(lattices[lattice]!, { colOff, rowOff, width, height });
      }
}

/** Each pixel of a block's parts. */
export function* cutsOfBlock(cells: SharedCells, block: Window): Generator<Cut> {
  for (const { count, zone, top, bottom, left, right, weight, share } of cells.parts(block))
    for (let i = 0; i < count; i++)
      for (let y = top[i]!; y < bottom[i]!; y++)
        for (let x = left[i]!; x < right[i]!; x++)
          yield {
            lattice: cells.lattice,
            zone: zone[i]!,
            col: block.colOff + x,
            row: block.rowOff + y,
            weight: weight[i]!,
            share: share[i]!,
          };
}

/** A window of cells from the grid's corner. */
export const wholeGrid = ({ frames }: SharedScene): Window => ({
  colOff: 0,
  rowOff: 0,
  width: frames[0]!.columns,
  height: frames[0]!.rows,
});
