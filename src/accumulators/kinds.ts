import type { Coverage } from '../coverage/coverage.js';
import { InvalidInputError } from '../errors.js';
import type { Accumulator, AccumulatorKind, LayerFacts } from './accumulator.js';
import { classSums } from './class-sums.js';
import { moments } from './moments.js';

/** An accumulator as a plan names it. */
export interface AccumulatorUse {
  readonly kind: string;
  readonly params: unknown;
}

/** An accumulator of a plan with its kind. */
export interface PlannedAccumulator {
  bytesPerZone(layers: readonly LayerFacts[]): number;
  nanoseconds(
    layers: readonly LayerFacts[],
    sampleBytes: number,
  ): { readonly perPixel: number; readonly perPart: number };
  create(layers: readonly LayerFacts[], coverage: Pick<Coverage, 'zones' | 'owned'>): Accumulator;
}

const KINDS = [planned(classSums), planned(moments)];

/** A kind whose parameters are checked before they are used: they come from a plan. */
function planned<P>(kind: AccumulatorKind<P>): {
  readonly name: string;
  readonly of: (params: unknown) => PlannedAccumulator;
} {
  return {
    name: kind.name,
    of(params) {
      const checked = kind.params.parse(params);
      return {
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
  const found = KINDS.find(({ name }) => name === kind);
  if (!found) throw new InvalidInputError(`accumulator ${kind}: is not known here; plan again with this version`);
  return found.of(params);
}
