import { jobOfNumber } from '../documents/jobs.js';
import { toErrorData } from '../errors.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { throwIfStopped } from '../io/unless-stopped.js';
import { openBand } from '../layers/open-band.js';
import { processJobs } from '../pipeline/process-jobs.js';
import { census } from '../pipeline/survey.js';
import { JobShare } from './job-shares.js';
import { DoneCounters, type JobsTask, type SharedState, type Task, type TaskResult } from './tasks.js';

/**
 * Carries out tasks in one thread, with storage of its own. Errors travel as plain data, because cloning an error
 * loses its class. A stop ends a task at its next block of pixels, or in the middle of a request.
 */
export class TaskRunner {
  readonly #storage: Storage;
  readonly #done: DoneCounters;

  constructor(
    shared: SharedState,
    readonly signal: AbortSignal,
  ) {
    this.#storage = new Storage(shared.access, new RetryBudget(shared.budget), signal);
    this.#done = new DoneCounters(shared.done);
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
    const onPixels = (pixels: number) => {
      throwIfStopped(this.signal, 'stopped');
      this.#done.addPixels(pixels);
    };
    if (task.kind === 'jobs') return { kind: task.kind, done: await this.#processJobs(task, onPixels) };
    const { source, window, most } = task;
    const opened = await openBand(open, source);
    try {
      return { kind: task.kind, codes: await census(opened, source.recoding, window, most, onPixels) };
    } finally {
      await opened.close();
    }
  }

  async #processJobs({ plan, jobs, thread, out }: JobsTask, onPixels: (pixels: number) => void) {
    const share = new JobShare(jobs, thread);
    const next = () => {
      const number = share.next();
      return number === null ? null : jobOfNumber(plan, number);
    };
    const store = await this.#storage.store(out, true);
    const onJob = () => this.#done.addJob();
    return processJobs(plan, next, { open: this.#storage.openKept, store, onPixels, onJob });
  }

  async close(): Promise<void> {
    await this.#storage.close();
  }
}
