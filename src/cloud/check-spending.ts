import type { JobEstimate } from '../cost/estimate.js';
import type { RunRange } from '../cost/estimate-run.js';
import { priceOf } from '../cost/usage.js';
import type { Plan } from '../documents/plan.js';
import { namesOf } from '../documents/planned-source.js';
import type { RunLimits } from '../documents/run-limits.js';
import { InvalidInputError } from '../errors.js';

/** Whose limits there are, in the order in which they are looked at. */
export interface AllLimits {
  readonly job: RunLimits;
  readonly stack: RunLimits;
}

/** Dollars, from the best to the worst of what is assumed. */
export function usdRange(range: RunRange): { readonly leastUsd: number; readonly mostUsd: number } {
  return { leastUsd: priceOf(range.least.usage).usd, mostUsd: priceOf(range.most.usage).usd };
}

/**
 * Checks what a run would take against the limits of its job and of the stack, by the upper end of what is predicted.
 * @throws InvalidInputError naming the limit that is passed, with both figures
 */
export function checkSpending(plan: Plan, jobs: readonly JobEstimate[], range: RunRange, limits: AllLimits): void {
  const { leastUsd, mostUsd } = usdRange(range);
  const sum = (of: (job: JobEstimate) => number) => jobs.reduce((total, job) => total + of(job), 0);
  const pixels = sum((job) => job.pixels);
  const bytes = sum((job) => job.bytes);
  const taken = [
    { what: 'usd', amount: mostUsd, says: `cost ${dollars(leastUsd)} to ${dollars(mostUsd)}`, in: dollars },
    { what: 'pixels', amount: pixels, says: `read ${count(pixels)} pixels`, in: count },
    { what: 'bytes', amount: bytes, says: `read ${count(bytes)} bytes`, in: count },
  ] as const;
  for (const whose of ['job', 'stack'] as const)
    for (const { what, amount, says, in: inUnits } of taken) {
      const most = limits[whose][what];
      if (most === undefined || amount <= most) continue;
      const raise = whose === 'job' ? 'raise it' : 'have it raised by who runs the stack (-c limits)';
      throw new InvalidInputError(
        `${namesOf(plan.layers[0]!)}: is predicted to ${says}, more than the ${inUnits(most)} of limits.${what} of the ${whose}; ${raise}, or ask for less`,
      );
    }
}

/** Cents matter: most runs cost less than one. */
export function dollars(usd: number): string {
  return `$${usd.toFixed(usd >= 1 ? 2 : usd >= 0.01 ? 4 : 6)}`;
}

/** A number of what there may be trillions of. */
function count(amount: number): string {
  return amount >= 1e6 ? amount.toPrecision(4) : String(amount);
}
