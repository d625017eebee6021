import { toErrorData } from '../errors.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped } from '../io/unless-stopped.js';
import { openBand } from '../layers/open-band.js';
import { processJob } from '../pipeline/process-job.js';
import { census } from '../pipeline/survey.js';
import { ParsedPlan } from './shared-plan.js';
import { pixelCounter, type SharedState, type Task, type TaskResult } from './tasks.js';

/**
 * Carries out tasks in one thread, with storage of its own. Errors travel as plain data, because cloning an error
 * loses its class. A stop ends a task at its next block of pixels, or in the middle of a request.
 */
export class TaskRunner {
  readonly #storage: Storage;
  readonly #addPixels: (pixels: number) => void;
  readonly #plan = new ParsedPlan();

  constructor(shared: SharedState, signal: AbortSignal) {
    this.#storage = new Storage(shared.access, new RetryBudget(shared.budget), signal);
    const counter = pixelCounter(shared.pixels);
    this.#addPixels = (pixels) => {
      throwIfStopped(signal, 'stopped');
      counter.add(pixels);
    };
  }

  async run(task: Task): Promise<TaskResult> {
    const { counts } = this.#storage;
    const before = { ...counts };
    const reads = () => ({ requests: counts.requests - before.requests, bytes: counts.bytes - before.bytes });
    try {
      return { ok: true, ...(await this.#carryOut(task)), reads: reads() };
    } catch (error) {
      return { ok: false, error: toErrorData(error) };
    }
  }

  async #carryOut(task: Task) {
    const open = this.#storage.openKept;
    if (task.kind === 'job') {
      const ports = { open, store: await this.#storage.store(task.out, true), onPixels: this.#addPixels };
      return { kind: task.kind, metrics: await processJob(this.#plan.of(task.plan), task.job, ports) };
    }
    const { source, window, most } = task;
    const opened = await openBand(open, source);
    try {
      return { kind: task.kind, codes: await census(opened, source.recoding, window, most, this.#addPixels) };
    } finally {
      await opened.close();
    }
  }

  async close(): Promise<void> {
    await this.#storage.close();
  }
}
