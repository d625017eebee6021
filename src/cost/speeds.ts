/** Times that the estimate rests on. "Measured" means: this code on one core of an AMD EPYC, Node 20. */

/** Assumed: time from asking S3 for a range to its first byte, within a region. */
export const LATENCY_SECONDS = 0.03;
/** Requests of a function in flight: cog/read/block-reader.ts. */
export const IN_FLIGHT = 3;
/** Assumed: what one function of 1,769 MB receives from S3. */
export const BYTES_PER_SECOND = 70e6;
/** Assumed: how much longer a vCPU of Lambda takes than the core on which the speeds were measured. */
export const SLOWDOWN = 1.5;
/** Assumed: start of a function's process and connections, in the first call that it serves. */
export const COLD_START_SECONDS = 0.5;

/** Measured: seconds to decode a pixel and to count it. */
export const SECONDS_PER_PIXEL = 5e-9;
/** Measured: seconds to finish, halve and encode a value (one cell of one band). */
export const SECONDS_PER_VALUE = 100e-9;
