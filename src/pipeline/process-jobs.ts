import { SharedBlocks } from '../cog/read/shared-blocks.js';
import type { JobId } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { InterruptedError } from '../errors.js';
import { turnEventLoop } from '../event-loop-turns.js';
import { WriteBehind } from '../io/write-behind.js';
import type { ReadTogether } from '../layers/stack.js';
import { Phases, type PhaseTimes } from '../phases.js';
import { freeArray } from '../raster/free-array.js';
import { type BoundPlan, bindPlan } from './bound-plan.js';
import { type InFlight, inFlight } from './job-memory.js';
import { type ComputedJob, computeJob, type JobMetrics, type JobPorts } from './process-job.js';

/** Ports of the stage, for several jobs. */
export interface JobsPorts extends JobPorts {
  /** Called when the result of a job is written. */
  readonly onJob?: () => void;
}

/** What jobs took together. */
export interface JobsDone extends JobMetrics {
  readonly jobs: number;
  readonly times: PhaseTimes;
}

/**
 * Computes jobs in one thread, several of them in turns (job-memory.ts): while one waits for bytes, another is counted,
 * and results are written behind. Blocks that neighbours have in common are read once, as long as they are kept.
 * @param next gives the next job; null after the last one
 * @throws the first error of a job, when no other job is under way any more
 */
export function processJobs(plan: Plan, next: () => JobId | null, ports: JobsPorts): Promise<JobsDone> {
  return new JobThread(plan, next, ports).run();
}

class JobThread {
  readonly #bound: BoundPlan;
  readonly #limits: InFlight;
  readonly #together: ReadTogether;
  readonly #writes: WriteBehind;
  readonly #errors: unknown[] = [];
  #jobs = 0;
  #pixels = 0;
  #bytesNeeded = 0;

  constructor(
    plan: Plan,
    readonly next: () => JobId | null,
    readonly ports: JobsPorts,
  ) {
    this.#bound = bindPlan(plan);
    this.#limits = inFlight(plan);
    this.#together = { blocks: new SharedBlocks(this.#limits.sharedBytes), phases: new Phases() };
    this.#writes = new WriteBehind(this.#limits.writes);
  }

  async run(): Promise<JobsDone> {
    await Promise.all(Array.from({ length: this.#limits.jobs }, () => this.#inTurns()));
    await this.#writes.end().catch((error: unknown) => this.#errors.push(error));
    // A job that waited for another one's block only says that it was stopped.
    const error = this.#errors.find((one) => !(one instanceof InterruptedError)) ?? this.#errors[0];
    if (error !== undefined) throw error;
    const { times } = this.#together.phases;
    return { jobs: this.#jobs, pixels: this.#pixels, bytesNeeded: this.#bytesNeeded, times };
  }

  /** One job after the other, while other calls of this do the same. */
  async #inTurns(): Promise<void> {
    const { open } = this.ports;
    const onPixels = (pixels: number) => {
      if (this.#errors.length > 0) throw new InterruptedError('stopped');
      this.ports.onPixels?.(pixels);
    };
    while (this.#errors.length === 0) {
      const job = this.next();
      if (job === null) return;
      try {
        await turnEventLoop();
        const computed = await computeJob(this.#bound, job, { open, onPixels }, this.#together);
        await this.#writes.begin(() => this.#write(computed));
      } catch (error) {
        this.#errors.push(error);
      }
    }
  }

  async #write({ metrics, result }: ComputedJob): Promise<void> {
    await this.#together.phases.whileDoing('writing', () => this.#bound.results.put(this.ports.store, result));
    for (const { bytes } of result) freeArray(bytes); // what was written is a copy, with its checksum
    this.#jobs++;
    this.#pixels += metrics.pixels;
    this.#bytesNeeded += metrics.bytesNeeded;
    this.ports.onJob?.();
  }
}
