import { CorruptRasterError } from '../errors.js';
import { compressionName } from './codecs/registry.js';
import { BlockIndex } from './read/block-index.js';
import { blockTags } from './read/block-tags.js';
import type { HeaderCache } from './read/header-cache.js';
import { firstNumber, type ImageFileDirectory, tagNumbers } from './read/tag-values.js';
import type { Directory, TiffStructure } from './read/tiff-structure.js';
import { Subfile, Tag } from './tags.js';

/** One image of a file. */
export interface ImageFacts {
  readonly kind: 'full' | 'overview' | 'mask';
  readonly width: number;
  readonly height: number;
  /** Null for a striped image. */
  readonly tile: { readonly width: number; readonly height: number } | null;
  /** Null for a tiled image. */
  readonly rowsPerStrip: number | null;
  /** TIFF's number, and its name. */
  readonly compression: number;
  readonly codec: string;
  readonly directoryOffset: number;
  /** Byte offset of the first block that was written; 0 where none was. */
  readonly firstBlockOffset: number;
  /** Why its blocks can't all be read; null where they lie within the file. */
  readonly damage: string | null;
}

/** Reads what there is to say of one image of a file, damaged or not. */
export async function describeImage(
  cache: HeaderCache,
  { littleEndian }: TiffStructure,
  directory: Directory,
  ifd: ImageFileDirectory,
): Promise<ImageFacts> {
  const number = (tag: number, fallback: number) => firstNumber(ifd, tag, fallback);
  const kind = await number(Tag.NewSubfileType, 0);
  const height = await number(Tag.ImageLength, 0);
  const { tiled, offsets, byteCounts } = blockTags(directory);
  const compression = await number(Tag.Compression, 1);
  const places = { byteCounts, littleEndian, compression, storedBlockBytes: cache.size };
  const index = offsets ? new BlockIndex(cache, { offsets, ...places }) : null;
  return {
    kind: kind & Subfile.Mask ? 'mask' : kind & Subfile.Reduced ? 'overview' : 'full',
    width: await number(Tag.ImageWidth, 0),
    height,
    tile: tiled ? { width: await number(Tag.TileWidth, 0), height: await number(Tag.TileLength, 0) } : null,
    rowsPerStrip: tiled ? null : Math.min(height, await number(Tag.RowsPerStrip, height)),
    compression,
    codec: compressionName(compression, (await tagNumbers(ifd, Tag.LercParameters)) ?? []),
    directoryOffset: directory.offset,
    ...(await describeBlocks(index)),
  };
}

/** A damaged file is still to be described. */
async function describeBlocks(index: BlockIndex | null): Promise<Pick<ImageFacts, 'firstBlockOffset' | 'damage'>> {
  try {
    return { firstBlockOffset: (await index?.firstOffset()) ?? 0, damage: null };
  } catch (error) {
    if (!(error instanceof CorruptRasterError)) throw error;
    return { firstBlockOffset: 0, damage: error.message };
  }
}
