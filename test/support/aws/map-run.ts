import { randomUUID } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { type Asl, type AslContext, type AslState, checkStateData, type Json, StateFailure } from './asl.js';
import { childArn, type MapChild, newChild } from './map-child.js';
import { type MapSettings, mapSettings } from './map-settings.js';
import { arn } from './names.js';
import { NO_FILES, type ResultFiles, writeResults } from './result-writer.js';
import { runStates } from './state-run.js';

/** What a Map Run needs of the world around it. */
export interface MapRunOptions {
  /** Name of the parent's machine. */
  readonly machine: string;
  readonly s3: S3Client;
  readonly timeScale: number;
  /** Does the work of a child's task. */
  readonly task: (resource: string, input: Json) => Promise<Json>;
  /** How long an Express child may live: 300 s at AWS. */
  readonly expressSeconds: number;
  /** Largest result file: 5 GB at AWS. */
  readonly resultFileBytes: number;
}

/** The run of a Distributed Map, with all its attempts. README.md of this folder lists what it follows. */
export class MapRun {
  readonly arn: string;
  readonly started = new Date();
  stopped: Date | null = null;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED' = 'RUNNING';
  redriveCount = -1;
  children: readonly MapChild[] = [];
  /** Children that ran at the same time, at most. */
  peak = 0;
  #settings!: MapSettings;
  #files: ResultFiles = NO_FILES;

  constructor(
    readonly state: AslState,
    readonly label: string,
    readonly options: MapRunOptions,
  ) {
    this.arn = arn('states', `mapRun:${this.machine}:${randomUUID()}`);
  }

  /** Machine and label, as ARNs of children have them. */
  get machine(): string {
    return `${this.options.machine}/${this.label}`;
  }

  /** Children that run at a time, as the state's input has it. */
  get concurrency(): number {
    return this.#settings.concurrency;
  }

  /**
   * Runs the children that have not succeeded.
   * @returns the Map state's result.
   * @throws StateFailure States.ExceedToleratedFailureThreshold and those of reading and writing
   */
  async attempt(input: Json, context: AslContext, signal: AbortSignal): Promise<Json> {
    this.status = 'RUNNING';
    try {
      if (this.children.length === 0) await this.#begin(input, context);
      this.redriveCount++;
      const exceeded = await this.#runChildren(context, signal);
      if (signal.aborted) throw new StateFailure('States.Runtime', 'The Map Run was aborted');
      const result = await this.#result();
      if (exceeded) {
        const cause = 'The specified tolerated failure threshold was exceeded';
        throw new StateFailure('States.ExceedToleratedFailureThreshold', cause);
      }
      this.status = 'SUCCEEDED';
      return result;
    } catch (error) {
      this.status = signal.aborted ? 'ABORTED' : 'FAILED';
      throw error;
    } finally {
      this.stopped = new Date();
    }
  }

  async #begin(input: Json, context: AslContext): Promise<void> {
    this.#settings = await mapSettings(this.state, input, context, this.options);
    this.children = this.#settings.items.map((item, index) => newChild(index, item));
  }

  /** Whether more have failed than is tolerated. */
  async #runChildren(context: AslContext, signal: AbortSignal): Promise<boolean> {
    const rest = this.children.filter(({ status }) => status !== 'SUCCEEDED');
    for (const child of rest) child.status = 'PENDING';
    const stop = new AbortController();
    const abort = () => stop.abort();
    signal.addEventListener('abort', abort, { once: true });
    let running = 0;
    const worker = async () => {
      for (let child = rest.shift(); child && !stop.signal.aborted; child = rest.shift()) {
        this.peak = Math.max(this.peak, ++running);
        await this.#runChild(child, context, stop.signal);
        running--;
        if (this.#exceeded()) abort();
      }
    };
    await Promise.all(Array.from({ length: Math.min(this.concurrency, rest.length) }, worker));
    signal.removeEventListener('abort', abort);
    return this.#exceeded();
  }

  async #runChild(child: MapChild, context: AslContext, signal: AbortSignal): Promise<void> {
    const { ItemProcessor } = this.state as unknown as { ItemProcessor: Asl };
    const { express } = this.#settings;
    if (child.outcome) child.redriveCount++;
    child.status = 'RUNNING';
    child.started = new Date();
    child.arn = childArn(this.machine, child, express);
    child.generation = this.redriveCount;
    const processor = express ? { ...ItemProcessor, TimeoutSeconds: this.options.expressSeconds } : ItemProcessor;
    const outcome = await runStates(processor, child.input, {
      context: this.#childContext(child, context),
      timeScale: this.options.timeScale,
      work: (name, input) => this.options.task(ItemProcessor.States[name]!.Resource as string, input),
      signal,
    });
    child.outcome = outcome.status === 'ABORTED' ? { ...outcome, cause: 'The Map Run has failed' } : outcome;
    child.stopped = new Date();
    child.status = outcome.status;
  }

  #childContext(child: MapChild, { Execution }: AslContext): AslContext {
    return {
      Execution: {
        ...Execution,
        Id: child.arn,
        Name: child.name,
        Input: child.input,
        StartTime: child.started!.toISOString(),
        RedriveCount: child.redriveCount,
      },
      StateMachine: { Id: arn('states', `stateMachine:${this.machine}`), Name: this.machine },
    };
  }

  #exceeded(): boolean {
    const failed = this.children.filter(({ status }) => status === 'FAILED' || status === 'TIMED_OUT').length;
    const { count, percentage } = this.#settings.tolerated;
    return failed > count || (100 * failed) / Math.max(1, this.children.length) > percentage;
  }

  async #result(): Promise<Json> {
    const { writer, express } = this.#settings;
    if (!writer) {
      const outputs = this.children.map(({ outcome }) => outcome?.output ?? null);
      checkStateData(outputs, 'result of the Map');
      return outputs;
    }
    const { files, manifest } = await writeResults(this.options.s3, writer, {
      mapRunArn: this.arn,
      machine: this.machine,
      express,
      generation: this.redriveCount,
      children: this.children,
      before: this.#files,
    });
    this.#files = files;
    return { MapRunArn: this.arn, ResultWriterDetails: { Bucket: writer.bucket, Key: manifest } };
  }
}
