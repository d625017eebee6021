import type { TileSize } from '../../grid/tiling.js';
import { Subfile, Tag } from '../tags.js';
import { type Field, ifdBytes, long, short, Type, writeIfd } from './ifd.js';

/** One resolution of a file: the full image or an overview. */
export interface CogImage {
  readonly width: number;
  readonly height: number;
  /**
   * Stored bytes of each block without its frame: block by block in row-major order, and within a block band by band.
   */
  readonly byteCounts: Float64Array;
  /** Fields beyond the structural ones: georeference, metadata, nodata, colours. */
  readonly fields: readonly Field[];
}

/** What all images of a file share. */
export interface CogFormat {
  readonly bands: number;
  readonly blockSize: TileSize;
  readonly bits: number;
  /** TIFF SampleFormat: 1 unsigned, 2 signed, 3 floating point. */
  readonly sampleFormat: 1 | 2 | 3;
  /** 2 horizontal differencing, 3 floating point. */
  readonly predictor: 2 | 3;
}

export interface CogHeader {
  readonly bytes: Uint8Array;
  readonly bigTiff: boolean;
  /** Size of the whole file. */
  readonly fileBytes: number;
}

const DEFLATE = 8;
/** Bytes of a block's frame before it. */
export const LEADER_BYTES = 4;
const TRAILER_BYTES = 4;
const MIN_IS_BLACK = 1;
/** Classic TIFF offsets end here. */
const CLASSIC_LIMIT = 2 ** 32 - 1;
/** GDAL's marker for a file whose directories all precede the pixels (GDAL COG driver, "Header ghost area"). */
const GHOST_BODY = [
  'LAYOUT=IFDS_BEFORE_DATA',
  'BLOCK_ORDER=ROW_MAJOR',
  'BLOCK_LEADER=SIZE_AS_UINT4',
  'BLOCK_TRAILER=LAST_4_BYTES_REPEATED',
  'KNOWN_INCOMPATIBLE_EDITION=NO',
  ' ',
].join('\n');
const GHOST = `GDAL_STRUCTURAL_METADATA_SIZE=${String(GHOST_BODY.length).padStart(6, '0')} bytes\n${GHOST_BODY}`;

/**
 * Lays out a Cloud-Optimized GeoTIFF: header, directories (full image first, then overviews from large to small), then
 * the pixels in the opposite order, so that a reader of the first bytes knows everything and finds overviews near
 * them. Bands have blocks of their own (PlanarConfiguration 2); the blocks of all bands at one place lie side by side.
 *
 * Pixels follow the header directly: smallest overview first, the full image last, each in the order of `byteCounts`,
 * and each block framed ({@link frameBlocks}).
 * @param images full image first
 */
export function cogHeader(format: CogFormat, images: readonly CogImage[]): CogHeader {
  const dataBytes = images.reduce((sum, { byteCounts }) => sum + framedBytes(byteCounts), 0);
  const classic = layout(format, images, false);
  const bigTiff = classic.headerBytes + dataBytes > CLASSIC_LIMIT;
  const { headerBytes, starts } = bigTiff ? layout(format, images, true) : classic;
  const bytes = new Uint8Array(headerBytes);
  writePreamble(bytes, starts[0]!, bigTiff);
  const offsets = blockOffsets(images, headerBytes);
  images.forEach((image, i) => {
    writeIfd(bytes, starts[i]!, imageFields(format, image, i > 0, offsets[i]!, bigTiff), starts[i + 1] ?? 0, bigTiff);
  });
  return { bytes, bigTiff, fileBytes: headerBytes + dataBytes };
}

/** Bytes of blocks with their frames. */
export function framedBytes(byteCounts: Float64Array): number {
  return byteCounts.reduce((sum, count) => sum + LEADER_BYTES + count + TRAILER_BYTES, 0);
}

