import type { ClassSums } from '../../accumulators/class-sums.js';
import type { Zones } from '../zones.js';

/** The weight of a whole zone, as kernels ask for it: NaN of one that is hidden. */
export function wholeOf({ validity }: ClassSums, zones: Zones): (zone: number) => number {
  const { covered } = validity;
  return (zone) => (zones.isHidden(zone) ? Number.NaN : zones.whole(zone, covered[zone]!));
}
