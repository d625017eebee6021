import type { Validity } from '../accumulators/validity.js';
import type { Zones } from './zones.js';

/** What was found last of the zones of a job: several measures of a run ask the same. */
const found = new WeakMap<Zones, { readonly of: Validity; readonly minValid: number; readonly list: Int32Array }>();

/**
 * The zones that no template hides and that have enough valid area for a value.
 *
 * Memory: 4 bytes a zone, as long as the zones are there.
 */
export function validZones(validity: Validity, zones: Zones, minValid: number): Int32Array {
  const last = found.get(zones);
  if (last && last.of === validity && last.minValid === minValid) return last.list;
  const { valid, covered } = validity;
  const all = new Int32Array(zones.count);
  let count = 0;
  for (let zone = 0; zone < zones.count; zone++) {
    const weight = valid[zone]!;
    if (weight > 0 && !zones.isHidden(zone) && weight / zones.whole(zone, covered[zone]!) >= minValid)
      all[count++] = zone;
  }
  const list = all.subarray(0, count);
  found.set(zones, { of: validity, minValid, list });
  return list;
}
