import { zeroSums } from './zero-sums.js';

/**
 * For every zone the weight of its pixels: of valid ones, of those that hold no number (NaN or an infinity) without
 * being declared as nodata, and of all that lie in the raster. Whole numbers below 2^53.
 */
export class Validity {
  readonly valid: Float64Array;
  readonly notFinite: Float64Array;
  readonly covered: Float64Array;

  constructor(readonly zones: number) {
    this.valid = zeroSums(zones);
    this.notFinite = new Float64Array(zones);
    this.covered = zeroSums(zones);
  }

  /** Memory of one zone. */
  static readonly bytesPerZone = 24;

  /** Adds pixels of one weight: how many there are, and how many of them are valid, and no numbers. */
  add(zone: number, weight: number, pixels: number, valid: number, notFinite: number): void {
    this.addWeights(zone, pixels * weight, valid * weight, notFinite * weight);
  }

  /** Adds what pixels weigh: all of them, the valid ones, and those that hold no number. */
  addWeights(zone: number, covered: number, valid: number, notFinite: number): void {
    this.covered[zone] = this.covered[zone]! + covered;
    this.valid[zone] = this.valid[zone]! + valid;
    if (notFinite > 0) this.notFinite[zone] = this.notFinite[zone]! + notFinite;
  }

  /** Adds what was found elsewhere in the same zones. */
  combine({ valid, notFinite, covered }: Validity): void {
    for (let zone = 0; zone < this.zones; zone++) {
      this.valid[zone] = this.valid[zone]! + valid[zone]!;
      this.notFinite[zone] = this.notFinite[zone]! + notFinite[zone]!;
      this.covered[zone] = this.covered[zone]! + covered[zone]!;
    }
  }
}
