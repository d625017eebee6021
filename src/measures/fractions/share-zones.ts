import type { ClassSums } from '../../accumulators/class-sums.js';
import type { KernelZones } from '../../kernels/fraction-kernel.js';
import type { Zones } from '../zones.js';

/** The zones of a job as kernels ask for them. */
export class ShareZones implements KernelZones {
  readonly #covered: Float64Array;

  constructor(
    { validity }: Pick<ClassSums, 'validity'>,
    readonly zones: Pick<Zones, 'isHidden' | 'whole' | 'areaSteps'>,
  ) {
    this.#covered = validity.covered;
  }

  whole(zone: number): number {
    return this.zones.isHidden(zone) ? Number.NaN : this.zones.whole(zone, this.#covered[zone]!);
  }

  areaSteps(zone: number): number {
    return this.zones.areaSteps(zone);
  }
}
