import type { PlanLayer } from '../documents/plan.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { OpenBand } from '../layers/open-band.js';

/** A reading of all of a layer's pixels to find its codes. */
export interface CensusRequest {
  readonly opened: Pick<OpenBand, 'raster' | 'reading'>;
  readonly layer: PlanLayer;
  /** All pixels of the grid. */
  readonly window: Window;
  /** Codes, at most. */
  readonly most: number;
}

/** Ports of the stage. */
export interface PlanPorts {
  readonly open: OpenSource;
  /** The distinct codes of a layer (pipeline/survey.ts). */
  readonly census: (request: CensusRequest) => Promise<readonly number[]>;
}
