import type { CellDrawer } from './cell-drawer.js';
import { type CellOwners, SEVERAL } from './cell-owners.js';
import { type JobLattice, sharedWeight, withinOf } from './job-lattice.js';
import type { Parts } from './parts.js';

/**
 * What a unit of a lattice is worth in its cells, in common units: everywhere the same in those that it has alone, and
 * in a shared one so that all that the lattice has of it weighs its part of the cell.
 */
export class CellScales {
  readonly #shared = new Map<number, number>();

  /**
   * @param lattice the number of the lattice among those of the job
   * @param drawer draws the lattice's part of a cell; nothing else may draw by it meanwhile
   */
  constructor(
    readonly lattices: readonly JobLattice[],
    readonly owners: CellOwners,
    readonly lattice: number,
    readonly drawer: CellDrawer,
  ) {}

  /** What a unit is worth in a cell that the lattice has a part in. */
  of(zone: number): number {
    if (this.owners.ownerOf(zone) !== SEVERAL) return this.lattices[this.lattice]!.factor;
    const known = this.#shared.get(zone);
    if (known !== undefined) return known;
    let drawn = 0;
    for (const { count, left, right, weight } of this.drawn(zone))
      for (let i = 0; i < count; i++) drawn += weight[i]! * (right[i]! - left[i]!);
    const part = sharedWeight(this.lattices, this.owners, zone) * this.owners.partOf(zone, this.lattice);
    const scale = drawn > 0 ? part / drawn : 0;
    this.#shared.set(zone, scale);
    return scale;
  }

  /** A cell, drawn into all extents of the lattice, in its own units. */
  *drawn(zone: number): Generator<Parts, void> {
    const { cells, extents } = this.lattices[this.lattice]!;
    const { left, top, right, bottom } = cells.shapes.boxOf(zone);
    const box = { colOff: left, rowOff: top, width: right - left, height: bottom - top };
    for (const window of withinOf(extents, box)) yield* this.drawer.draw([zone], window, window);
  }
}
