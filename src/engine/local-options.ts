import type { AccessOptions } from '../io/access.js';

/**
 * Where a run stands. `done` and `total` are pixels while tiles are computed, tile reads while the mosaic is stitched,
 * and tiles on AWS.
 */
export interface Progress {
  readonly stage: 'tiles' | 'mosaic' | 'aws';
  readonly done: number;
  readonly total: number;
  readonly tilesDone: number;
  readonly tiles: number;
}

/** How a run on this machine is carried out. */
export interface LocalOptions {
  /** A folder or `s3://bucket/prefix`. */
  readonly out: string;
  /** How storage is reached; by default as DEFAULT_ACCESS says. */
  readonly access?: AccessOptions;
  /** Worker threads; by default as many as there are cores, and none where there are few pixels. */
  readonly workers?: number;
  readonly keepTiles: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: (message: string) => void;
}
