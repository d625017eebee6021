import { UnsupportedRasterError } from '../../errors.js';
import type { ImageLayout } from '../image-layout.js';
import { inflate } from './inflate.js';
import { decodeJpeg, initJpeg } from './jpeg.js';
import { decodeLerc, initLerc } from './lerc.js';
import { lossyCodes } from './lossy-error.js';
import { decodeLzw } from './lzw.js';
import { decodePackBits } from './packbits.js';
import { decodeZstd, initZstd } from './zstd.js';

/** Decodes one block to exactly `bytes` bytes or throws; the caller names the block. */
export type Decode = (data: Uint8Array, bytes: number, layout: ImageLayout) => Uint8Array;

export interface Codec {
  readonly name: string;
  readonly decode: Decode;
  /** Loads what the codec needs (WebAssembly); called once before decoding. */
  readonly init?: () => Promise<void>;
  /** Whether the Predictor tag applies (TIFF 6.0: LZW; libtiff: DEFLATE and ZSTD too). */
  readonly predictors?: boolean;
  /**
   * Fails where the data hold more than `bytes`, so that it needs room for a whole block where a strip is padded to
   * one.
   */
  readonly needsRoom?: boolean;
  /** Times a block is in memory while it is decoded, where that is more than once: in WebAssembly's memory too. */
  readonly copies?: number;
  /** Whether samples come out as others than went in: it is no codec for codes of classes. */
  readonly isLossy?: boolean;
  /** Largest possible ratio of decoded to stored bytes; a block that declares more can't be true. */
  readonly maxRatio: number;
}

const deflate: Codec = {
  name: 'DEFLATE',
  predictors: true,
  needsRoom: true,
  maxRatio: 1032, // RFC 1951: 258 bytes per 2 bits
  decode: inflate,
};

const CODECS: Readonly<Record<number, Codec>> = {
  1: { name: 'NONE', maxRatio: 1, decode: (data) => data },
  5: { name: 'LZW', predictors: true, maxRatio: 4096, decode: (data, bytes) => decodeLzw(data, bytes) },
  7: {
    name: 'JPEG',
    isLossy: true,
    copies: 8, // coefficients of 4 bytes, and the bytes they become
    maxRatio: 1024, // a block of 64 pixels in half a byte, and more where nothing changes
    decode: decodeJpeg,
    init: initJpeg,
  },
  8: deflate,
  32946: deflate,
  32773: { name: 'PACKBITS', maxRatio: 64, decode: decodePackBits },
  34887: {
    name: 'LERC',
    copies: 7, // with masks of a byte a pixel; the decoder's memory only grows: 5 to 6.2 measured
    maxRatio: Number.POSITIVE_INFINITY,
    decode: decodeLerc,
    init: async () => {
      await initLerc();
      await initZstd();
    },
  },
  50000: {
    name: 'ZSTD',
    copies: 2,
    predictors: true,
    needsRoom: true,
    maxRatio: 32768, // RFC 8878: 128 KiB in a block of 4 bytes
    decode: decodeZstd,
    init: initZstd,
  },
};

/** JPEG as TIFF 6.0 has it, which its Technical Note 2 mends. */
const JPEG: Readonly<Record<number, string>> = { 6: 'JPEG' };
/** Codecs of pictures that have a lossless mode, which few use. */
const OFTEN_LOSSY: Readonly<Record<number, string>> = {
  22610: 'JPEG XR',
  33003: 'JPEG 2000',
  33004: 'JPEG 2000',
  33005: 'JPEG 2000',
  34712: 'JPEG 2000',
  34892: 'lossy JPEG (DNG)',
  34934: 'JPEG XR',
  50001: 'WebP',
  50002: 'JPEG XL',
  52546: 'JPEG XL',
};
const OTHER: Readonly<Record<number, string>> = {
  2: 'CCITT RLE',
  3: 'CCITT Group 3',
  4: 'CCITT Group 4',
  9: 'JBIG (T.85)',
  10: 'JBIG (T.43)',
  32766: 'NeXT',
  32771: 'CCITT RLE/W',
  32809: 'ThunderScan',
  32908: 'PixarFilm',
  32909: 'PixarLog',
  32947: 'DCS',
  34661: 'JBIG',
  34676: 'SGILog',
  34677: 'SGILog24',
  34925: 'LZMA',
};
const NAMES: Readonly<Record<number, string>> = { ...JPEG, ...OFTEN_LOSSY, ...OTHER };

/** LercParameters[1]: what a LERC blob is compressed with in addition. */
const LERC = 34887;
const LERC_NAMES: Readonly<Record<number, string>> = { 1: 'LERC_DEFLATE', 2: 'LERC_ZSTD' };

/** Whether the Predictor tag applies to a compression that can be decoded; to others it means nothing. */
export function hasPredictors(compression: number): boolean {
  return CODECS[compression]?.predictors ?? false;
}

/**
 * The name of a compression, also of one that can't be read: "DEFLATE", "JPEG", ...
 * @param lercParameters of a LERC image
 */
export function compressionName(compression: number, lercParameters: readonly number[] = []): string {
  if (compression === LERC) return LERC_NAMES[lercParameters[1] ?? 0] ?? 'LERC';
  return CODECS[compression]?.name ?? NAMES[compression] ?? `compression ${compression}`;
}

/**
 * The codec of an image.
 * @throws UnsupportedRasterError with the reason
 */
export function codecOf(uri: string, layout: Pick<ImageLayout, 'compression'>): Codec {
  const codec = CODECS[layout.compression];
  if (codec) return codec;
  const lossy = JPEG[layout.compression];
  const often = OFTEN_LOSSY[layout.compression];
  if (lossy ?? often) {
    const why = lossy
      ? `${lossy} compression is lossy`
      : `${often} compression is not supported; it is lossy in most files`;
    throw lossyCodes(`${uri}: ${why}`);
  }
  const name = OTHER[layout.compression];
  const mend = name
    ? 'rewrite it with gdal_translate -of COG -co COMPRESS=DEFLATE'
    : 'its number is not registered: get the file again from its origin, or rewrite it with the program that wrote it';
  throw new UnsupportedRasterError(
    `${uri}: compression ${name ?? `number ${layout.compression}`} is not supported; ${mend}`,
  );
}
