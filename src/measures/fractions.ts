import type { TileSize } from '../grid/tiling.js';
import { apportion } from './apportion.js';
import type { ClassSums } from './class-sums.js';
import { type BandValues, dtypeFacts, type Encoding, fullScale, nodataBands } from './encoding.js';

/** Band order of the measure: one band per class, then these two. */
export const VALID_FRACTION = 'valid_fraction';
export const UNLISTED = 'unlisted';

/** Index of the `valid_fraction` band among the bands of `classes` classes. */
export function validBand(classes: number): number {
  return classes;
}

/** Index of the `unlisted` band. */
export function unlistedBand(classes: number): number {
  return classes + 1;
}

/** The measure's band names, in file order. */
export function fractionBandNames(codes: readonly number[]): string[] {
  return [...codes.map((code) => `fraction_${code}`), VALID_FRACTION, UNLISTED];
}

/** Where a tile's cells go: a block of `blockSize` per band, and the weight of a whole cell. */
export interface FractionFrame {
  readonly blockSize: TileSize;
  /** Units of the cell columns and rows of the tile: the weight of cell (col, row) is colUnits[col] * rowUnits[row]. */
  readonly colUnits: Float64Array;
  readonly rowUnits: Float64Array;
  /** 1 where the template hides the cell; null without a template. */
  readonly masked: Uint8Array | null;
}

/**
 * Shares of one cell, before they are cast to the file's type. x_k = w_k / D with D = sum of valid weights, or the
 * cell's whole weight. Returns false where the class bands are nodata (no valid pixel, or less than `minValid`).
 */
export function cellShares(
  sums: Float64Array,
  base: number,
  classes: number,
  cellUnits: number,
  encoding: Pick<Encoding, 'denominator' | 'minValid'>,
  out: { shares: Float64Array; valid: number },
): boolean {
  let valid = 0;
  for (let k = 0; k <= classes; k++) valid += sums[base + k]!;
  out.valid = valid / cellUnits;
  if (valid === 0 || out.valid < encoding.minValid) return false;
  const whole = encoding.denominator === 'valid' ? valid : cellUnits;
  for (let k = 0; k <= classes; k++) out.shares[k] = sums[base + k]! / whole;
  return true;
}

/**
 * Finishes a tile: one array of a block's values per band, in the order of {@link fractionBandNames}; everything
 * outside the tile's cells is nodata. Integer types are apportioned, so that classes and `unlisted` sum to exactly 100
 * % (or to the valid share, where the denominator is the whole cell).
 */
export function finishFractions(sums: ClassSums, encoding: Encoding, frame: FractionFrame): BandValues[] {
  const classes = sums.slotCount - 2;
  const { levels } = dtypeFacts(encoding.dtype);
  const full = fullScale(encoding);
  const { blockSize } = frame;
  const bands = nodataBands(encoding, classes + 2, blockSize.columns * blockSize.rows);
  const cell = { shares: new Float64Array(classes + 1), valid: 0 };
  const whole = new Float64Array(classes + 1);
  for (let row = 0; row < sums.rows; row++) {
    for (let col = 0; col < sums.columns; col++) {
      const index = row * sums.columns + col;
      if (frame.masked?.[index]) continue;
      const at = row * blockSize.columns + col;
      const units = frame.colUnits[col]! * frame.rowUnits[row]!;
      const kept = cellShares(sums.sums, index * sums.slotCount, classes, units, encoding, cell);
      const validValue = levels === null ? cell.valid * full : Math.round(cell.valid * levels);
      bands[validBand(classes)]![at] = validValue;
      if (!kept) continue;
      for (let k = 0; k <= classes; k++) cell.shares[k] = cell.shares[k]! * full;
      const total = encoding.denominator === 'valid' ? full : validValue;
      const values = levels === null ? cell.shares : apportion(cell.shares, total, whole);
      for (let k = 0; k < classes; k++) bands[k]![at] = values[k]!;
      bands[unlistedBand(classes)]![at] = values[classes]!;
    }
  }
  return bands;
}
