import type { ClassSums } from '../../accumulators/class-sums.js';
import { FractionKernel, fractionKernel } from '../../kernels/fraction-kernel.js';
import type { Zones } from '../zones.js';

/** The kernel for the sums of a job; null where the host has none, or a zone has too many slots. */
export function kernelFor({ slotCount }: ClassSums): FractionKernel | null {
  return FractionKernel.holds(slotCount) ? fractionKernel() : null;
}

/** The weight of a whole zone, as kernels ask for it: NaN of one that is hidden. */
export function wholeOf({ validity }: ClassSums, zones: Zones): (zone: number) => number {
  const { covered } = validity;
  return (zone) => (zones.isHidden(zone) ? Number.NaN : zones.whole(zone, covered[zone]!));
}
