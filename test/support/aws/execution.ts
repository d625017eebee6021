import type { Asl, AslContext, Json } from './asl.js';
import { isDistributedMap } from './lower-definition.js';
import { MapRun, type MapRunOptions } from './map-run.js';
import { executionArn, machineArn } from './names.js';
import { SfnError } from './sfn-error.js';
import { type Outcome, runStates } from './state-run.js';

export interface ExecutionOptions extends MapRunOptions {
  readonly definition: Asl;
  readonly roleArn: string;
  /** Told of every change of an execution's status. */
  readonly changed: (execution: Execution) => void;
  /** Lives so long at most, whatever the definition says; in tests of that. */
  readonly timeoutSeconds?: number;
}

/** An execution of a Standard state machine, through all its redrives. */
export class Execution {
  readonly arn: string;
  readonly started = new Date();
  status: Outcome['status'] | 'RUNNING' = 'RUNNING';
  stopped: Date | null = null;
  redriveCount = 0;
  redriven: Date | null = null;
  readonly mapRuns: MapRun[] = [];
  /** One for each attempt that has ended. */
  readonly outcomes: Outcome[] = [];
  readonly #maps = new Map<string, MapRun>();
  readonly #mapAttempts: Promise<Json>[] = [];
  #stop = new AbortController();
  #ended: Promise<Outcome> | null = null;

  constructor(
    readonly name: string,
    readonly input: Json,
    readonly options: ExecutionOptions,
  ) {
    this.arn = executionArn(options.machine, name);
  }

  /** How the last attempt has ended. */
  get outcome(): Outcome | null {
    return this.status === 'RUNNING' ? null : (this.outcomes.at(-1) ?? null);
  }

  /** State transitions of all attempts, as they are billed: a redrive is one too. */
  get transitions(): number {
    return this.outcomes.reduce((sum, { transitions }) => sum + transitions, this.redriveCount);
  }

  /** Bytes of the largest input or output of a state, those of children among them. */
  get largest(): number {
    const children = this.mapRuns.flatMap(({ children: all }) => all.map(({ outcome }) => outcome?.largest ?? 0));
    return Math.max(0, ...this.outcomes.map(({ largest }) => largest), ...children);
  }

  /** Begins the execution, or an attempt to go on where it failed. */
  start(): void {
    this.#ended = this.#attempt();
  }

  /** Resolves when the execution has ended. */
  async ended(): Promise<Outcome> {
    return this.#ended!;
  }

  /** Ends the execution as ABORTED. */
  stop(): void {
    this.#stop.abort();
  }

  /**
   * Goes on with the state that failed.
   * @throws SfnError ExecutionNotRedrivable
   */
  redrive(): void {
    if (this.status === 'RUNNING' || this.status === 'SUCCEEDED') {
      throw new SfnError('ExecutionNotRedrivable', `Execution is ${this.status} and cannot be redriven`);
    }
    this.redriveCount++;
    this.redriven = new Date();
    this.start();
  }

  async #attempt(): Promise<Outcome> {
    const { definition, timeoutSeconds, timeScale } = this.options;
    const last = this.outcomes.at(-1)?.last;
    this.status = 'RUNNING';
    this.stopped = null;
    this.#stop = new AbortController();
    this.options.changed(this);
    const asl = {
      ...definition,
      ...(last ? { StartAt: last.name } : {}),
      ...(timeoutSeconds === undefined ? {} : { TimeoutSeconds: timeoutSeconds }),
    };
    const outcome = await this.#run(asl, last ? last.input : this.input, timeScale);
    await Promise.allSettled(this.#mapAttempts); // children of a stopped execution end a little later
    this.outcomes.push(outcome);
    this.status = outcome.status;
    this.stopped = new Date();
    this.options.changed(this);
    return outcome;
  }

  #run(asl: Asl, input: Json, timeScale: number): Promise<Outcome> {
    return runStates(asl, input, {
      context: this.#context(),
      timeScale,
      work: (name, given, signal) => this.#work(name, given, signal),
      signal: this.#stop.signal,
    });
  }

  async #work(name: string, input: Json, signal: AbortSignal): Promise<Json> {
    const state = this.options.definition.States[name]!;
    if (state.Type === 'Pass') return state.Result!;
    if (!isDistributedMap(state)) return this.options.task(state.Resource as string, input);
    const known = this.#maps.get(name);
    const run =
      known && known.status !== 'SUCCEEDED' ? known : new MapRun(state, (state.Label ?? name) as string, this.options);
    if (run !== known) {
      this.#maps.set(name, run);
      this.mapRuns.push(run);
    }
    const attempt = run.attempt(input, this.#context(), signal);
    this.#mapAttempts.push(attempt);
    return attempt;
  }

  #context(): AslContext {
    const { machine, roleArn } = this.options;
    return {
      Execution: {
        Id: this.arn,
        Name: this.name,
        Input: this.input,
        StartTime: this.started.toISOString(),
        RoleArn: roleArn,
        RedriveCount: this.redriveCount,
      },
      StateMachine: { Id: machineArn(machine), Name: machine },
    };
  }
}
