import type { ReadCounts } from '../io/ports.js';
import type { CostSide } from '../spec/run-report.js';
import type { FunctionUsage, PlanOutput } from './workflow-data.js';

/** What `plan` leaves for a second attempt of itself, for `reduce` and for whoever asks how a run stands. */
export interface Planned {
  readonly output: PlanOutput;
  readonly predicted: CostSide;
  /** Requests and bytes of the sources. */
  readonly reads: ReadCounts;
  readonly usage: FunctionUsage;
}
