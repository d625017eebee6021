import { areaOf, intersect, type Window } from '../grid/window.js';
import { weightOfLoops } from './cell-outline.js';
import { type CellOwners, LEAST_PART, NOBODY, SEVERAL } from './cell-owners.js';
import type { PolygonCells } from './polygon-cells.js';

/** A lattice of a job: the job's cells over its pixels. */
export interface JobLattice {
  /** As if the lattice had no neighbours; the same cells for all lattices of a job. */
  readonly cells: PolygonCells;
  /** Common units of area that a unit of the lattice has. */
  readonly factor: number;
  /** The pixels that there are, in windows without common pixels. */
  readonly extents: readonly Window[];
}

const NOTHING: Window = { colOff: 0, rowOff: 0, width: 0, height: 0 };

/** What of a window lies in extents. */
export function withinOf(extents: readonly Window[], window: Window): Window[] {
  return extents.flatMap((extent) => intersect(window, extent) ?? []);
}

/**
 * The weight of a cell in common units, with what of it no lattice has. One that lies in the map and wholly in extents
 * has what was found of it.
 * @param covered what was found of it
 */
export function wholeWeight(
  lattices: readonly JobLattice[],
  owners: CellOwners,
  zone: number,
  covered: number,
): number {
  const owner = owners.ownerOf(zone);
  if (owner === SEVERAL) return wholeOfShared(lattices, owners, zone, covered);
  if (owner === NOBODY) return 1;
  const { cells, factor, extents } = lattices[owner]!;
  const box = windowOf(cells, zone, extents);
  const inside = extents.reduce((sum, extent) => sum + areaOf(intersect(box, extent) ?? NOTHING), 0);
  if (box.width <= 0 || (covered === 0 && inside === 0)) return 1;
  const isInside = inside === areaOf(box);
  if (isInside && cells.shapes.loopsOf(zone) === null) return covered;
  const { part } = cells.shapes.outlineOf(zone);
  const shown = isInside ? (part > 0 ? covered / part : covered) : outlineWeight(cells, zone) * factor;
  return Math.max(1, covered, Math.round(shown));
}

function wholeOfShared(lattices: readonly JobLattice[], owners: CellOwners, zone: number, covered: number): number {
  const parts = owners.sharersOf(zone).reduce((sum, lattice) => sum + owners.partOf(zone, lattice), 0);
  if (covered > 0 && 1 - parts < LEAST_PART) return covered;
  return Math.max(covered, sharedWeight(lattices, owners, zone));
}

/** The weight of a cell that several lattices share: that which the first of them gives it. */
export function sharedWeight(lattices: readonly JobLattice[], owners: CellOwners, zone: number): number {
  const { cells, factor } = lattices[owners.sharersOf(zone)[0]!]!;
  return Math.max(1, Math.round(outlineWeight(cells, zone) * factor));
}

/** The pixels that a cell may touch: of one that may lie anywhere around the earth, a turn from where extents begin. */
function windowOf({ shapes }: PolygonCells, zone: number, extents: readonly Window[]): Window {
  const { left, top, right, bottom } = shapes.boxOf(zone);
  const { period } = shapes.units.map;
  const isWithinTurn = period === 0 || right - left <= period;
  const colOff = isWithinTurn ? left : Math.min(...extents.map((extent) => extent.colOff));
  return { colOff, rowOff: top, width: isWithinTurn ? right - left : Math.ceil(period), height: bottom - top };
}

/** The weight of a cell's outline in units of a lattice, with what of it lies beyond the map. */
function outlineWeight({ shapes }: PolygonCells, zone: number): number {
  const { loops, part } = shapes.outlineOf(zone);
  return part > 0 ? weightOfLoops(loops) / part : 0;
}
