import type { Validity } from '../accumulators/validity.js';
import type { Zones } from './zones.js';

/** The zones that no template hides and that have enough valid area for a value. */
export function* validZones({ valid, covered }: Validity, zones: Zones, minValid: number): Generator<number> {
  for (let zone = 0; zone < zones.count; zone++) {
    const weight = valid[zone]!;
    if (weight > 0 && !zones.isHidden(zone) && weight / zones.whole(zone, covered[zone]!) >= minValid) yield zone;
  }
}
