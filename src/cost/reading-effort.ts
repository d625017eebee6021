import type { PlannedLayerSource } from '../documents/planned-source.js';
import { REQUESTS_IN_FLIGHT } from '../io/coalesce.js';
import { bytesOf } from '../raster/dtype.js';
import type { Effort } from './assumptions.js';
import type { BlockReads, BlockSpan } from './blocks.js';
import { decodeSeconds, REQUEST_WORK } from './speeds.js';

/**
 * What a function does to read.
 * @param work of the measurements' core.
 * @param others requests beside those of the source that must wait for each other
 */
export function readingEffort(work: number, lookUps: number, { requests, bytes }: BlockReads, others: number): Effort {
  const waits = lookUps + Math.ceil(requests / REQUESTS_IN_FLIGHT) + others;
  return { work: work + (lookUps + requests) * REQUEST_WORK, waits, bytes };
}

/** Seconds of the measurements' core to decode a rectangle of blocks. */
export function decodingWork(source: PlannedLayerSource, x: BlockSpan, y: BlockSpan, { bytes }: BlockReads): number {
  const { compression, blockWidth, blockHeight, dtype } = source;
  const count = x.count * y.count;
  const pixels = count * blockWidth * blockHeight;
  return decodeSeconds(compression, bytesOf(dtype), { count, pixels, storedBytes: bytes });
}
