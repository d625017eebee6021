import { CorruptRasterError } from '../../errors.js';
import type { RangeSource } from '../../io/ports.js';
import { codecOf } from '../codecs/registry.js';
import type { ImageLayout } from '../image-layout.js';
import { BlockIndex } from './block-index.js';
import { HeaderCache } from './header-cache.js';

/**
 * Decoded bytes for each byte of a file that are taken for true without a look at its index: about the most of DEFLATE.
 * Whoever wants to give us work for nothing gets no more of it by blocks that share bytes than by blocks of zeros.
 */
const TRUSTED_RATIO = 1000;
/** Entries that are added up at a time; they are not kept. */
const AT_A_TIME = 65_536;

/**
 * Refuses an index by which blocks share bytes: a file of 2 MB can claim 64 Tpx where all of its entries point at the
 * same place. Blocks that were written each have bytes of their own, so that together they are not longer than the file;
 * those that were never written have none. (No writer is known that stores equal blocks once. One that did is taken as
 * long as its file is no smaller than a compressor could have made it.) The index is looked through where an image
 * decodes to more than its codec, or {@link TRUSTED_RATIO}, makes of the bytes of the file, as sparse files do.
 * @throws CorruptRasterError with the figures
 */
export async function checkClaims(source: RangeSource, fileBytes: number, layout: ImageLayout): Promise<void> {
  const { width, height, samplesPerPixel, bits, offsets } = layout;
  const claimed = (width * height * samplesPerPixel * bits) / 8;
  const { maxRatio } = codecOf(source.uri, layout);
  if (claimed <= fileBytes * Math.min(maxRatio, TRUSTED_RATIO)) return;
  let stored = 0;
  for (let first = 0; first < offsets.count && stored <= fileBytes; first += AT_A_TIME) {
    // A cache of its own each time: an index may be larger than memory.
    const index = new BlockIndex(new HeaderCache(source, fileBytes), layout);
    stored += await index.storedBytes(first, Math.min(AT_A_TIME, offsets.count - first));
  }
  if (stored <= fileBytes) return;
  throw new CorruptRasterError(
    `${source.uri}: declares ${width} x ${height} pixels in blocks of ${stored} bytes or more, but the file has ${fileBytes}: blocks share bytes; write it anew (gdal_translate -of COG)`,
  );
}
