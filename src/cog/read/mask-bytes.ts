import { type ByteRange, coalesce } from '../../io/coalesce.js';
import type { MaskImage } from './band-reading.js';
import { type StoredBlock, storedBlocks } from './stored-blocks.js';

/** Blocks of masks are small, and a request costs as much as many of them: those that follow come along. */
const LIMITS = { maxGap: 4096, maxRequest: 256 * 1024 };
/** Blocks that are looked at for one request. */
const FOLLOWING = 1024;
/** Requests whose bytes stay in memory, one for each job under way: with their size, a bound of 2 MiB. */
const KEPT = 8;

interface KeptBytes extends ByteRange {
  /** Those that are still on their way are waited for, and asked for once. */
  readonly bytes: Promise<Uint8Array>;
}

const kept = new WeakMap<MaskImage['layout'], KeptBytes[]>();

/** The bytes of a block of a mask, from a request that was made for it or for one before it. */
export async function maskBytes(mask: MaskImage, block: StoredBlock): Promise<Uint8Array> {
  const groups = kept.get(mask.layout) ?? [];
  kept.set(mask.layout, groups);
  const { offset, bytes } = heldBy(groups, block) ?? request(groups, mask, await rangeFor(mask, block), block);
  const from = block.offset - offset;
  return (await bytes).subarray(from, from + block.length);
}

/** Asks for a range, unless another job did so while it was looked for. */
function request(groups: KeptBytes[], { file }: MaskImage, range: ByteRange, block: StoredBlock): KeptBytes {
  const found = heldBy(groups, block);
  if (found) return found;
  const bytes = file.source.read(range.offset, range.length);
  const group = { offset: range.offset, length: range.length, bytes };
  groups.push(group);
  if (groups.length > KEPT) groups.shift();
  // Told by those who wait for it; whoever comes later asks again.
  bytes.catch(() => groups.includes(group) && groups.splice(groups.indexOf(group), 1));
  return group;
}

/** The range of bytes that holds a block and those near it which follow. */
async function rangeFor({ file, layout, band }: MaskImage, block: StoredBlock): Promise<ByteRange> {
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

function heldBy(groups: readonly KeptBytes[], block: StoredBlock): KeptBytes | undefined {
  return groups.find((group) => holds(group, block));
}

function holds(range: ByteRange, block: StoredBlock): boolean {
  return range.offset <= block.offset && block.offset + block.length <= range.offset + range.length;
}
