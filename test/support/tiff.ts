import { Tag } from '../../src/cog/tags.js';
import { ascii, double, type Field, ifdBytes, long, short, writeIfd } from '../../src/cog/write/ifd.js';
import { type DataType, dtypeOf, newSamples } from '../../src/raster/dtype.js';
import type { Samples } from '../../src/raster/samples.js';

/** GeoTIFF 1.1 key directory of a projected CRS. */
const UTM_12N = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32612];
const WGS84 = [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326];

/** A small raster to be written, row by row: of uint8, or of the type of an array of wider samples. */
export interface TestRaster {
  readonly width: number;
  readonly height: number;
  readonly codes: ArrayLike<number>;
  /** Outer corner and pixel size; pixelHeight is negative for north-up. */
  readonly geotransform?: readonly [originX: number, originY: number, pixelWidth: number, pixelHeight: number];
  readonly geographic?: boolean;
  readonly nodata?: number | null;
  /** Side of the tiles; without it one strip of all rows. */
  readonly tile?: number;
  /** Fields that replace or add to the ones written. */
  readonly fields?: readonly Field[];
  /** Tags to leave out. */
  readonly without?: readonly number[];
}

/** The bytes of an uncompressed, little-endian TIFF of one band. */
export function tiffBytes(raster: TestRaster): Uint8Array {
  const { width, height, codes, tile } = raster;
  const [x, y, w, h] = raster.geotransform ?? [0, 0, 30, -30];
  const dtype = widerType(codes);
  const samples = dtype === null ? Uint8Array.from(codes) : (codes as Samples);
  const blocks = (tile ? tileBlocks(width, height, samples, tile) : [samples]).map(bytesIn);
  const base = (offsets: number[]): Field[] => [
    long(Tag.ImageWidth, width),
    long(Tag.ImageLength, height),
    short(Tag.BitsPerSample, 8 * samples.BYTES_PER_ELEMENT),
    ...(dtype === null
      ? []
      : [short(Tag.SampleFormat, dtype.startsWith('float') ? 3 : dtype.startsWith('int') ? 2 : 1)]),
    short(Tag.Compression, 1),
    short(Tag.PhotometricInterpretation, 1),
    short(Tag.SamplesPerPixel, 1),
    ...(tile
      ? [
          long(Tag.TileWidth, tile),
          long(Tag.TileLength, tile),
          long(Tag.TileOffsets, ...offsets),
          long(Tag.TileByteCounts, ...blocks.map((b) => b.length)),
        ]
      : [
          long(Tag.RowsPerStrip, height),
          long(Tag.StripOffsets, ...offsets),
          long(Tag.StripByteCounts, ...blocks.map((b) => b.length)),
        ]),
    double(Tag.ModelTransformation, [w, 0, 0, x, 0, h, 0, y, 0, 0, 0, 0, 0, 0, 0, 1]),
    short(Tag.GeoKeyDirectory, ...(raster.geographic ? WGS84 : UTM_12N)),
    ...(raster.nodata === null ? [] : [ascii(Tag.GdalNodata, String(raster.nodata ?? 255))]),
  ];
  const replaced = new Set([...(raster.fields ?? []).map(({ tag }) => tag), ...(raster.without ?? [])]);
  const fields = (offsets: number[]) => [
    ...base(offsets).filter(({ tag }) => !replaced.has(tag)),
    ...(raster.fields ?? []),
  ];
  const header = 8 + ifdBytes(fields(blocks.map(() => 0)), false);
  let at = header;
  const offsets = blocks.map((block) => {
    const offset = at;
    at += block.length;
    return offset;
  });
  const out = new Uint8Array(at);
  out.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  writeIfd(out, 8, fields(offsets), 0, false);
  blocks.forEach((block, i) => {
    out.set(block, offsets[i]!);
  });
  return out;
}

/** The type of samples that are wider than a byte; null for others. */
function widerType(codes: ArrayLike<number>): DataType | null {
  if (!ArrayBuffer.isView(codes)) return null;
  const samples = codes as unknown as Samples;
  return samples.BYTES_PER_ELEMENT > 1 || samples instanceof Int8Array ? dtypeOf(samples) : null;
}

function bytesIn({ buffer, byteOffset, byteLength }: Samples): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function tileBlocks(width: number, height: number, codes: Samples, tile: number): Samples[] {
  const blocks: Samples[] = [];
  for (let y = 0; y < height; y += tile) {
    for (let x = 0; x < width; x += tile) {
      const block = newSamples(dtypeOf(codes), tile * tile);
      for (let r = 0; r < tile && y + r < height; r++) {
        for (let c = 0; c < tile && x + c < width; c++) block[r * tile + c] = codes[(y + r) * width + x + c]!;
      }
      blocks.push(block);
    }
  }
  return blocks;
}
