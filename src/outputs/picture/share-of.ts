/**
 * How far a value lies from the low end of a range to the high one, from 0 to 1; beyond the ends it is 0 or 1. The ends
 * may be any finite numbers that differ: where their distance is no float64, that of their halves is.
 */
export function shareOf(value: number, low: number, high: number): number {
  const span = high - low;
  const share = Number.isFinite(span) ? (value - low) / span : (value / 2 - low / 2) / (high / 2 - low / 2);
  return Math.min(1, Math.max(0, share));
}
