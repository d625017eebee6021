/** A quota this close to a whole number is that number: it is the rounding of one division, not a remainder. */
const WHOLE_TOLERANCE = 1e-9;

/**
 * Largest-remainder (Hamilton) apportionment: whole numbers that sum to `total` exactly and differ from their quotas by
 * less than one. Quotas must sum to within one half of `total`. Equal remainders go to the earlier quota.
 * Writes the result into `out` and returns it.
 */
export function apportion(quotas: ArrayLike<number>, total: number, out: Float64Array): Float64Array {
  const n = quotas.length;
  let rest = total;
  for (let k = 0; k < n; k++) {
    const q = quotas[k]!;
    const nearest = Math.round(q);
    out[k] = Math.abs(q - nearest) <= WHOLE_TOLERANCE ? nearest : Math.floor(q);
    rest -= out[k]!;
  }
  for (; rest > 0; rest--) out[extreme(quotas, out, 1)]! += 1;
  for (; rest < 0; rest++) out[extreme(quotas, out, -1)]! -= 1;
  return out;
}

/** The quota that is furthest above (sign 1) or below (sign -1) what it was given. Never takes what was not given. */
function extreme(quotas: ArrayLike<number>, given: Float64Array, sign: 1 | -1): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < quotas.length; k++) {
    const gap = sign * (quotas[k]! - given[k]!);
    if (gap > most + WHOLE_TOLERANCE && (sign > 0 || given[k]! > 0)) {
      most = gap;
      best = k;
    }
  }
  return best;
}
