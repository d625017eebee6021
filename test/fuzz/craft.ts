import { Tag } from '../../src/cog/tags.js';
import { ascii, double, type Field, ifdBytes, long, short, writeIfd } from '../../src/cog/write/ifd.js';

/** EPSG:32612. */
export const UTM_KEYS = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32612];
export const WGS84_KEYS = [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326];

/** A raster that claims what it likes: by default one uint8 band without compression. */
export interface Claim {
  readonly width: number;
  readonly height: number;
  /** Sides of the tiles; without them one strip. */
  readonly tile?: readonly [width: number, height: number];
  readonly bits?: number;
  readonly compression?: number;
  readonly place?: readonly [originX: number, originY: number, pixelWidth: number, pixelHeight: number];
  /** Blocks that the index lists; each lies where the payload is. By default as many as the size needs. */
  readonly blocks?: number;
  /** Stored bytes of each block; 0 makes it sparse. By default the whole payload. */
  readonly stored?: number;
  /** Fields that replace or add to the ones above. */
  readonly fields?: readonly Field[];
}

/** Writes little-endian directories that all refer to one payload behind them. */
export function craft(payload: Uint8Array, ...images: readonly Claim[]): Uint8Array {
  const sizes = images.map((claim) => ifdBytes(claimed(claim, 0, payload.length), false));
  const payloadAt = 8 + sizes.reduce((a, b) => a + b, 0);
  const out = new Uint8Array(payloadAt + payload.length);
  out.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  let at = 8;
  images.forEach((claim, i) => {
    const next = i + 1 < images.length ? at + sizes[i]! : 0;
    writeIfd(out, at, claimed(claim, payloadAt, payload.length), next, false);
    at += sizes[i]!;
  });
  out.set(payload, payloadAt);
  return out;
}

function claimed(claim: Claim, payloadAt: number, payloadBytes: number): Field[] {
  const { width, height, tile = [width, height], place: [x, y, w, h] = [300000, 4150000, 30, -30] } = claim;
  const blocks = claim.blocks ?? Math.ceil(width / tile[0]) * Math.ceil(height / tile[1]);
  const stored = claim.stored ?? payloadBytes;
  const offsets = new Array<number>(blocks).fill(stored === 0 ? 0 : payloadAt);
  const counts = new Array<number>(blocks).fill(stored);
  const values = (tag: number, list: number[]): Field => ({ tag, type: 4, values: list });
  const base: Field[] = [
    long(Tag.ImageWidth, width),
    long(Tag.ImageLength, height),
    short(Tag.BitsPerSample, claim.bits ?? 8),
    short(Tag.Compression, claim.compression ?? 1),
    short(Tag.PhotometricInterpretation, 1),
    short(Tag.SamplesPerPixel, 1),
    ...(claim.tile
      ? [
          long(Tag.TileWidth, tile[0]),
          long(Tag.TileLength, tile[1]),
          values(Tag.TileOffsets, offsets),
          values(Tag.TileByteCounts, counts),
        ]
      : [long(Tag.RowsPerStrip, tile[1]), values(Tag.StripOffsets, offsets), values(Tag.StripByteCounts, counts)]),
    double(Tag.ModelTransformation, [w, 0, 0, x, 0, h, 0, y, 0, 0, 0, 0, 0, 0, 0, 1]),
    short(Tag.GeoKeyDirectory, ...UTM_KEYS),
    ascii(Tag.GdalNodata, '255'),
  ];
  const replaced = new Set((claim.fields ?? []).map(({ tag }) => tag));
  return [...base.filter(({ tag }) => !replaced.has(tag)), ...(claim.fields ?? [])];
}

/** Zeros in Zstandard (RFC 8878): a frame of blocks that repeat one byte. */
export function zstdZeros(bytes: number): Uint8Array {
  const block = 128 * 1024;
  const out = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]; // magic, descriptor without size, window of 2 MiB
  for (let left = bytes; left > 0; left -= block) {
    const header = (Math.min(left, block) << 3) | (1 << 1) | (left <= block ? 1 : 0);
    out.push(header & 255, (header >> 8) & 255, header >> 16, 0);
  }
  return Uint8Array.from(out);
}
