import { CellOwners } from '../coverage/cell-owners.js';
import type { CellCoverage } from '../coverage/coverage.js';
import type { CellPlane } from '../coverage/footprint.js';
import { GappedCells } from '../coverage/gapped-cells.js';
import { emptyCells, InnerCellFacts, InnerCells } from '../coverage/inner-cells.js';
import type { JobLattice } from '../coverage/job-lattice.js';
import { JoinedCells } from '../coverage/joined-cells.js';
import { PolygonCells } from '../coverage/polygon-cells.js';
import { SharedCells } from '../coverage/shared-cells.js';
import { rowPositions } from '../crs/row-positions.js';
import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { extentOf } from '../documents/planned-source.js';
import { InvalidInputError } from '../errors.js';
import { disjointWindows } from '../grid/disjoint-windows.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, hullOf, intersect, type Window } from '../grid/window.js';
import { coverageOfCells, polygonFrameOf } from './coverage-of.js';
import { sourcesOver } from './source-index.js';

/** What a job has of a stack. */
export interface JobStack {
  /** Its sources that the job may touch, by number, in the order in which they come first where they overlap. */
  readonly sources: readonly number[];
  /** How its pixels fall into the job's cells. */
  readonly coverage: CellCoverage;
}

/** How the pixels of all stacks of a plan fall into the cells of a job. */
export interface JobCoverage {
  /** What is true of the cells whichever stacks they have pixels of. */
  readonly cells: Pick<CellCoverage, 'zones' | 'cells' | 'whole' | 'pixelIn' | 'touched' | 'turned'>;
  readonly stacks: readonly JobStack[];
}

/**
 * How the pixels of a plan fall into the cells of a job.
 * @throws InvalidInputError where the plan has no such job
 */
export function jobCoverage(plan: Plan, job: JobId): JobCoverage {
  return coverageOver(plan, tileWindow(plan.target.grid, tileSizeOf(plan.target), tileOfJob(plan, job)));
}

/** How the pixels of a plan fall into any window of cells. */
export function coverageOver(plan: Plan, cells: Window): JobCoverage {
  const sources = sourcesOver(plan, cells);
  const inner = cellsOfSources(plan, cells, sources);
  if (!inner) return { cells: emptyCells(cells), stacks: [] };
  const found = plan.stacks.length > 1 ? overLattices(plan, inner, sources) : overLattice(plan, inner, sources);
  if (areaOf(inner) === areaOf(cells)) return found;
  return {
    cells: new InnerCellFacts(cells, found.cells),
    stacks: found.stacks.map((stack) => ({ ...stack, coverage: new InnerCells(cells, stack.coverage) })),
  };
}

/** The cells of a window in which sources may have pixels: far from them, maps of their CRS may be torn or endless. */
function cellsOfSources(plan: Plan, cells: Window, numbers: readonly number[]): Window | null {
  const { sources } = plan.layers[0]!;
  let inner: Window | null = null;
  for (const number of numbers) {
    const own = sources[number]!.cells;
    const common = own ? intersect(own, cells) : cells;
    if (common) inner = inner ? hullOf(inner, common) : common;
  }
  return inner;
}

/** Over one lattice: a raster, or one with gaps. */
function overLattice(plan: Plan, cells: Window, sources: readonly number[]): JobCoverage {
  const { sources: all } = plan.layers[0]!;
  const whole = coverageOfCells(plan, cells);
  const extents = () => disjointWindows(sources.map((number) => extentOf(all[number]!)));
  const coverage = all.length === 1 ? whole : new GappedCells(whole, extents());
  return { cells: coverage, stacks: [{ sources, coverage }] };
}

/** Over several lattices: cells that they share are parted by area. */
function overLattices(plan: Plan, cells: Window, numbers: readonly number[]): JobCoverage {
  const { sources } = plan.layers[0]!;
  // In an order that doesn't depend on which sources the job has: cells that lattices share weigh as in the first.
  const stacks = [...new Set(numbers.map((number) => sources[number]!.stack))].sort((a, b) => a - b);
  const lattices = stacks.map((stack): JobLattice & { readonly own: readonly number[] } => {
    const { coverage, factor } = plan.stacks[stack]!;
    if (coverage.kind !== 'polygons')
      throw new InvalidInputError('stacks: cells over several lattices are polygons; plan again');
    const own = numbers.filter((number) => sources[number]!.stack === stack);
    const extents = disjointWindows(own.map((number) => extentOf(sources[number]!)));
    return { cells: new PolygonCells(polygonFrameOf(plan, coverage, stack), cells), factor, extents, own };
  });
  const footprints = numbers.map((number) => {
    const source = sources[number]!;
    const lattice = stacks.indexOf(source.stack);
    return { lattice, extent: extentOf(source), map: lattices[lattice]!.cells.frame.map };
  });
  const owners = new CellOwners(cells, footprints, planeOf(plan));
  const shared = lattices.map((_, lattice) => new SharedCells(lattices, owners, lattice));
  return {
    cells: new JoinedCells(shared, stacks),
    stacks: shared.map((coverage, i) => ({ sources: lattices[i]!.own, coverage })),
  };
}

/** What areas of the target's cells are, as far as rows and longitudes tell them. */
function planeOf({ target: { grid, crs } }: Plan): CellPlane {
  const { top, cellWidth, cellHeight, rows } = grid;
  const { definition } = crs;
  return {
    position: rowPositions(definition, { originY: top, pixelHeight: -cellHeight }, rows),
    turn: definition.kind === 'geographic' ? 360 / definition.unit / cellWidth : 0,
  };
}

/** How many pixels a job touches, of which sources may not have all. */
export function pixelCount({ stacks }: Pick<JobCoverage, 'stacks'>): number {
  return stacks.reduce(
    (all, { coverage }) => all + coverage.pixels.reduce((sum, window) => sum + areaOf(window), 0),
    0,
  );
}
