import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Piscina } from 'piscina';
import { messageOf, WorkerError } from '../errors.js';
import type { Executor } from './executor.js';
import type { SharedState, Task, TaskResult } from './tasks.js';

/** Patience with threads that were asked to stop; what takes longer is ended. */
const STOPPING_MS = 1000;
/** Patience with a thread that loads its modules, which takes a tenth of a second on a core of its own. */
const LOADING_MS = 10_000;
const LOADING_CHECK_MS = 5;
/**
 * Memory for new objects of a thread, where V8 would take up to 48 MB. Pixels and states are arrays outside of it;
 * what is left are small things that end with their block. Measured: 20 to 40 MB less for two threads, in no more time.
 */
const YOUNG_MB = 4;

/**
 * A pool of worker threads that run {@link Task}s. Threads start when there is work for them. They are asked to stop,
 * and ended when they have answered: ending a thread that loads modules can end the whole process.
 */
export class WorkerPool implements Executor {
  #starting: Promise<Piscina<Task, TaskResult>> | null = null;
  readonly threads: number;
  /** Tasks handed to threads at a time: one running and one waiting for each, so that a long list costs no memory. */
  readonly atATime: number;
  readonly #limit: LimitFunction;
  readonly #underWay = new Set<Promise<TaskResult>>();
  /** Threads that are no more. */
  #ended = 0;
  /** Whether one has died: it may have been before it had loaded its code, and others may be about to. */
  #hasFailed = false;
  #closing = false;
  /** Aborts, with what it said, when a thread without a task dies: tasks would wait for ever where none can start. */
  readonly #fault = new AbortController();

  /**
   * Makes a pool that starts its threads when there is work.
   * @param workers number of threads
   */
  constructor(
    readonly workers: number,
    readonly shared: SharedState,
  ) {
    this.threads = workers;
    this.atATime = 2 * workers;
    this.#limit = pLimit(this.atATime);
    Atomics.store(new Int32Array(shared.loaded), 0, 0); // an earlier pool may have counted its own
  }

  run(task: Task): Promise<TaskResult> {
    return this.#limit(() => this.#handOut(task));
  }

  /** Waits until threads start, where a task was given; what keeps them from it is an error of that task. */
  async begun(): Promise<void> {
    await this.#starting?.catch(() => {});
  }

  async #handOut(task: Task): Promise<TaskResult> {
    this.#starting ??= this.#start();
    const pool = await this.#starting;
    const { signal } = this.#fault;
    const answer = pool.run(task, { signal });
    this.#underWay.add(answer);
    try {
      return await answer;
    } catch (error) {
      this.#hasFailed = true;
      throw workerError(signal.aborted ? signal.reason : error);
    } finally {
      this.#underWay.delete(answer);
    }
  }

  async #start(): Promise<Piscina<Task, TaskResult>> {
    const { Piscina } = await import('piscina');
    const pool = new Piscina<Task, TaskResult>({
      // Resolved through the package's own exports, so that code run from TypeScript sources finds the built worker
      // too.
      filename: createRequire(import.meta.url).resolve('fractile/tile-worker'),
      minThreads: 0,
      maxThreads: this.workers,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      idleTimeout: Number.POSITIVE_INFINITY,
      workerData: this.shared,
    });
    pool.on('workerDestroy', () => {
      this.#ended++;
    });
    // After the end nobody waits for what a thread still says.
    pool.on('error', (error: unknown) => {
      this.#hasFailed = true;
      if (!this.#closing) this.#fault.abort(error);
    });
    return pool;
  }

  async close(): Promise<void> {
    this.#limit.clearQueue();
    if (this.#closing || !this.#starting) return;
    this.#closing = true;
    const pool = await this.#starting;
    if (this.#underWay.size > 0) {
      const channel = new BroadcastChannel(this.shared.stopChannel);
      channel.postMessage('stop');
      const patience = new AbortController();
      const answered = Promise.allSettled([...this.#underWay]).then(() => patience.abort());
      await Promise.race([answered, sleep(STOPPING_MS, undefined, { signal: patience.signal })]).catch(ignoreAbort);
      channel.close();
    }
    await this.#allLoaded(this.#ended + pool.threads.length);
    await pool.destroy();
  }

  async #allLoaded(started: number): Promise<void> {
    const loaded = new Int32Array(this.shared.loaded);
    const from = performance.now();
    const isPatient = () => performance.now() < from + (this.#hasFailed ? STOPPING_MS : LOADING_MS);
    while (Atomics.load(loaded, 0) < started && isPatient()) await sleep(LOADING_CHECK_MS);
  }
}

/** Answers came before patience was at an end. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}

/** Whether an error says that a thread could not start, or load its code. */
function isNoStart(error: unknown): boolean {
  return ['ERR_WORKER_INIT_FAILED', 'EMFILE', 'ENFILE'].includes((error as { code?: string }).code ?? '');
}

function workerError(cause: unknown): WorkerError {
  const what = messageOf(cause);
  return new WorkerError(
    isNoStart(cause)
      ? `a thread can't start (${what}); take fewer --workers, or raise the limit of open files (ulimit -n)`
      : `a worker ended without a result (${what}); run again to resume, with fewer --workers if memory ran out`,
    { cause },
  );
}
