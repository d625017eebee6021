import type { JobEstimate } from '../cost/estimate.js';
import { estimateCensus, touchedWindows } from '../cost/estimate-census.js';
import type { RunRange } from '../cost/estimate-run.js';
import { priceOf } from '../cost/usage.js';
import { CENSUS, type Plan, type PlanLayer } from '../documents/plan.js';
import { namesOf } from '../documents/planned-source.js';
import type { RunLimits } from '../documents/run-limits.js';
import { InvalidInputError } from '../errors.js';
import type { Window } from '../grid/window.js';
import { DEFAULT_HTTP_RATE } from './limits.js';

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
  const layer = plan.layers[0]!;
  const census = layer.classesFrom === CENSUS ? [censusOf(layer, touchedWindows(plan))] : [];
  const sum = (of: (job: { pixels: number; bytes: number }) => number) =>
    [...jobs, ...census].reduce((total, one) => total + of(one), 0);
  const usd: Amount = {
    what: 'usd',
    amount: mostUsd,
    says: `cost ${dollars(leastUsd)} to ${dollars(mostUsd)}`,
    in: dollars,
  };
  const reading = readings(
    sum(({ pixels }) => pixels),
    sum(({ bytes }) => bytes),
  );
  checkAmounts(namesOf(layer), [usd, ...reading], limits);
}

/**
 * Checks what reading all pixels of a layer once would take, before that is done.
 * @param windows of each source's file
 * @throws InvalidInputError naming the limit that is passed, with both figures
 */
export function checkCensusSpending(layer: PlanLayer, windows: readonly Window[], limits: AllLimits): void {
  const { pixels, bytes } = censusOf(layer, windows);
  checkAmounts(namesOf(layer), readings(pixels, bytes), limits);
}

function censusOf({ sources }: PlanLayer, windows: readonly Window[]) {
  return estimateCensus(sources, windows, DEFAULT_HTTP_RATE);
}

/** What a limit is compared with. */
interface Amount {
  readonly what: keyof RunLimits;
  readonly amount: number;
  readonly says: string;
  readonly in: (amount: number) => string;
}

function readings(pixels: number, bytes: number): Amount[] {
  return [
    { what: 'pixels', amount: pixels, says: `read ${count(pixels)} pixels`, in: count },
    { what: 'bytes', amount: bytes, says: `read ${count(bytes)} bytes`, in: count },
  ];
}

function checkAmounts(names: string, amounts: readonly Amount[], limits: AllLimits): void {
  for (const whose of ['job', 'stack'] as const)
    for (const { what, amount, says, in: inUnits } of amounts) {
      const most = limits[whose][what];
      if (most === undefined || amount <= most) continue;
      const raise = whose === 'job' ? 'raise it' : 'have it raised by who runs the stack (-c limits)';
      throw new InvalidInputError(
        `${names}: is predicted to ${says}, more than the ${inUnits(most)} of limits.${what} of the ${whose}; ${raise}, or ask for less`,
      );
    }
}

/** Cents matter, and parts of them: most runs cost less than one. */
export function dollars(usd: number): string {
  if (usd > 0 && usd < 0.0001) return `$${usd.toPrecision(3)}`;
  return `$${usd.toFixed(usd >= 1 ? 2 : usd >= 0.01 ? 4 : 6)}`;
}

/** A number of what there may be trillions of. */
function count(amount: number): string {
  return amount >= 1e6 ? amount.toPrecision(4) : String(amount);
}
