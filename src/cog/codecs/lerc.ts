import { inflateSync } from 'node:zlib';
import * as Lerc from 'lerc';
import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { blockBytes, type ImageLayout } from '../image-layout.js';
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
 * LERC, lossless only: a maximum error of 0, or up to one half for integers, gives every code back exactly.
 * @throws UnsupportedRasterError for lossy data, CorruptRasterError where the blob is of another size than the block
 */
export function decodeLerc(data: Uint8Array, bytes: number, layout: ImageLayout): Uint8Array {
  const blob = unwrap(data, blockBytes(layout), layout.lercParameters?.[1] ?? Additional.None);
  const info = Lerc.getBlobInfo(blob);
  const lossless = layout.format === 'float' ? info.maxZerror === 0 : info.maxZerror <= 0.5;
  if (!lossless) {
    throw new UnsupportedRasterError(
      `LERC with a maximum error of ${info.maxZerror} is lossy, so class codes in it can't be trusted; get the raster in a lossless form`,
    );
  }
  const samples = layout.planar ? 1 : layout.samplesPerPixel;
  const stored = info.depthCount * info.bandCount;
  if (layout.bits === 8 && samples > 1 && stored === samples - 1) return withAlpha(blob, samples, bytes);
  if (
    info.width * info.height * info.depthCount * info.bandCount * (layout.bits / 8) !== bytes ||
    info.depthCount * info.bandCount !== samples
  ) {
    throw new CorruptRasterError(
      `LERC data holds ${info.width} x ${info.height} x ${info.depthCount * info.bandCount} samples, not the block's`,
    );
  }
  const decoded = Lerc.decode(blob, { returnInterleaved: true });
  const pixels = decoded.pixels[0]!;
  if (decoded.mask && layout.format === 'float') {
    for (let i = 0; i < pixels.length; i++) if (decoded.mask[Math.floor(i / samples)] === 0) pixels[i] = Number.NaN;
  }
  return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

/** libtiff stores an alpha band that holds only 0 and 255 as the mask of the blob. */
function withAlpha(blob: Uint8Array, samples: number, bytes: number): Uint8Array {
  const { pixels, mask } = Lerc.decode(blob, { returnInterleaved: true });
  const stored = pixels[0]!;
  if (stored.length * samples !== bytes * (samples - 1))
    throw new CorruptRasterError(`LERC data holds ${stored.length} samples, not the block's`);
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
  if (additional === Additional.Deflate) return inflateSync(data, { maxOutputLength: limit });
  if (additional === Additional.Zstandard) return decodeZstd(data, limit);
  throw new UnsupportedRasterError(`LERC with additional compression number ${additional} is not supported`);
}
