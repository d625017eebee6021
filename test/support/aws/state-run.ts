import { ExecutionAbortedError, ExecutionTimeoutError, StateMachine } from 'aws-local-stepfunctions';
import { type Asl, type AslContext, checkStateData, type Json, jsonBytes, STOPPED, StateFailure } from './asl.js';
import { libraryContext } from './evaluate.js';
import { isOurs, lowerDefinition } from './lower-definition.js';

/** What happened in an execution. */
export interface StateEvent {
  readonly type: 'StateEntered' | 'StateExited' | 'StateFailed' | 'StateRetried' | 'StateCaught';
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** "" but for a failed state. */
  readonly error: string;
}

/** How an attempt to run a definition has ended. */
export interface Outcome {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  /** null but for SUCCEEDED. */
  readonly output: Json;
  /** "" for SUCCEEDED and ABORTED. */
  readonly error: string;
  readonly cause: string;
  /** The state that was entered last, and what it got: where a redrive goes on. */
  readonly last: { readonly name: string; readonly input: Json };
  readonly events: readonly StateEvent[];
  /** States entered, each retry again. */
  readonly transitions: number;
  /** Bytes of the largest input or output of a state. */
  readonly largest: number;
}

export interface StateRunOptions {
  readonly context: AslContext;
  readonly timeScale: number;
  /**
   * Does the work of a state: a task, a Distributed Map.
   * @throws StateFailure
   */
  readonly work: (name: string, input: Json, signal: AbortSignal) => Promise<Json>;
  /** Stops the execution. */
  readonly signal: AbortSignal;
}

/** Runs a definition to its end. */
export async function runStates(asl: Asl, input: Json, options: StateRunOptions): Promise<Outcome> {
  return new StateRun(asl, input, options).finish();
}

class StateRun {
  readonly #events: StateEvent[] = [];
  readonly #stop = new AbortController();
  #transitions = 0;
  #largest = 0;
  #last: Outcome['last'];
  #excess: StateFailure | null = null;

  constructor(
    readonly asl: Asl,
    readonly input: Json,
    readonly options: StateRunOptions,
  ) {
    this.#last = { name: asl.StartAt, input };
  }

  async finish(): Promise<Outcome> {
    const { signal } = this.options;
    const machine = new StateMachine(lowerDefinition(this.asl, this.options.timeScale), {
      validationOptions: { noValidate: true }, // of the definition itself, in the tests of the template
    });
    const run = machine.run(this.input as never, {
      context: libraryContext(this.options.context),
      overrides: { taskResourceLocalHandlers: this.#handlers() as never },
    });
    const abort = () => run.abort();
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    const seen = this.#watch(run);
    const [result] = await Promise.allSettled([run.result]);
    this.#stop.abort();
    signal.removeEventListener('abort', abort);
    await seen;
    return { ...this.#outcome(result), ...this.#facts() };
  }

  #handlers(): Record<string, (input: Json) => Promise<Json>> {
    const ours = Object.entries(this.asl.States).filter(([name, state]) => isOurs(name, state));
    return Object.fromEntries(ours.map(([name]) => [name, (input: Json) => this.#work(name, input)]));
  }

  async #work(name: string, input: Json): Promise<Json> {
    // the library goes on to retry after it was stopped
    if (this.#stop.signal.aborted) throw new StateFailure(STOPPED, '');
    checkStateData(input, `input of ${name}`);
    const output = await this.options.work(name, input, this.#stop.signal);
    checkStateData(output, `output of ${name}`);
    return output;
  }

  async #watch({ abort, eventLogs }: Pick<ReturnType<StateMachine['run']>, 'abort' | 'eventLogs'>): Promise<void> {
    for await (const event of eventLogs) {
      if (!('state' in event)) continue;
      const { type, timestamp: time, state } = event;
      this.#events.push({ type, state: state.name, time, error: 'Error' in event ? event.Error : '' });
      if (type === 'StateEntered') this.#last = { name: state.name, input: state.input as Json };
      if (type === 'StateEntered' || type === 'StateRetried') this.#transitions++;
      const data = type === 'StateExited' ? state.output : state.input;
      this.#largest = Math.max(this.#largest, jsonBytes(data));
      try {
        checkStateData(data, `${type === 'StateExited' ? 'output' : 'input'} of ${state.name}`);
      } catch (error) {
        this.#excess ??= error as StateFailure;
        abort();
      }
    }
  }

  #outcome(result: PromiseSettledResult<unknown>): Pick<Outcome, 'status' | 'output' | 'error' | 'cause'> {
    if (this.#excess) return failed(this.#excess.name, this.#excess.message);
    if (result.status === 'fulfilled') {
      return { status: 'SUCCEEDED', output: result.value as Json, error: '', cause: '' };
    }
    const { reason } = result as { reason: Error };
    if (reason instanceof ExecutionAbortedError) return { status: 'ABORTED', output: null, error: '', cause: '' };
    if (reason instanceof ExecutionTimeoutError) return { ...failed('States.Timeout', ''), status: 'TIMED_OUT' };
    const { name, message } = (reason.cause ?? reason) as Error;
    return failed(name, message);
  }

  #facts(): Pick<Outcome, 'last' | 'events' | 'transitions' | 'largest'> {
    return { last: this.#last, events: this.#events, transitions: this.#transitions, largest: this.#largest };
  }
}

const failed = (error: string, cause: string) => ({ status: 'FAILED', output: null, error, cause }) as const;
