import type { FuzzCase } from './cases.js';

/** A file made to do harm, and how its run may end. */
export interface Hostile {
  readonly ends: readonly string[];
  readonly source: () => Uint8Array;
  readonly template?: () => Uint8Array;
  readonly sidecar?: () => string;
  readonly maxPixels?: number;
  readonly spec?: Partial<FuzzCase['spec']>;
}
