import type { Window } from '../grid/window.js';
import { CellDrawer } from './cell-drawer.js';
import { type CellOwners, SEVERAL } from './cell-owners.js';
import { CellScales } from './cell-scales.js';
import type { CellCoverage } from './coverage.js';
import { type JobLattice, wholeWeight, withinOf } from './job-lattice.js';
import type { Parts } from './parts.js';
import type { PolygonCells } from './polygon-cells.js';
import { RegionCache } from './region-cache.js';
import { Strips } from './strips.js';
import { WindowSet } from './window-set.js';

/**
 * The cells of a job as one of its lattices has them: those that it has alone, with their weights in common units, and of
 * those that several share its part, with weights that sum to that part of the cell's weight. Memory: some 100 bytes a
 * shared cell, and the edges of {@link RegionCache}, besides that of the cells.
 */
export class SharedCells implements CellCoverage {
  readonly zones: number;
  readonly cells: Window;
  readonly pixel: number;
  readonly #base: PolygonCells;
  readonly #extents: readonly Window[];
  readonly #drawer: CellDrawer;
  /** Whether weights are those of the base. */
  readonly #isPlain: boolean;
  readonly #scales: CellScales;
  #pixels: readonly Window[] | null = null;

  /**
   * Takes the cells of a lattice.
   * @param lattices of the job, by their numbers
   * @param lattice the number of this one
   */
  constructor(
    readonly lattices: readonly JobLattice[],
    readonly owners: CellOwners,
    readonly lattice: number,
  ) {
    const { cells, factor, extents } = lattices[lattice]!;
    this.#base = cells;
    this.#extents = extents;
    this.#isPlain = factor === 1 && owners.shared === 0;
    const regions = this.#isPlain ? null : new RegionCache(cells.shapes, owners, lattice);
    this.#drawer = new CellDrawer(cells.shapes, cells.frame, regions);
    this.#scales = new CellScales(lattices, owners, lattice, new CellDrawer(cells.shapes, cells.frame, regions));
    this.zones = cells.zones;
    this.cells = cells.cells;
    this.pixel = cells.pixel;
  }

  /** The windows that the lattice's own cells touch, within its extents. */
  get pixels(): readonly Window[] {
    this.#pixels ??= this.#touchedWindows();
    return this.#pixels;
  }

  #touchedWindows(): readonly Window[] {
    const touched = new WindowSet();
    for (const { colOff, rowOff, width, height } of this.#stripsIn(this.#extents))
      touched.add(colOff, rowOff, colOff + width, rowOff + height);
    return touched.windows;
  }

  /** The pixels of windows that the lattice's own cells may touch. */
  *#stripsIn(windows: readonly Window[]): Generator<Window, void> {
    const strips = new Strips();
    for (const window of windows) {
      for (const zone of this.#ownIn(window)) {
        this.#base.shapes.strips(zone, window, strips);
        for (let i = 0; i < strips.count; i++) {
          const { left, top, right, bottom } = strips.at(i);
          yield { colOff: left, rowOff: top, width: right - left, height: bottom - top };
        }
      }
    }
  }

  *#ownIn(window: Window): Generator<number, void> {
    for (const zone of this.#base.shapes.meeting(window)) if (this.#isOwn(zone)) yield zone;
  }

  #isOwn(zone: number): boolean {
    const owner = this.owners.ownerOf(zone);
    return owner === this.lattice || (owner === SEVERAL && this.owners.partOf(zone, this.lattice) > 0);
  }

  *parts(block: Window): Generator<Parts, void> {
    for (const window of withinOf(this.#extents, block)) {
      for (const parts of this.#drawer.draw(this.#ownIn(window), window, block)) {
        if (!this.#isPlain) this.#scale(parts);
        yield parts;
      }
    }
  }

  #scale({ count, zone, weight }: Parts): void {
    let last = -1;
    let scale = 1;
    for (let i = 0; i < count; i++) {
      if (zone[i] !== last) {
        last = zone[i]!;
        scale = this.#scales.of(last);
      }
      if (scale !== 1) weight[i] = Math.round(weight[i]! * scale);
    }
  }

  touches(block: Window): boolean {
    for (const _ of this.#stripsIn(withinOf(this.#extents, block))) return true;
    return false;
  }

  whole(zone: number, covered: number): number {
    return wholeWeight(this.lattices, this.owners, zone, covered);
  }

  pixelIn(zone: number): number {
    const { factor } = this.lattices[this.lattice]!;
    const scale = this.#isOwn(zone) ? this.#scales.of(zone) : 0;
    return this.#base.pixelIn(zone) * (scale || factor);
  }

  turned(zone: number, column: number): number {
    return this.#base.turned(zone, column);
  }

  touched(zone: number): number {
    if (!this.#isOwn(zone)) return 0;
    const scale = this.#scales.of(zone);
    let touched = 0;
    for (const { count, left, right, weight } of this.#scales.drawn(zone))
      for (let i = 0; i < count; i++) if (Math.round(weight[i]! * scale) > 0) touched += right[i]! - left[i]!;
    return touched;
  }

  counts(block: Window): boolean {
    return this.#base.counts(block);
  }
}
