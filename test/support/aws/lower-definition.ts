import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Asl, AslState, Json } from './asl.js';

/**
 * aws-local-stepfunctions ends a task after 60 seconds unless told otherwise, AWS after 99999999; a timer can't be set
 * that far.
 */
const NO_TIMEOUT_SECONDS = 2_000_000;

/** Whether a state is a Distributed Map. */
export const isDistributedMap = (state: AslState): boolean => {
  const { ProcessorConfig: config } = (state.ItemProcessor ?? {}) as { ProcessorConfig?: { Mode?: string } };
  return state.Type === 'Map' && config?.Mode === 'DISTRIBUTED';
};

/** Whether a state is carried out by this emulation, not by the library. */
export const isOurs = (name: string, state: AslState): boolean => lowerState(name, state, 1).Type === 'Task';

/**
 * Writes a definition so that aws-local-stepfunctions runs it as Step Functions does.
 * @param timeScale factor of the waits before retries and of Wait states
 * @throws Error for what is not emulated, so that no test passes by chance
 */
export function lowerDefinition(asl: Asl, timeScale: number): StateMachineDefinition {
  const states = Object.entries(asl.States).map(([name, state]) => [name, lowerState(name, state, timeScale)]);
  return withOwnContext({ ...asl, States: Object.fromEntries(states) as Record<string, Json> }) as never;
}

function lowerState(name: string, state: AslState, timeScale: number): AslState {
  if (state.QueryLanguage === 'JSONata') throw new Error(`${name}: JSONata is not emulated`);
  switch (state.Type) {
    case 'Task':
      return scaled({ TimeoutSeconds: NO_TIMEOUT_SECONDS, ...state }, timeScale);
    case 'Map':
      if (!isDistributedMap(state)) throw new Error(`${name}: an inline Map is not emulated`);
      return scaled(task(name, state), timeScale);
    case 'Pass':
      // the library takes null, false, 0 and "" for no result at all
      return 'Result' in state && !state.Result ? task(name, state) : state;
    case 'Wait':
      if (typeof state.Seconds !== 'number') throw new Error(`${name}: a Wait without Seconds is not emulated`);
      return { ...state, Seconds: state.Seconds * timeScale };
    case 'Choice':
      return { ...state, Choices: (state.Choices as Json[]).map(lowerRule) };
    case 'Succeed':
    case 'Fail':
      return state;
    default:
      throw new Error(`${name}: ${state.Type} is not emulated`);
  }
}

const KEPT = ['Comment', 'InputPath', 'ResultSelector', 'ResultPath', 'OutputPath', 'Retry', 'Catch', 'Next', 'End'];

/** The task that stands for a state whose work this emulation does. */
function task(name: string, state: AslState): AslState {
  const kept = Object.entries(state).filter(([field]) => KEPT.includes(field));
  return { ...Object.fromEntries(kept), Type: 'Task', Resource: name, TimeoutSeconds: NO_TIMEOUT_SECONDS };
}

function scaled(state: AslState, factor: number): AslState {
  if (!Array.isArray(state.Retry)) return state;
  const retriers = state.Retry as readonly { readonly [field: string]: Json }[];
  const Retry = retriers.map(({ IntervalSeconds = 1, MaxDelaySeconds, ...retrier }) => ({
    ...retrier,
    IntervalSeconds: Number(IntervalSeconds) * factor,
    ...(MaxDelaySeconds === undefined ? {} : { MaxDelaySeconds: Number(MaxDelaySeconds) * factor }),
  }));
  return { ...state, Retry };
}

type Rule = { readonly [field: string]: Json };
const TESTS = ['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'];

/** The library takes `"IsPresent": false` for a rule that never holds. */
function lowerRule(rule: Json): Json {
  const { Next, And, Or, Not, ...test } = rule as Rule;
  const next: Rule = Next === undefined ? {} : { Next };
  if (And !== undefined) return { ...next, And: (And as Json[]).map(lowerRule) };
  if (Or !== undefined) return { ...next, Or: (Or as Json[]).map(lowerRule) };
  if (Not !== undefined) return { ...next, Not: lowerRule(Not) };
  const negated = TESTS.find((name) => test[name] === false);
  return negated === undefined ? rule : { ...next, Not: { ...test, [negated]: true } };
}

/**
 * The library writes `$$.Execution.Input` and `.StartTime` itself at every run, which is wrong after a redrive; so the
 * context that we give it has another name.
 */
function withOwnContext(value: Json): Json {
  if (typeof value === 'string') return ownPath(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withOwnContext);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withOwnContext(one as Json)]));
}

/** A path or intrinsic function that finds its context under the name `Own`. */
export function ownPath(text: string): string {
  if (/\$\$\.(?!Execution|StateMachine|Map\.Item)/.test(text)) throw new Error(`${text} is not emulated`);
  return text.replace(/\$\$\.(?=Execution|StateMachine)/g, '$$$$.Own.');
}
