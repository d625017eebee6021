import type { CellCoverage } from '../coverage/coverage.js';
import { graticuleOf } from '../crs/graticule.js';
import type { PlanTarget } from '../documents/plan.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { AREA_STEPS, type Zones } from '../measures/zones.js';

/** The cells of a job as measures see them. */
export class CellZones implements Zones {
  readonly count: number;
  readonly #width: number;
  readonly #cellAreaM2: number;
  /** Of each row of cells, in steps. */
  readonly #areas: Float64Array;

  /**
   * Looks at a job's cells.
   * @param masked 1 where a template hides the cell; null without a template
   * @param placeOf where a point in pixels lies
   */
  constructor(
    target: PlanTarget,
    readonly coverage: Pick<CellCoverage, 'zones' | 'cells' | 'whole' | 'pixelIn'>,
    readonly masked: Uint8Array | null,
    readonly placeOf: Zones['placeOf'],
  ) {
    const { width, rowOff, height } = coverage.cells;
    this.count = coverage.zones;
    this.#width = width;
    this.#cellAreaM2 = target.cellAreaM2;
    const areas = cellAreasByRow(target.grid, target.crs, graticuleOf(target.crs.definition), rowOff, height);
    for (let row = 0; row < height; row++) areas[row] = (areas[row]! / target.cellAreaM2) * AREA_STEPS;
    this.#areas = areas;
  }

  /** A cell beyond a pole has no area, and nothing in it weighs anything: of 1, its shares are 0. */
  whole(zone: number, covered: number): number {
    return Math.max(1, this.coverage.whole(zone, covered));
  }

  pixelIn(zone: number): number {
    return this.coverage.pixelIn(zone);
  }

  isHidden(zone: number): boolean {
    return this.masked !== null && this.masked[zone] === 1;
  }

  areaSteps(zone: number): number {
    return this.#areas[Math.floor(zone / this.#width)]!;
  }

  areaKm2(zone: number): number {
    return (this.areaSteps(zone) / AREA_STEPS) * (this.#cellAreaM2 / 1e6);
  }

  /** How many cells are hidden. */
  get hidden(): number {
    return this.masked?.reduce((sum, hidden) => sum + hidden, 0) ?? 0;
  }
}
