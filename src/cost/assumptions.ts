/** What estimates rest on that can't be measured without an account on AWS. */
export interface Assumptions {
  /** Seconds from asking S3 to the first byte of its answer, within a region. */
  readonly latencySeconds: number;
  /** What a function receives from S3. */
  readonly bytesPerSecond: number;
  /** How much longer one virtual CPU of Lambda takes than the core of the measurements (speeds.ts). */
  readonly slowdown: number;
  /** Start of a function's process with its code, as long as each call meets a new one. */
  readonly coldStartSeconds: number;
  /** What the workflow spends between its states, and on starting the Map. */
  readonly workflowSeconds: number;
  /** What a function writes to its log in a call, and the workflow to its own around it. */
  readonly logBytes: number;
  /** Batches of jobs that are computed once more, as a share of all: attempts that failed or took too long. */
  readonly again: number;
}

/** From the best that is plausible to the worst, with the meaning of each for who reads a table of them. */
export const ASSUMED: Readonly<Record<'least' | 'likely' | 'most', Assumptions>> = {
  least: {
    latencySeconds: 0.015,
    bytesPerSecond: 90e6, // published measurements say 50 to 90 MB a second
    slowdown: 1.1,
    coldStartSeconds: 0.3,
    workflowSeconds: 2,
    logBytes: 3000,
    again: 0,
  },
  likely: {
    latencySeconds: 0.03,
    bytesPerSecond: 70e6,
    slowdown: 1.5,
    coldStartSeconds: 0.5,
    workflowSeconds: 3,
    logBytes: 6000,
    again: 0,
  },
  most: {
    latencySeconds: 0.1,
    bytesPerSecond: 35e6,
    slowdown: 2.5,
    coldStartSeconds: 1.5,
    workflowSeconds: 10,
    logBytes: 20_000,
    again: 0.1,
  },
};

/** Requests a second of one function to web servers, whatever their number: jobs are timed by it. */
export const HTTP_RATE_OF_FUNCTION = 5;

/** Work of a function, before it is known how fast that is done. */
export interface Effort {
  /** Seconds of the measurements' core. */
  readonly work: number;
  /** Requests that wait for each other. */
  readonly waits: number;
  /** Bytes that come from S3 or go there. */
  readonly bytes: number;
  /** Seconds that requests to web servers take at least, as they are held back. */
  readonly paced?: number;
}

/** Seconds that a function takes for some work. */
export function secondsOf({ work, waits, bytes, paced = 0 }: Effort, assumed = ASSUMED.likely): number {
  const own = work * assumed.slowdown + waits * assumed.latencySeconds + bytes / assumed.bytesPerSecond;
  return Math.max(own, paced);
}
