import type { ReadCounts } from '../io/ports.js';

/** An area of the grid: square kilometres, and its share of the grid's whole area. */
export interface AreaShare {
  readonly km2: number;
  readonly share: number;
}

/** What a run takes, in the units that AWS charges for, and what that costs. */
export interface CostSide {
  readonly usd: number;
  /** US dollars by kind of charge. */
  readonly items: Readonly<Record<string, number>>;
  readonly usage: Readonly<Record<string, number>>;
}

/** The bill of a run on AWS, foreseen and counted. */
export interface CostReport {
  /** Date and region of the prices. */
  readonly prices: string;
  readonly predicted: CostSide;
  /**
   * Of this execution, not of one that it continues. Transitions are the states on its way and the children it started; further ones
   * (states tried again, a run taken over, a redrive) no function sees.
   */
  readonly metered: CostSide;
}

/** `run.json`: what was read, what came out, what it took. */
export interface RunReport {
  readonly runId: string;
  readonly fractileVersion: string;
  readonly sources: readonly { readonly uri: string; readonly size: number; readonly etag: string }[];
  readonly crs: string;
  readonly grid: {
    readonly columns: number;
    readonly rows: number;
    readonly cellWidth: number;
    readonly cellHeight: number;
  };
  readonly classesFrom: string;
  readonly classes: readonly ({ readonly code: number; readonly name: string | null } & AreaShare)[];
  /** Valid pixels whose code is not in the class list; `codes` are the most frequent ones, with their pixel counts. */
  readonly unlisted: AreaShare & {
    readonly codes: readonly { readonly code: number; readonly pixels: number }[];
    readonly otherPixels: number;
  };
  /** Pixels that the source itself declares invalid. */
  readonly nodata: AreaShare;
  /** Cells' area beyond the source's edge. */
  readonly outside: AreaShare;
  /** Cells that the template hides; their area counts nowhere else. */
  readonly templateNodataCells: number;
  readonly areaBasis: string;
  readonly tiles: { readonly total: number; readonly computed: number; readonly resumed: number };
  readonly pixels: number;
  /** Requests and bytes of all sources, headers and a census included, retries not; in this call, not in one that it resumes. */
  readonly reads: ReadCounts & { readonly bytesNeeded: number; readonly retries: number };
  readonly workers: number;
  readonly seconds: number;
  /** Largest resident memory of the process, all workers included. */
  readonly maxRssBytes: number;
  readonly mosaic: {
    readonly bytes: number;
    readonly sha256: string;
    readonly bigTiff: boolean;
    readonly overviews: number;
  };
  /** On AWS only. */
  readonly cost?: CostReport;
}
