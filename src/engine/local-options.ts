import type { AccessOptions } from '../io/access.js';

/** Most worker threads of a run. */
export const MAX_WORKERS = 256;

/** Where a run stands. */
export interface Progress {
  /** Opening sources, computing tiles, or stitching them to the mosaic. */
  readonly stage: 'sources' | 'tiles' | 'mosaic';
  /** Sources while they are opened, pixels while tiles are computed, reads of tiles while they are stitched. */
  readonly done: number;
  /** What `done` ends with. */
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
  /** Threads that compute; by default as many as there are cores, or fewer for little work: this one alone. */
  readonly workers?: number;
  /**
   * Whether the process has nothing else to do, as that of a command: this thread is one of them then, unless it would
   * answer late, and others keep their compiled code for later calls.
   */
  readonly ownsProcess?: boolean;
  readonly keepTiles: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: (message: string) => void;
}
