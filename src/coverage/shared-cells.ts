import { areaOf, intersect, type Window } from '../grid/window.js';
import { CellDrawer } from './cell-drawer.js';
import { weightOfLoops } from './cell-outline.js';
import { type CellOwners, LEAST_PART, NOBODY, SEVERAL } from './cell-owners.js';
import type { CellCoverage } from './coverage.js';
import type { Parts } from './parts.js';
import type { PolygonCells } from './polygon-cells.js';
import { RegionCache } from './region-cache.js';
import { Strips } from './strips.js';
import { WindowSet } from './window-set.js';

/** A lattice of a job: the job's cells over its pixels. */
export interface JobLattice {
  /** As if the lattice had no neighbours; the same cells for all lattices of a job. */
  readonly cells: PolygonCells;
  /** Common units of area that a unit of the lattice has. */
  readonly factor: number;
  /** The pixels that there are, in windows without common pixels. */
  readonly extents: readonly Window[];
}

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
  readonly #factor: number;
  readonly #extents: readonly Window[];
  /** One for parts, and one for what is asked between them. */
  readonly #drawer: CellDrawer;
  readonly #asked: CellDrawer;
  /** Whether weights are those of the base. */
  readonly #isPlain: boolean;
  /** What a unit of a shared cell is worth. */
  readonly #scales = new Map<number, number>();
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
    this.#factor = factor;
    this.#extents = extents;
    this.#isPlain = factor === 1 && owners.shared === 0;
    const regions = this.#isPlain ? null : new RegionCache(cells.shapes, owners, lattice);
    this.#drawer = new CellDrawer(cells.shapes, cells.frame, regions);
    this.#asked = new CellDrawer(cells.shapes, cells.frame, regions);
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
    for (const window of this.#stripsIn(this.#extents)) touched.add(window);
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
    for (const window of this.#within(block)) {
      for (const parts of this.#drawer.draw(this.#ownIn(window), window, block)) {
        if (!this.#isPlain) this.#scale(parts);
        yield parts;
      }
    }
  }

  /** What of a window lies in the extents. */
  #within(window: Window): Window[] {
    return this.#extents.flatMap((extent) => intersect(window, extent) ?? []);
  }

  #scale({ count, zone, weight }: Parts): void {
    let [last, scale] = [-1, 1];
    for (let i = 0; i < count; i++) {
      if (zone[i] !== last) {
        last = zone[i]!;
        scale = this.#scaleOf(last);
      }
      if (scale !== 1) weight[i] = Math.round(weight[i]! * scale);
    }
  }

  /** What a unit of the lattice is worth in a cell that it has a part in. */
  #scaleOf(zone: number): number {
    if (this.owners.ownerOf(zone) !== SEVERAL) return this.#factor;
    let scale = this.#scales.get(zone);
    if (scale === undefined) {
      let drawn = 0;
      for (const { count, left, right, weight } of this.#drawnOf(zone))
        for (let i = 0; i < count; i++) drawn += weight[i]! * (right[i]! - left[i]!);
      const part = this.#wholeOfShared(zone) * this.owners.partOf(zone, this.lattice);
      scale = drawn > 0 ? part / drawn : 0;
      this.#scales.set(zone, scale);
    }
    return scale;
  }

  /** A cell, drawn into all extents, without scale. */
  *#drawnOf(zone: number): Generator<Parts, void> {
    const { left, top, right, bottom } = this.#base.shapes.boxOf(zone);
    const box = { colOff: left, rowOff: top, width: right - left, height: bottom - top };
    for (const window of this.#within(box)) yield* this.#asked.draw([zone], window, window);
  }

  /** The weight of a cell that several lattices share: that of the first of them. */
  #wholeOfShared(zone: number): number {
    const { cells, factor } = this.lattices[this.owners.sharersOf(zone)[0]!]!;
    return Math.max(1, Math.round(outlineWeight(cells, zone) * factor));
  }

  touches(block: Window): boolean {
    for (const _ of this.#stripsIn(this.#within(block))) return true;
    return false;
  }

  /**
   * The weight of a cell in common units. One that lies in the map and wholly in extents has what was found of it.
   */
  whole(zone: number, covered: number): number {
    const owner = this.owners.ownerOf(zone);
    if (owner === SEVERAL) return this.#sharedWhole(zone, covered);
    if (owner === NOBODY) return 1;
    const { cells, factor, extents } = this.lattices[owner]!;
    const box = windowOf(cells, zone, extents);
    const inside = extents.reduce((sum, extent) => sum + areaOf(intersect(box, extent) ?? NOTHING), 0);
    if (box.width <= 0 || (covered === 0 && inside === 0)) return 1;
    const isInside = inside === areaOf(box);
    if (isInside && cells.shapes.loopsOf(zone) === null) return covered;
    const { part } = cells.shapes.outlineOf(zone);
    const shown = isInside ? (part > 0 ? covered / part : covered) : outlineWeight(cells, zone) * factor;
    return Math.max(1, covered, Math.round(shown));
  }

  #sharedWhole(zone: number, covered: number): number {
    const sharers = this.owners.sharersOf(zone);
    const parts = sharers.reduce((sum, lattice) => sum + this.owners.partOf(zone, lattice), 0);
    if (covered > 0 && 1 - parts < LEAST_PART) return covered;
    return Math.max(covered, this.#wholeOfShared(zone));
  }

  pixelIn(zone: number): number {
    const scale = this.#isOwn(zone) ? this.#scaleOf(zone) : 0;
    return this.#base.pixelIn(zone) * (scale || this.#factor);
  }

  turned(zone: number, column: number): number {
    return this.#base.turned(zone, column);
  }

  touched(zone: number): number {
    if (!this.#isOwn(zone)) return 0;
    const scale = this.#scaleOf(zone);
    let touched = 0;
    for (const { count, left, right, weight } of this.#drawnOf(zone))
      for (let i = 0; i < count; i++) if (Math.round(weight[i]! * scale) > 0) touched += right[i]! - left[i]!;
    return touched;
  }

  counts(block: Window): boolean {
    return this.#base.counts(block);
  }
}

/** The pixels that a cell may touch: of one that may lie anywhere around the earth, a turn from where extents begin. */
function windowOf({ shapes }: PolygonCells, zone: number, extents: readonly Window[]): Window {
  const { left, top, right, bottom } = shapes.boxOf(zone);
  const { period } = shapes.units.map;
  if (period === 0 || right - left <= period) return { colOff: left, rowOff: top, width: right - left, height: bottom - top }; // biome-ignore format: one thought
  const colOff = Math.min(...extents.map((extent) => extent.colOff));
  return { colOff, rowOff: top, width: Math.ceil(period), height: bottom - top };
}

const NOTHING: Window = { colOff: 0, rowOff: 0, width: 0, height: 0 };

/** The weight of a cell's outline in units of a lattice, with what of it lies beyond the map. */
function outlineWeight({ shapes }: PolygonCells, zone: number): number {
  const { loops, part } = shapes.outlineOf(zone);
  return part > 0 ? weightOfLoops(loops) / part : 0;
}
