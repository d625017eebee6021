import { Tag } from '../tags.js';
import type { TagEntry } from './tag-entry.js';
import type { Directory } from './tiff-structure.js';

/** What a directory says of its blocks, by whichever tags. */
export interface BlockTags {
  readonly tiled: boolean;
  /** Null where it is not said where they lie. */
  readonly offsets: TagEntry | null;
  /** Null where it is not said how long they are. */
  readonly byteCounts: TagEntry | null;
}

/**
 * Finds the tags of blocks. As in libtiff, an image with the size of a tile is tiled, and those of tiles and of strips
 * both tell where its blocks lie: some writers mix them.
 */
export function blockTags({ entries }: Directory): BlockTags {
  return {
    tiled: entries.has(Tag.TileWidth) || entries.has(Tag.TileLength),
    offsets: entries.get(Tag.TileOffsets) ?? entries.get(Tag.StripOffsets) ?? null,
    byteCounts: entries.get(Tag.TileByteCounts) ?? entries.get(Tag.StripByteCounts) ?? null,
  };
}
