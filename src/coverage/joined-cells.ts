import type { Window } from '../grid/window.js';
import { NOBODY, SEVERAL } from './cell-owners.js';
import type { CellCoverage } from './coverage.js';
import type { SharedCells } from './shared-cells.js';

/** The cells of a job over all of its lattices: what accumulators and measures ask, whose zones are all lattices'. */
export class JoinedCells implements Pick<CellCoverage, 'zones' | 'cells' | 'whole' | 'pixelIn' | 'touched' | 'turned'> {
  readonly zones: number;
  readonly cells: Window;

  /**
   * Joins the lattices of a job.
   * @param lattices by their numbers among those of the job, one at least
   * @param numbers of them among those of the plan, which blocks have
   */
  constructor(
    readonly lattices: readonly SharedCells[],
    readonly numbers: readonly number[],
  ) {
    this.zones = lattices[0]!.zones;
    this.cells = lattices[0]!.cells;
  }

  whole(zone: number, covered: number): number {
    return this.lattices[0]!.whole(zone, covered);
  }

  /** The weight of a whole pixel: of the lattice that has the cell, or the mean of those that share it, by their parts. */
  pixelIn(zone: number): number {
    const { owners } = this.lattices[0]!;
    const owner = owners.ownerOf(zone);
    if (owner !== SEVERAL) return this.lattices[owner === NOBODY ? 0 : owner]!.pixelIn(zone);
    let sum = 0;
    let parts = 0;
    for (const lattice of owners.sharersOf(zone)) {
      const part = owners.partOf(zone, lattice);
      sum += part * this.lattices[lattice]!.pixelIn(zone);
      parts += part;
    }
    return sum / parts;
  }

  turned(zone: number, column: number, lattice: number): number {
    return this.lattices[this.numbers.indexOf(lattice)]!.turned(zone, column);
  }

  touched(zone: number): number {
    return this.lattices.reduce((sum, lattice) => sum + lattice.touched(zone), 0);
  }
}
