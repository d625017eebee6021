import { type DataType, typeInMemory } from '../raster/dtype.js';
import type { TagEntry } from './read/tag-entry.js';

export type SampleFormat = 'uint' | 'int' | 'float';

/** The value of Compression of samples that lie there as they are. */
export const NOT_COMPRESSED = 1;

/** How one image's pixels are stored. */
export interface ImageLayout {
  readonly width: number;
  readonly height: number;
  readonly blockWidth: number;
  readonly blockHeight: number;
  readonly blocksAcross: number;
  readonly blocksDown: number;
  readonly tiled: boolean;
  readonly samplesPerPixel: number;
  /** True where each band has blocks of its own (PlanarConfiguration 2). */
  readonly planar: boolean;
  readonly bits: number;
  readonly format: SampleFormat;
  readonly compression: number;
  readonly predictor: number;
  readonly reversedBits: boolean;
  readonly littleEndian: boolean;
  /** Whether samples may be others than those that were compressed: of values, not of codes. */
  readonly acceptsLoss: boolean;
  /** LercParameters: [version, additional compression]. */
  readonly lercParameters: readonly number[] | null;
  /** Tables that all blocks of a JPEG image share; null where each has its own. */
  readonly jpegTables: readonly number[] | null;
  readonly offsets: TagEntry;
  /** Null where the file doesn't say how long its blocks are. */
  readonly byteCounts: TagEntry | null;
  /** Bytes of a block in the file: of an uncompressed one all, of others more than any has. */
  readonly storedBlockBytes: number;
  /**
   * How many blocks a block of the file is seen as, one below the other: 1 where it isn't cut (read/block-parts.ts).
   */
  readonly partsOfBlock: number;
}

/** Samples of one block (of all bands where pixels are interleaved). */
export function blockSamples(layout: ImageLayout, rows = layout.blockHeight): number {
  return layout.blockWidth * rows * (layout.planar ? 1 : layout.samplesPerPixel);
}

/** Bytes of one decoded block (of all bands where pixels are interleaved). */
export function blockBytes(layout: ImageLayout, rows = layout.blockHeight): number {
  const samples = layout.planar ? 1 : layout.samplesPerPixel;
  return Math.ceil((layout.blockWidth * samples * layout.bits) / 8) * rows;
}

/** "uint8", "float32", ... */
export function dtypeName(layout: Pick<ImageLayout, 'format' | 'bits'>): string {
  return `${layout.format}${layout.bits}`;
}

/** The type of decoded samples. */
export function sampleTypeOf(layout: Pick<ImageLayout, 'format' | 'bits'>): DataType {
  return typeInMemory(dtypeName(layout));
}

/** Whether the samples are integers of 64 bits, which become float64. */
export function isWide({ format, bits }: Pick<ImageLayout, 'format' | 'bits'>): boolean {
  return format !== 'float' && bits === 64;
}
