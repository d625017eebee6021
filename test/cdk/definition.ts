import type { Asl, AslState, Json } from '../support/aws/asl.js';
import { deploy } from './synth.js';

/** One entry of a state's Retry. */
export interface Retrier {
  readonly ErrorEquals: string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: string;
}
/** One entry of a state's Catch. */
export interface Catcher {
  readonly ErrorEquals: string[];
  readonly Next: string;
  readonly ResultPath: string | null;
}

/** AWS's name for an execution that it has forgotten. */
export const GONE = 'Sfn.ExecutionDoesNotExistException';

/** The definition of the default stack's state machine: its states, and those of the Map's children. */
export const stack = deploy();
export const definition = stack.definition();
export const parent = definition.States;
export const tiles = parent.Tiles!;
export const processor = tiles.ItemProcessor as unknown as Asl & { ProcessorConfig: Json };
export const child = processor.States;

export const retriers = (state: AslState) => (state.Retry ?? []) as unknown as Retrier[];
export const catchers = (state: AslState) => (state.Catch ?? []) as unknown as Catcher[];
