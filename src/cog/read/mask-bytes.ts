import { coalesce } from '../../io/coalesce.js';
import type { MaskImage } from './band-reading.js';
import { type StoredBlock, storedBlocks } from './stored-blocks.js';

/** Blocks of masks are small, and a request costs as much as many of them: those that follow come along. */
const LIMITS = { maxGap: 4096, maxRequest: 256 * 1024 };
/** Blocks that are looked at for one request. */
const FOLLOWING = 1024;
/** Requests whose bytes stay in memory: with their size, a bound of 1 MiB. */
const KEPT = 4;

interface KeptBytes {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const kept = new WeakMap<MaskImage['layout'], KeptBytes[]>();

/** The bytes of a block of a mask, from a request that was made for it or for one before it. */
export async function maskBytes(mask: MaskImage, block: StoredBlock): Promise<Uint8Array> {
  const { file, layout } = mask;
  const groups = kept.get(layout) ?? [];
  kept.set(layout, groups);
  const found = groups.find(({ offset, bytes }) => holds({ offset, length: bytes.length }, block));
  if (found) return found.bytes.subarray(block.offset - found.offset, block.offset - found.offset + block.length);
  const { offset, length } = await rangeFor(mask, block);
  const bytes = await file.source.read(offset, length);
  groups.push({ offset, bytes });
  if (groups.length > KEPT) groups.shift();
  return bytes.subarray(block.offset - offset, block.offset - offset + block.length);
}

/** The range of bytes that holds a block and those near it which follow. */
async function rangeFor({ file, layout, band }: MaskImage, block: StoredBlock) {
  const rows = Math.max(1, Math.floor(FOLLOWING / layout.blocksAcross));
  const near = await storedBlocks(file.cache, layout, band, {
    colOff: rows > 1 ? 0 : block.col * layout.blockWidth,
    rowOff: block.row * layout.blockHeight,
    width: Math.min(layout.blocksAcross, FOLLOWING) * layout.blockWidth,
    height: rows * layout.blockHeight,
  });
  const groups = coalesce(
    near.filter(({ offset, length }) => length > 0 && offset >= block.offset),
    LIMITS,
  );
  return groups.find((group) => holds(group, block)) ?? block;
}

function holds(range: { readonly offset: number; readonly length: number }, block: StoredBlock): boolean {
  return range.offset <= block.offset && block.offset + block.length <= range.offset + range.length;
}
