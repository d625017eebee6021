import type { Window } from '../grid/window.js';
import type { Outline } from './cell-outline.js';
import { type Cover, NOBODY, ownerHere } from './cell-owners.js';
import { CoverShapes } from './cover-shapes.js';
import { SlabSweep } from './slab-sweep.js';
import type { WholeUnits } from './whole-units.js';

/** Numbers of an edge of a region: its upper end, its lower one, and 1 where the region lies right of it, else -1. */
export const EDGE_NUMBERS = 5;

/**
 * What a lattice has of cells that it shares, in whole units of its pixels: a cell without what belongs to others. What
 * belongs to nobody is left in, as no block reaches there.
 */
export class CellRegions {
  readonly #sweep = new SlabSweep();
  readonly #shapes: CoverShapes;

  constructor(
    units: WholeUnits,
    readonly lattice: number,
  ) {
    this.#shapes = new CoverShapes(units);
  }

  /**
   * The edges around a region, {@link EDGE_NUMBERS} each, without those that are level.
   * @param cell the cell's place in the grid
   */
  of({ loops }: Outline, covers: readonly Cover[], cell: Pick<Window, 'colOff' | 'rowOff'>): Float64Array {
    const sweep = this.#sweep;
    sweep.clear();
    for (const { x, y } of loops) sweep.add(x, y, 0);
    for (const [i, cover] of covers.entries())
      for (const { x, y } of this.#shapes.of(cover.loops ?? [], loops, cell)) sweep.add(x, y, i + 1);
    const edges = new RegionEdges(sweep);
    const isIn = new Uint8Array(covers.length + 1);
    const isOwn = () => {
      const owner = isIn[0] === 1 ? ownerHere(covers, isIn) : null;
      return owner === this.lattice || owner === NOBODY ? 1 : 0;
    };
    sweep.run(true, (top, bottom, active) => {
      isIn.fill(0);
      let before = 0;
      for (const edge of active) {
        const shape = sweep.shape[edge]!;
        isIn[shape] = 1 - isIn[shape]!;
        const after = isOwn();
        edges.add(edge, top, bottom, after - before);
        before = after;
      }
    });
    return edges.all();
  }
}

/** Edges of a sweep as far as they bound a region: pieces of one that follow on each other are one piece. */
class RegionEdges {
  readonly #found: number[] = [];
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #signs: Int8Array;

  constructor(readonly sweep: SlabSweep) {
    const { length } = sweep.shape;
    this.#from = new Float64Array(length);
    this.#to = new Float64Array(length);
    this.#signs = new Int8Array(length);
  }

  add(edge: number, top: number, bottom: number, sign: number): void {
    if (this.#signs[edge] !== sign || this.#to[edge] !== top) {
      this.#end(edge);
      this.#from[edge] = top;
      this.#signs[edge] = sign;
    }
    this.#to[edge] = bottom;
  }

  #end(edge: number): void {
    const sign = this.#signs[edge]!;
    if (sign === 0) return;
    const top = this.#from[edge]!;
    const bottom = this.#to[edge]!;
    const at = (y: number) => Math.round(this.sweep.xAt(edge, y));
    this.#found.push(at(top), top, at(bottom), bottom, sign);
  }

  all(): Float64Array {
    for (let edge = 0; edge < this.#signs.length; edge++) this.#end(edge);
    return Float64Array.from(this.#found);
  }
}
