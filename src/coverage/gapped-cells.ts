import { areaOf, intersect, type Window } from '../grid/window.js';
import type { CellCoverage } from './coverage.js';
import type { Parts } from './parts.js';

/** Cells over a raster that tell what of them lies in parts of it. */
export interface CellsOverRaster extends CellCoverage {
  /** The pixels around a zone, also beside the raster; null where it has no place. */
  aroundZone(zone: number): Window | null;
  /** How many pixels of a window a zone touches, with a weight above 0 ({@link CellCoverage.touched}). */
  touchedIn(zone: number, window: Window): number;
  /**
   * The weight of a zone of which not all lies in the raster.
   * @param covered what of it does
   */
  wholeOfPart(zone: number, covered: number): number;
}

/**
 * Cells over a raster with gaps: of a lattice of pixels that sources cover here and there.
 */
export class GappedCells implements CellCoverage {
  readonly zones: number;
  readonly cells: Window;
  readonly pixels: readonly Window[];
  readonly pixel: number;

  /**
   * Lays cells over some of the pixels of a raster.
   * @param extents pixels that are there, without common pixels
   */
  constructor(
    readonly base: CellsOverRaster,
    readonly extents: readonly Window[],
  ) {
    this.zones = base.zones;
    this.cells = base.cells;
    this.pixel = base.pixel;
    this.pixels = base.pixels;
  }

  parts(block: Window, areAlike = false): Iterable<Parts> {
    return this.base.parts(block, areAlike);
  }

  touches(block: Window): boolean {
    return this.base.touches?.(block) ?? true;
  }

  whole(zone: number, covered: number): number {
    return this.#isCovered(zone) ? this.base.whole(zone, covered) : this.base.wholeOfPart(zone, covered);
  }

  /** Whether all pixels around a zone are there. */
  #isCovered(zone: number): boolean {
    const around = this.base.aroundZone(zone);
    if (!around) return true;
    let there = 0;
    for (const extent of this.extents) {
      const common = intersect(extent, around);
      if (common) there += areaOf(common);
    }
    return there === areaOf(around);
  }

  pixelIn(zone: number): number {
    return this.base.pixelIn(zone);
  }

  turned(zone: number, column: number, lattice: number): number {
    return this.base.turned?.(zone, column, lattice) ?? 0;
  }

  touched(zone: number): number {
    if (this.#isCovered(zone)) return this.base.touched(zone);
    return this.extents.reduce((sum, extent) => sum + this.base.touchedIn(zone, extent), 0);
  }

  counts(block: Window): boolean {
    return this.base.counts(block);
  }
}
