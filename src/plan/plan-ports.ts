import type { PlanLayer } from '../documents/plan.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { DescribePorts } from './describe-sources.js';

/** A reading of all of a layer's pixels to find its codes. */
export interface CensusRequest {
  readonly open: OpenSource;
  /** With its sources as they are to be read. */
  readonly layer: PlanLayer;
  /** For each source, the pixels of its file that the grid touches. */
  readonly windows: readonly Window[];
  /** Codes, at most. */
  readonly most: number;
}

/** Ports of the stage. */
export interface PlanPorts extends DescribePorts {
  /** The distinct codes of a layer (pipeline/survey.ts). */
  readonly census: (request: CensusRequest) => Promise<readonly number[]>;
}
