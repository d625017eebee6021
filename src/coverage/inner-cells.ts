import type { Window } from '../grid/window.js';
import type { CellCoverage } from './coverage.js';
import type { Parts } from './parts.js';

/** What is asked of cells beside their parts. */
type CellFacts = Pick<CellCoverage, 'cells' | 'whole' | 'pixelIn' | 'touched' | 'turned'>;

/** Numbers the cells of a window inside another one as the other one does. */
class Numbering {
  readonly #isSame: boolean;
  readonly #col: number;
  readonly #row: number;

  constructor(
    readonly outer: Window,
    readonly inner: Window,
  ) {
    this.#col = inner.colOff - outer.colOff;
    this.#row = inner.rowOff - outer.rowOff;
    this.#isSame = inner.width === outer.width && this.#row === 0 && this.#col === 0;
  }

  /** The number inside; -1 for a cell beside it. */
  inside(zone: number): number {
    const col = (zone % this.outer.width) - this.#col;
    const row = Math.floor(zone / this.outer.width) - this.#row;
    const isIn = col >= 0 && row >= 0 && col < this.inner.width && row < this.inner.height;
    return isIn ? row * this.inner.width + col : -1;
  }

  /** Writes the numbers of the outer window into parts. */
  renumber({ count, zone }: Parts): void {
    if (this.#isSame) return;
    const { width } = this.inner;
    for (let i = 0; i < count; i++) {
      const row = Math.floor(zone[i]! / width);
      zone[i] = (row + this.#row) * this.outer.width + zone[i]! - row * width + this.#col;
    }
  }
}

/** What is true of cells of which those beside an inner window have no pixels. */
export class InnerCellFacts implements CellFacts {
  readonly zones: number;
  readonly #numbers: Numbering;

  /**
   * Surrounds cells by others.
   * @param inner what is true of those inside
   */
  constructor(
    readonly cells: Window,
    readonly inner: CellFacts,
  ) {
    this.zones = cells.width * cells.height;
    this.#numbers = new Numbering(cells, inner.cells);
  }

  whole(zone: number, covered: number): number {
    const inside = this.#numbers.inside(zone);
    return inside < 0 ? 1 : this.inner.whole(inside, covered);
  }

  pixelIn(zone: number): number {
    const inside = this.#numbers.inside(zone);
    return inside < 0 ? 1 : this.inner.pixelIn(inside);
  }

  touched(zone: number): number {
    const inside = this.#numbers.inside(zone);
    return inside < 0 ? 0 : this.inner.touched(inside);
  }

  turned(zone: number, column: number, lattice: number): number {
    const inside = this.#numbers.inside(zone);
    return inside < 0 ? 0 : (this.inner.turned?.(inside, column, lattice) ?? 0);
  }
}

/** Cells of which only those in an inner window have pixels: none of the others is laid over them. */
export class InnerCells extends InnerCellFacts implements CellCoverage {
  readonly pixel: number;
  readonly #numbers: Numbering;

  /** Surrounds cells by others. */
  constructor(
    cells: Window,
    readonly coverage: CellCoverage,
  ) {
    super(cells, coverage);
    this.pixel = coverage.pixel;
    this.#numbers = new Numbering(cells, coverage.cells);
  }

  get pixels(): readonly Window[] {
    return this.coverage.pixels;
  }

  *parts(block: Window): Generator<Parts, void> {
    for (const parts of this.coverage.parts(block)) {
      this.#numbers.renumber(parts);
      yield parts;
    }
  }

  touches(block: Window): boolean {
    return this.coverage.touches?.(block) ?? true;
  }

  counts(block: Window): boolean {
    return this.coverage.counts(block);
  }
}

/** Cells that have no pixels at all. */
export function emptyCells(cells: Window): CellFacts & { readonly zones: number } {
  const zones = cells.width * cells.height;
  return { cells, zones, whole: () => 1, pixelIn: () => 1, touched: () => 0, turned: () => 0 };
}
