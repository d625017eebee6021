import type { Plan } from '../spec/plan.js';
import type { AreaShare, RunReport } from '../spec/run-report.js';
import { AREA_STEPS, type BandStats, combineStats, type TileSummary } from './tile-summary.js';

/** Unlisted codes that are named one by one in the report. */
const NAMED_CODES = 100;

/** Adds up tile summaries. Areas are exact; band statistics are added in the order of the calls. */
export class RunTotals {
  readonly bandStats: (BandStats | null)[];
  readonly #classes: bigint[];
  #unlisted = 0n;
  #nodata = 0n;
  #outside = 0n;
  #templateNodataCells = 0;
  #otherPixels = 0;
  readonly #codes = new Map<number, number>();

  constructor(readonly plan: Plan) {
    this.bandStats = plan.bands.map(() => null);
    this.#classes = plan.classes.map(() => 0n);
  }

  add(summary: TileSummary): void {
    summary.classes.forEach((area, k) => {
      this.#classes[k]! += BigInt(area);
    });
    this.#unlisted += BigInt(summary.unlisted);
    this.#nodata += BigInt(summary.nodata);
    this.#outside += BigInt(summary.outside);
    this.#templateNodataCells += summary.templateNodataCells;
    this.#otherPixels += summary.otherUnlistedPixels;
    for (const [code, pixels] of summary.unlistedCodes) this.#codes.set(code, (this.#codes.get(code) ?? 0) + pixels);
    summary.bandStats.forEach((stats, b) => {
      this.bandStats[b] = combineStats(this.bandStats[b]!, stats);
    });
  }

  /** The areas and counts of the report. */
  report(): Pick<RunReport, 'classes' | 'unlisted' | 'nodata' | 'outside' | 'templateNodataCells' | 'areaBasis'> {
    const codes = [...this.#codes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const rest = codes.slice(NAMED_CODES).reduce((sum, [, pixels]) => sum + pixels, 0);
    const whole = this.#classes.reduce((a, b) => a + b, 0n) + this.#unlisted + this.#nodata + this.#outside;
    const area = (steps: bigint): AreaShare => ({
      km2: (Number(steps) / AREA_STEPS) * (this.plan.cellAreaM2 / 1e6),
      share: whole === 0n ? 0 : Number(steps) / Number(whole),
    });
    return {
      classes: this.plan.classes.map(({ code, name }, k) => ({ code, name, ...area(this.#classes[k]!) })),
      unlisted: {
        ...area(this.#unlisted),
        codes: codes.slice(0, NAMED_CODES).map(([code, pixels]) => ({ code, pixels })),
        otherPixels: this.#otherPixels + rest,
      },
      nodata: area(this.#nodata),
      outside: area(this.#outside),
      templateNodataCells: this.#templateNodataCells,
      areaBasis: this.plan.crs.kind === 'geographic' ? 'ellipsoid' : 'projection plane',
    };
  }
}
