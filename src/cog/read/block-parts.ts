import { MAX_REQUEST } from '../../io/coalesce.js';
import { blockBytes, type ImageLayout, NOT_COMPRESSED } from '../image-layout.js';

/** Bytes above which a stored block is read in parts: as many as one request asks for. */
const MOST = MAX_REQUEST;
/** Parts that would have fewer bytes than this are not worth it. */
const LEAST = 64 * 1024;

/**
 * The layout of an image whose large uncompressed blocks are seen as several, a stretch of rows each: writers put whole
 * images into one strip, and any row of it can be found. Other layouts are given back as they are.
 */
export function inParts(stored: ImageLayout): ImageLayout {
  const rowBytes = blockBytes(stored, 1);
  const { blockHeight, blocksDown, height, compression } = stored;
  if (compression !== NOT_COMPRESSED || rowBytes * blockHeight <= MOST) return stored;
  const most = Math.max(1, Math.floor(MOST / rowBytes));
  // All parts but the last of the image have as many rows, so that a row of blocks is found by a division.
  const rows = blocksDown === 1 ? most : largestDivisor(blockHeight, most);
  if (rows * rowBytes < LEAST) return stored;
  const parts = Math.ceil(blockHeight / rows);
  return { ...stored, blockHeight: rows, blocksDown: Math.ceil(height / rows), partsOfBlock: parts };
}

function largestDivisor(number: number, most: number): number {
  let divisor = Math.min(number, most);
  while (number % divisor !== 0) divisor--;
  return divisor;
}
