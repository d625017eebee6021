import pLimit from 'p-limit';
import { fromErrorData } from '../errors.js';
import { TaskRunner } from './task-runner.js';
import type { SharedState, Task, TaskResult } from './tasks.js';

/** What carries out tasks: worker threads, or this one, or both. */
export interface Executor {
  /** How many tasks are carried out at a time. */
  readonly workers: number;
  /** Threads for it beside this one. */
  readonly threads: number;
  /**
   * Carries out a task as soon as it is its turn.
   * @throws WorkerError where a thread died; what the task itself throws is in its result
   */
  run(task: Task): Promise<TaskResult>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** Carries out tasks in this thread, one after the other. */
export class InlineExecutor implements Executor {
  readonly workers = 1;
  readonly threads = 0;
  readonly #one = pLimit(1);
  readonly #runner: TaskRunner;
  readonly #stop = new AbortController();
  readonly #onStop = () => this.#stop.abort();

  /**
   * Starts nothing.
   * @param signal ends the task that is under way
   */
  constructor(
    shared: SharedState,
    readonly signal: AbortSignal,
  ) {
    this.#runner = new TaskRunner(shared, this.#stop.signal);
    if (signal.aborted) this.#stop.abort();
    else signal.addEventListener('abort', this.#onStop);
  }

  run(task: Task): Promise<TaskResult> {
    return this.#one(() => this.#runner.run(task));
  }

  async close(): Promise<void> {
    this.#one.clearQueue();
    this.#stop.abort();
    this.signal.removeEventListener('abort', this.#onStop);
    await this.#one(() => {}); // a task under way is behind it
    await this.#runner.close();
  }
}

/**
 * Has a task carried out and gives what it has done.
 * @throws the task's own error, InterruptedError when stopped, WorkerError where a thread died
 */
export async function carriedOut<K extends Task['kind']>(
  executor: Executor,
  task: Task & { readonly kind: K },
): Promise<Extract<TaskResult, { ok: true; kind: K }>> {
  const result = await executor.run(task);
  if (!result.ok) throw fromErrorData(result.error);
  return result as Extract<TaskResult, { ok: true; kind: K }>;
}
