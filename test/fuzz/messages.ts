import type { Outcome } from './read-all.js';

/** What the runner asks of the child: a case by its seed, or a hostile file by its name. */
export type Request = number | string;

/** What the child reports of one case. */
export interface Report extends Outcome {
  readonly request: Request;
  /** The case in words. */
  readonly name: string;
  readonly wallMs: number;
  /** Time on the processor: a busy machine lengthens it little. */
  readonly cpuMs: number;
  /** Largest resident memory of the process so far, above what it had before its first case. */
  readonly peakBytes: number;
}
