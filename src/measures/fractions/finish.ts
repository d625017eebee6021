import type { ClassSums } from '../../accumulators/class-sums.js';
import { fractionKernelOf } from '../../kernels/fraction-kernel.js';
import type { Samples } from '../../raster/samples.js';
import type { Zones } from '../zones.js';
import { apportion } from './apportion.js';
import { dtypeFacts, type Encoding, fullScale } from './encoding.js';
import { ShareZones } from './share-zones.js';

/** Index of the `valid_fraction` band among the bands of `classes` classes. */
export function validBand(classes: number): number {
  return classes;
}

/** Index of the `unlisted` band. */
export function unlistedBand(classes: number): number {
  return classes + 1;
}

/**
 * Shares of one zone, before they are cast to the file's type. x_k = w_k / D with D = sum of valid weights, or the
 * zone's whole weight. Returns false where the class bands are nodata (no valid pixel, or less than `minValid`).
 */
export function zoneShares(
  sums: Float64Array,
  base: number,
  classes: number,
  whole: number,
  encoding: Pick<Encoding, 'denominator' | 'minValid'>,
  out: { shares: Float64Array; valid: number },
): boolean {
  let valid = 0;
  for (let k = 0; k <= classes; k++) valid += sums[base + k]!;
  out.valid = valid / whole;
  if (valid === 0 || out.valid < encoding.minValid) return false;
  const divisor = encoding.denominator === 'valid' ? valid : whole;
  for (let k = 0; k <= classes; k++) out.shares[k] = sums[base + k]! / divisor;
  return true;
}

/**
 * Writes the shares of all zones: one band a class, then the valid fraction and the share of codes that are not listed.
 * Integer types are apportioned, so that classes and `unlisted` sum to exactly 100 % (or to the valid share, where the
 * denominator is the whole zone).
 */
export function finishFractions(sums: ClassSums, zones: Zones, encoding: Encoding, bands: readonly Samples[]): void {
  const kernel = dtypeFacts(encoding.dtype).levels === null ? fractionKernelOf(sums.slotCount) : null;
  if (!kernel) {
    finishByLoops(sums, zones, encoding, bands);
    return;
  }
  const { denominator, dtype, minValid } = encoding;
  const form = {
    ofValid: denominator === 'valid',
    minValid,
    full: fullScale(encoding),
    nodata: dtypeFacts(dtype).nodata,
  };
  kernel.shares(sums, new ShareZones(sums, zones), form, bands as readonly Float32Array[]);
}

/** What kernels must equal to the bit, and what whole numbers and hosts without kernels take. */
export function finishByLoops(
  { sums, slotCount, validity }: ClassSums,
  zones: Zones,
  encoding: Encoding,
  bands: readonly Samples[],
): void {
  const classes = slotCount - 2;
  const { levels } = dtypeFacts(encoding.dtype);
  const full = fullScale(encoding);
  const zone = { shares: new Float64Array(classes + 1), valid: 0 };
  const apportioned = new Float64Array(classes + 1);
  for (let at = 0; at < zones.count; at++) {
    if (zones.isHidden(at)) continue;
    const whole = zones.whole(at, validity.covered[at]!);
    const kept = zoneShares(sums, at * slotCount, classes, whole, encoding, zone);
    const validValue = levels === null ? zone.valid * full : Math.round(zone.valid * levels);
    bands[validBand(classes)]![at] = validValue;
    if (!kept) continue;
    for (let k = 0; k <= classes; k++) zone.shares[k] = zone.shares[k]! * full;
    const total = encoding.denominator === 'valid' ? full : validValue;
    const values = levels === null ? zone.shares : apportion(zone.shares, total, apportioned);
    for (let k = 0; k < classes; k++) bands[k]![at] = values[k]!;
    bands[unlistedBand(classes)]![at] = values[classes]!;
  }
}
