import type { Plan } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import type { PlannedLattice } from './plan-grid.js';
import type { PlannedOverlay } from './planned-overlay.js';

/** Lattices whose cells a job has in memory, at most of those that matter. */
const OF_JOB = 3;

/** The stacks of a plan: one a lattice. */
export function plannedStacks(spec: Spec, lattices: readonly PlannedLattice[]): Plan['stacks'] {
  return lattices.map(({ lattice, gridCrs, pixels, rows, coverage, factor }) => ({
    layers: [0],
    lattice: { geotransform: lattice.geotransform, width: lattice.width, height: lattice.height },
    pixels,
    crs: gridCrs.isSame ? null : lattice.crs.definition,
    datumShift: gridCrs.shift.kind === 'helmert' ? (spec.datumShift ?? null) : null,
    rows,
    coverage,
    factor,
  }));
}

/** What follows from all stacks for measures and for the size of tiles. */
export function stackFacts(
  lattices: readonly PlannedLattice[],
): Pick<PlannedOverlay, 'touched' | 'pixel' | 'rows' | 'cellPixels' | 'cellBytes'> {
  const most = (of: (one: PlannedLattice) => number) => Math.max(...lattices.map(of));
  const [first] = lattices as readonly [PlannedLattice, ...PlannedLattice[]];
  return {
    touched: { across: most(({ touched }) => touched.across), down: most(({ touched }) => touched.down) },
    pixel: first.pixel,
    // Pixels of several lattices differ in weight, and count by their shares.
    rows: lattices.length > 1 ? 'area' : first.rows,
    cellPixels: most(({ cellPixels }) => cellPixels),
    cellBytes: most(({ cellBytes }) => cellBytes) * Math.min(OF_JOB, lattices.length),
  };
}
