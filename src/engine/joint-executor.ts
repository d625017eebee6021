import pLimit, { type LimitFunction } from 'p-limit';
import type { Executor, InlineExecutor } from './executor.js';
import type { Task, TaskResult } from './tasks.js';
import type { WorkerPool } from './worker-pool.js';

/**
 * Carries out tasks in worker threads and in this one: a thread less that loads code and compiles it. The others come
 * first, as they take a while to start, and this thread takes a task when each of them has one.
 */
export class JointExecutor implements Executor {
  readonly workers: number;
  readonly threads: number;
  readonly #limit: LimitFunction;
  #inPool = 0;
  #isHereFree = true;

  constructor(
    readonly here: InlineExecutor,
    readonly pool: WorkerPool,
  ) {
    this.workers = here.workers + pool.workers;
    this.threads = pool.threads;
    this.#limit = pLimit(here.workers + pool.atATime);
  }

  run(task: Task): Promise<TaskResult> {
    return this.#limit(() =>
      this.#isHereFree && this.#inPool >= this.pool.workers ? this.#runHere(task) : this.#runInPool(task),
    );
  }

  async #runHere(task: Task): Promise<TaskResult> {
    this.#isHereFree = false;
    try {
      await this.pool.begun(); // with this thread at work it would begin late
      return await this.here.run(task);
    } finally {
      this.#isHereFree = true;
    }
  }

  async #runInPool(task: Task): Promise<TaskResult> {
    this.#inPool++;
    try {
      return await this.pool.run(task);
    } finally {
      this.#inPool--;
    }
  }

  async close(): Promise<void> {
    this.#limit.clearQueue();
    await Promise.all([this.pool.close(), this.here.close()]);
  }
}
