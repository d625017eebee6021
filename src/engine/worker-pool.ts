import { setMaxListeners } from 'node:events';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { Piscina } from 'piscina';
import { fromErrorData, InterruptedError, messageOf, WorkerError } from '../errors.js';
import type { SharedState, Task, TaskResult } from './tasks.js';

type Done<K> = Extract<TaskResult, { ok: true; kind: K }>;

/** Patience with a thread that loads its modules, which takes a tenth of a second. */
const LOADING_MS = 2000;
const LOADING_CHECK_MS = 5;

/** A pool of worker threads that run {@link Task}s. */
export class WorkerPool {
  readonly #pool: Piscina<Task, TaskResult>;
  /** Tasks handed to threads at a time: one running and one waiting for each, so that a long list costs no memory. */
  readonly #limit: LimitFunction;
  /** Threads that are no more. */
  #ended = 0;

  /** @param workers number of threads. @param signal stops running and waiting tasks */
  constructor(
    readonly workers: number,
    readonly shared: SharedState,
    readonly signal: AbortSignal,
  ) {
    this.#limit = pLimit(2 * workers);
    setMaxListeners(0, signal); // every task in flight listens
    // Resolved through the package's own exports, so that code run from TypeScript sources finds the compiled worker too.
    const filename = createRequire(import.meta.url).resolve('fractile/tile-worker');
    this.#pool = new Piscina({
      filename,
      minThreads: Math.min(workers, availableParallelism()), // they load while the plan is made
      maxThreads: workers,
      idleTimeout: Number.POSITIVE_INFINITY,
      // Every thread loads the AWS SDK anew; what it has to say of the Node version is said once, by the main thread.
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      workerData: shared, // must be an object also for geotiff.js, whose worker shim reads a field of it in every thread
    });
    this.#pool.on('workerDestroy', () => {
      this.#ended++;
    });
  }

  /** @throws the task's own error, InterruptedError when stopped, WorkerError where the thread died */
  async run<K extends Task['kind']>(task: Task & { kind: K }): Promise<Done<K>> {
    let result: TaskResult;
    try {
      result = await this.#limit(() => this.#pool.run(task, { signal: this.signal }));
    } catch (error) {
      if (this.signal.aborted)
        throw new InterruptedError('stopped; finished tiles are kept, run again to resume', { cause: error });
      throw new WorkerError(
        `a worker ended without a result (${messageOf(error)}); run again to resume, with fewer --workers if memory ran out`,
        { cause: error },
      );
    }
    if (!result.ok) throw fromErrorData(result.error);
    return result as Done<K>;
  }

  async close(): Promise<void> {
    this.#limit.clearQueue();
    await this.#allLoaded();
    await this.#pool.destroy();
  }

  /** Node can crash where a thread is ended while it loads its modules, so that must be over first. */
  async #allLoaded(): Promise<void> {
    const loaded = new Int32Array(this.shared.loaded);
    const deadline = performance.now() + LOADING_MS;
    const started = this.#ended + this.#pool.threads.length;
    while (Atomics.load(loaded, 0) < started && performance.now() < deadline) await sleep(LOADING_CHECK_MS);
  }
}
