import type { Window } from '../grid/window.js';
import { areaLines } from './area-plane.js';
import type { Candidates, CellPlane, Footprint } from './footprint.js';
import { FootprintBlocks } from './footprint-blocks.js';
import { FootprintClips, type GridLoop } from './footprint-clips.js';
import { SlabSweep } from './slab-sweep.js';

/** No lattice has a part in a cell. */
export const NOBODY = -1;
/** Several lattices have parts in a cell. */
export const SEVERAL = -2;
/** Parts of a cell below which a lattice has none: they come of rounding, where footprints abut. */
export const LEAST_PART = 1e-9;

/** What a footprint that meets a cell covers of it: loops in cells of the grid, or null for all of it. */
export interface Cover {
  readonly lattice: number;
  readonly loops: readonly GridLoop[] | null;
}

/** A cell that several lattices share. */
interface SharedCell {
  readonly found: Candidates;
  /** By lattice. */
  readonly parts: ReadonlyMap<number, number>;
}

/**
 * Who has what of the cells of a job, where sources lie on several lattices: a place belongs to the lattice of the first
 * footprint that covers it. One for all lattices of a job. What is said of a cell is a function of the cell and the
 * footprints, never of the job. Memory: 2 bytes a cell, and some 300 bytes for one that several lattices share.
 */
export class CellOwners {
  readonly #blocks: FootprintBlocks;
  readonly #clips: FootprintClips;
  readonly #owners: Int16Array;
  readonly #shared = new Map<number, SharedCell>();
  readonly #sweep = new SlabSweep();

  /**
   * Looks at all cells.
   * @param footprints in order of precedence
   */
  constructor(
    readonly cells: Window,
    readonly footprints: readonly Footprint[],
    readonly plane: CellPlane,
  ) {
    this.#blocks = new FootprintBlocks(footprints);
    this.#clips = new FootprintClips(plane);
    this.#owners = new Int16Array(cells.width * cells.height);
    this.#blocks.visit(cells, (block, found) => this.#take(block, found));
  }

  /**
   * The lattice that alone has a part in a cell; {@link NOBODY}, or {@link SEVERAL}. A cell that footprints of one lattice
   * may meet is taken for its own without a closer look: it may lie just beside them.
   */
  ownerOf(zone: number): number {
    return this.#owners[zone]!;
  }

  /** Which part of a cell's area is a lattice's, from 0 to 1. */
  partOf(zone: number, lattice: number): number {
    const shared = this.#shared.get(zone);
    if (shared) return shared.parts.get(lattice) ?? 0;
    if (this.#owners[zone] !== lattice) return 0;
    const { col, row } = this.#placeOf(zone);
    let part = 0;
    this.#blocks.visit({ colOff: col, rowOff: row, width: 1, height: 1 }, (_, found) => {
      part = this.#partsOf(col, row, found).get(lattice) ?? 0;
    });
    return part;
  }

  /** The lattices that share a cell, in order of their numbers; none where fewer than two have parts. */
  sharersOf(zone: number): readonly number[] {
    return [...(this.#shared.get(zone)?.parts.keys() ?? [])].sort((a, b) => a - b);
  }

  /** How many cells are shared. */
  get shared(): number {
    return this.#shared.size;
  }

  /** What footprints cover of a shared cell, in order of precedence. */
  coversOf(zone: number): readonly Cover[] {
    const shared = this.#shared.get(zone);
    const { col, row } = this.#placeOf(zone);
    return shared ? this.#covers(col, row, shared.found) : [];
  }

  #placeOf(zone: number): { readonly col: number; readonly row: number } {
    const { colOff, rowOff, width } = this.cells;
    return { col: colOff + (zone % width), row: rowOff + Math.floor(zone / width) };
  }

  #take({ colOff, rowOff, width, height }: Window, found: Candidates): void {
    const lattices = new Set(found.order.map((at) => this.footprints[at]!.lattice));
    const first = (rowOff - this.cells.rowOff) * this.cells.width + colOff - this.cells.colOff;
    if (lattices.size > 1) {
      this.#owners[first] = this.#look(first, colOff, rowOff, found);
      return;
    }
    const [owner = NOBODY] = lattices;
    for (let row = 0; row < height; row++) {
      const from = first + row * this.cells.width;
      this.#owners.fill(owner, from, from + width);
    }
  }

  #look(zone: number, col: number, row: number, found: Candidates): number {
    const parts = this.#partsOf(col, row, found);
    if (parts.size > 1) this.#shared.set(zone, { found, parts });
    const [owner = NOBODY] = parts.keys();
    return parts.size > 1 ? SEVERAL : owner;
  }

  #covers(col: number, row: number, { order, isCovered }: Candidates): Cover[] {
    return order.map((at, i) => {
      const footprint = this.footprints[at]!;
      const isAll = isCovered && i === order.length - 1;
      return { lattice: footprint.lattice, loops: isAll ? null : this.#clips.of(footprint, col, row) };
    });
  }

  /** The parts of a cell's area that lattices have, of those that have one. */
  #partsOf(col: number, row: number, found: Candidates): ReadonlyMap<number, number> {
    const sweep = this.#sweep;
    const line = areaLines(this.plane, row);
    const covers = this.#covers(col, row, found);
    sweep.clear();
    sweep.add([0, 0, 1, 1], [0, 1, 1, 0], 0);
    for (const [i, { loops }] of covers.entries())
      for (const { u, v } of loops ?? []) sweep.add(u.map((at) => at - col), v.map(line), i + 1); // biome-ignore format: one thought
    const parts = new Map<number, number>();
    const isIn = new Uint8Array(covers.length + 1);
    sweep.run(false, (top, bottom, edges) => {
      const middle = (top + bottom) / 2;
      isIn.fill(0);
      for (let i = 0; i + 1 < edges.length; i++) {
        const shape = sweep.shape[edges[i]!]!;
        isIn[shape] = 1 - isIn[shape]!;
        const lattice = isIn[0] === 1 ? ownerHere(covers, isIn) : NOBODY;
        if (lattice === NOBODY) continue;
        const area = (bottom - top) * (sweep.xAt(edges[i + 1]!, middle) - sweep.xAt(edges[i]!, middle));
        parts.set(lattice, (parts.get(lattice) ?? 0) + area);
      }
    });
    for (const [lattice, part] of parts) if (part < LEAST_PART) parts.delete(lattice);
    return parts;
  }
}

/**
 * The lattice of the first cover in which a place lies.
 * @param isIn by cover, from 1: whether the place lies in its loops
 */
export function ownerHere(covers: readonly Cover[], isIn: Uint8Array): number {
  for (const [i, { lattice, loops }] of covers.entries()) if (loops === null || isIn[i + 1] === 1) return lattice;
  return NOBODY;
}
