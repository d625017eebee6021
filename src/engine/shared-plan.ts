import type { JobId } from '../documents/jobs.js';
import { type Plan, parsePlan } from '../documents/plan.js';
import { parseJson } from '../parse.js';

/** A plan in memory that threads share: it is handed over with each job, and copied with none. */
export interface SharedPlan {
  readonly runId: string;
  /** The plan as JSON in UTF-8. */
  readonly json: SharedArrayBuffer;
}

/** A plan as threads share it. */
export function sharePlan(plan: Plan): SharedPlan {
  const text = new TextEncoder().encode(JSON.stringify(plan));
  const json = new SharedArrayBuffer(text.length);
  new Uint8Array(json).set(text);
  return { runId: plan.runId, json };
}

/** The plan that a thread has parsed last: once for all jobs of a run. */
export class ParsedPlan {
  #plan: Plan | null = null;

  of({ runId, json }: SharedPlan): Plan {
    if (this.#plan?.runId === runId) return this.#plan;
    const text = new TextDecoder().decode(new Uint8Array(json).slice()); // a decoder takes no shared memory
    this.#plan = parsePlan(parseJson(text, 'the plan'), 'the plan');
    return this.#plan;
  }
}

/** One job of a shared plan. */
export interface JobTask {
  readonly kind: 'job';
  readonly plan: SharedPlan;
  readonly job: JobId;
  /** A folder or `s3://bucket/prefix`. */
  readonly out: string;
}
