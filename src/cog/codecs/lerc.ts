import { inflateSync } from 'node:zlib';
import * as Lerc from 'lerc';
import { UnsupportedRasterError } from '../../errors.js';
import { blockBytes, type ImageLayout } from '../image-layout.js';
import { firstBlob } from './lerc-header.js';
import { decodeWith } from './library.js';
import { lossyCodes } from './lossy-error.js';
import { decodeZstd } from './zstd.js';

/** Values of LercParameters[1]: what the LERC blob is compressed with in addition. */
const Additional = { None: 0, Deflate: 1, Zstandard: 2 } as const;
/** Room for a LERC blob beside its pixels: header, mask and tables. */
const BLOB_OVERHEAD = 64 * 1024;

/** Loads the WebAssembly decoder. */
export async function initLerc(): Promise<void> {
  if (!Lerc.isLoaded()) await Lerc.load();
}

/**
 * LERC, for codes lossless only: a maximum error of 0, or up to one half for integers, gives every code back exactly.
 * @throws UnsupportedRasterError for lossy codes, CorruptRasterError where the blob is of another size or type than the
 * block
 */
export function decodeLerc(data: Uint8Array, bytes: number, layout: ImageLayout): Uint8Array {
  const samples = layout.planar ? 1 : layout.samplesPerPixel;
  // A tile is stored whole, also where rows of it lie below the image.
  const rows = layout.tiled ? layout.blockHeight : bytes / blockBytes(layout, 1);
  const unwrapped = unwrap(data, blockBytes(layout), layout.lercParameters?.[1] ?? Additional.None);
  const blob = firstBlob(unwrapped, layout, rows, maySplitAlpha(layout, samples) ? [samples, samples - 1] : [samples]);
  const info = decodeWith('LERC', () => Lerc.getBlobInfo(blob));
  const lossless = layout.format === 'float' ? info.maxZerror === 0 : info.maxZerror <= 0.5;
  if (!lossless && !layout.acceptsLoss) {
    throw lossyCodes(`LERC with a maximum error of ${info.maxZerror} is lossy`);
  }
  const decoded = decodeWith('LERC', () => Lerc.decode(blob, { returnInterleaved: true }));
  const pixels = decoded.pixels[0]!;
  if (info.depthCount < samples) return withAlpha(pixels, decoded.mask, samples, bytes);
  if (decoded.mask && layout.format === 'float') {
    for (let i = 0; i < pixels.length; i++) if (decoded.mask[Math.floor(i / samples)] === 0) pixels[i] = Number.NaN;
  }
  return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

/** libtiff stores an alpha band that holds only 0 and 255 as the mask of the blob. */
function maySplitAlpha(layout: ImageLayout, samples: number): boolean {
  return layout.bits === 8 && samples > 1;
}

/** Puts the alpha band that was stored as a mask back behind the others. */
function withAlpha(
  stored: ArrayLike<number>,
  mask: ArrayLike<number> | null | undefined,
  samples: number,
  bytes: number,
): Uint8Array {
  const out = new Uint8Array(bytes);
  for (let p = 0; p * samples < bytes; p++) {
    for (let s = 0; s < samples - 1; s++) out[p * samples + s] = stored[p * (samples - 1) + s]!;
    out[p * samples + samples - 1] = mask?.[p] === 0 ? 0 : 255;
  }
  return out;
}

function unwrap(data: Uint8Array, bytes: number, additional: number): Uint8Array {
  const limit = bytes + BLOB_OVERHEAD;
  if (additional === Additional.None) return data;
  if (additional === Additional.Deflate)
    return decodeWith('DEFLATE', () => inflateSync(data, { maxOutputLength: limit }));
  if (additional === Additional.Zstandard) return decodeZstd(data, limit);
  throw new UnsupportedRasterError(`LERC with additional compression number ${additional} is not supported`);
}
