import { InvalidInputError } from '../errors.js';
import type { Accumulator, AccumulatorKind, LayerFacts, ZonesOfPixels } from './accumulator.js';
import { centers } from './centers.js';
import { classSums } from './class-sums.js';
import { countedValues } from './counted-values.js';
import { moments } from './moments.js';
import { orderedValues } from './ordered-values.js';
import { valueBins } from './value-bins.js';

/** An accumulator as a plan names it. */
export interface AccumulatorUse {
  readonly kind: string;
  readonly params: unknown;
}

/** An accumulator of a plan with its kind. */
export interface PlannedAccumulator {
  readonly prefersRows: boolean;
  readonly takesMerged: boolean;
  bytesPerZone(layers: readonly LayerFacts[]): number;
  bytesPerColumn(layers: readonly LayerFacts[]): number;
  passes(layers: readonly LayerFacts[]): number;
  nanoseconds(
    layers: readonly LayerFacts[],
    sampleBytes: number,
  ): { readonly perPixel: number; readonly perPart: number };
  create(layers: readonly LayerFacts[], coverage: ZonesOfPixels): Accumulator;
}

const KINDS = [
  planned(classSums),
  planned(moments),
  planned(orderedValues),
  planned(countedValues),
  planned(valueBins),
  planned(centers),
];

/** A kind whose parameters are checked before they are used: they come from a plan. */
function planned<P>(kind: AccumulatorKind<P>): {
  readonly name: string;
  readonly join: (a: unknown, b: unknown) => unknown;
  readonly of: (params: unknown) => PlannedAccumulator;
} {
  return {
    name: kind.name,
    join: (a, b) => kind.join?.(kind.params.parse(a), kind.params.parse(b)) ?? null,
    of(params) {
      const checked = kind.params.parse(params);
      return {
        prefersRows: kind.prefersRows ?? false,
        takesMerged: kind.takesMerged ?? false,
        bytesPerColumn: (layers) => kind.bytesPerColumn?.(checked, layers) ?? 0,
        passes: (layers) => kind.passes?.(checked, layers) ?? 1,
        bytesPerZone: (layers) => kind.bytesPerZone(checked, layers),
        nanoseconds: (layers, sampleBytes) => kind.nanoseconds(checked, layers, sampleBytes),
        create: (layers, coverage) => kind.create(checked, layers, coverage),
      };
    },
  };
}

/**
 * The accumulator that a plan names.
 * @throws InvalidInputError where there is none of that name
 */
export function accumulatorOf({ kind, params }: AccumulatorUse): PlannedAccumulator {
  return kindOf(kind).of(params);
}

/** One accumulator that does for two uses; null where each needs its own. */
export function joinUses(a: AccumulatorUse, b: AccumulatorUse): AccumulatorUse | null {
  if (a.kind !== b.kind) return null;
  if (JSON.stringify(a.params) === JSON.stringify(b.params)) return a;
  const params = kindOf(a.kind).join(a.params, b.params);
  return params === null ? null : { kind: a.kind, params };
}

function kindOf(kind: string): (typeof KINDS)[number] {
  const found = KINDS.find(({ name }) => name === kind);
  if (found) return found;
  throw new InvalidInputError(`accumulator ${kind}: is not known here; plan again with this version`);
}
