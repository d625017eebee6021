import type { Accumulator } from '../accumulators/accumulator.js';

/** The state that a measure has asked for, with its type. */
export function stateOf<T extends Accumulator>(
  states: readonly Accumulator[],
  index: number,
  kind: abstract new (...args: never[]) => T,
): T {
  const state = states[index];
  if (state instanceof kind) return state;
  throw new TypeError(`accumulator ${index} is no ${kind.name}`);
}
