import { Tag } from '../../src/cog/tags.js';
import { ascii, double, type Field, ifdBytes, long, short, writeIfd } from '../../src/cog/write/ifd.js';

/** GeoTIFF 1.1 key directory of a projected CRS. */
const UTM_12N = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32612];
const WGS84 = [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326];

/** A small raster to be written: uint8 codes, row by row. */
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

/** The bytes of an uncompressed, little-endian TIFF of one uint8 band. */
export function tiffBytes(raster: TestRaster): Uint8Array {
  const { width, height, codes, tile } = raster;
  const [x, y, w, h] = raster.geotransform ?? [0, 0, 30, -30];
  const blocks = tile ? tileBlocks(width, height, codes, tile) : [Uint8Array.from(codes)];
  const base = (offsets: number[]): Field[] => [
    long(Tag.ImageWidth, width),
    long(Tag.ImageLength, height),
    short(Tag.BitsPerSample, 8),
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

function tileBlocks(width: number, height: number, codes: ArrayLike<number>, tile: number): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let y = 0; y < height; y += tile) {
    for (let x = 0; x < width; x += tile) {
      const block = new Uint8Array(tile * tile);
      for (let r = 0; r < tile && y + r < height; r++) {
        for (let c = 0; c < tile && x + c < width; c++) block[r * tile + c] = codes[(y + r) * width + x + c]!;
      }
      blocks.push(block);
    }
  }
  return blocks;
}