/** Frames blocks as GDAL's COG driver does: the block's size before it, its last four bytes again behind it. */
export function frameBlocks(blocks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(framedBytes(Float64Array.from(blocks, (block) => block.length)));
  const data = new DataView(out.buffer);
  let at = 0;
  for (const block of blocks) {
    data.setUint32(at, block.length, true);
    out.set(block, at + LEADER_BYTES);
    at += LEADER_BYTES + block.length;
    out.set(block.subarray(-TRAILER_BYTES), at);
    at += TRAILER_BYTES;
  }
  return out;
}

/** The blocks that {@link frameBlocks} has framed. */
export function unframed(bytes: Uint8Array): Uint8Array[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + LEADER_BYTES;
    const end = start + data.getUint32(at, true);
    blocks.push(bytes.subarray(start, end));
    at = end + TRAILER_BYTES;
  }
  return blocks;
}

function layout(
  format: CogFormat,
  images: readonly CogImage[],
  big: boolean,
): { headerBytes: number; starts: number[] } {
  const first = (big ? 16 : 8) + GHOST.length;
  let at = first + (first % 2);
  const starts = images.map((image, i) => {
    const start = at;
    at += ifdBytes(imageFields(format, image, i > 0, image.byteCounts, big), big);
    return start;
  });
  return { headerBytes: at, starts };
}

function writePreamble(bytes: Uint8Array, firstIfd: number, big: boolean): void {
  const data = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49]);
  data.setUint16(2, big ? 43 : 42, true);
  if (big) {
    data.setUint16(4, 8, true);
    data.setBigUint64(8, BigInt(firstIfd), true);
  } else data.setUint32(4, firstIfd, true);
  bytes.set(new TextEncoder().encode(GHOST), big ? 16 : 8);
}

/** Offsets in the order of `byteCounts`, per image. */
function blockOffsets(images: readonly CogImage[], headerBytes: number): Float64Array[] {
  let at = headerBytes;
  const offsets: Float64Array[] = [];
  for (let i = images.length - 1; i >= 0; i--) {
    offsets[i] = images[i]!.byteCounts.map((count) => {
      const offset = at + LEADER_BYTES;
      at = offset + count + TRAILER_BYTES;
      return offset;
    });
  }
  return offsets;
}

function imageFields(
  format: CogFormat,
  image: CogImage,
  overview: boolean,
  offsets: Float64Array,
  big: boolean,
): Field[] {
  const { bands, blockSize } = format;
  const perBand = (value: number) => Array.from({ length: bands }, () => value);
  const own = new Set(image.fields.map(({ tag }) => tag));
  const fields: Field[] = [
    long(Tag.NewSubfileType, overview ? Subfile.Reduced : 0),
    long(Tag.ImageWidth, image.width),
    long(Tag.ImageLength, image.height),
    short(Tag.BitsPerSample, ...perBand(format.bits)),
    short(Tag.Compression, DEFLATE),
    short(Tag.PhotometricInterpretation, MIN_IS_BLACK),
    short(Tag.SamplesPerPixel, bands),
    short(Tag.PlanarConfiguration, bands > 1 ? 2 : 1),
    short(Tag.Predictor, format.predictor),
    short(Tag.TileWidth, blockSize.columns),
    short(Tag.TileLength, blockSize.rows),
    { tag: Tag.TileOffsets, type: big ? Type.Long8 : Type.Long, values: byBand(offsets, bands) },
    { tag: Tag.TileByteCounts, type: Type.Long, values: byBand(image.byteCounts, bands) },
    short(Tag.SampleFormat, ...perBand(format.sampleFormat)),
  ];
  if (bands > 1) fields.push(short(Tag.ExtraSamples, ...perBand(0).slice(1)));
  return [...fields.filter(({ tag }) => !own.has(tag)), ...image.fields];
}

/** From file order (block by block, bands inside) to TIFF order (band by band, blocks inside). */
function byBand(values: Float64Array, bands: number): Float64Array {
  const blocks = values.length / bands;
  return values.map((_, i) => values[(i % blocks) * bands + Math.floor(i / blocks)]!);
}
