import pLimit from 'p-limit';
import { fromErrorData } from '../errors.js';
import { TaskRunner } from './task-runner.js';
import type { SharedState, Task, TaskResult } from './tasks.js';

/** What carries out tasks: worker threads, or this one. */
export interface Executor {
  /** Threads that compute. */
  readonly workers: number;
  /**
   * Carries out a task as soon as it is its turn.
   * @throws WorkerError where a thread died; what the task itself throws is in its result
   */
  run(task: Task): Promise<TaskResult>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Carries out tasks in this thread, one after the other: where there are few pixels, starting a thread takes longer.
 */
export class InlineExecutor implements Executor {
  readonly workers = 1;
  readonly #one = pLimit(1);
  readonly #runner: TaskRunner;

  constructor(shared: SharedState, signal: AbortSignal) {
    this.#runner = new TaskRunner(shared, signal);
  }

  run(task: Task): Promise<TaskResult> {
    return this.#one(() => this.#runner.run(task));
  }

  async close(): Promise<void> {
    this.#one.clearQueue();
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
