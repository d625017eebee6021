import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { blockBytes, type ImageLayout } from '../image-layout.js';
import { decodeWith } from './library.js';
import { lossyCodes } from './lossy-error.js';

/** The part of geotiff.js's decoder that is used. */
interface Decoder {
  decodeBlock(data: ArrayBufferLike): ArrayBufferLike | Promise<ArrayBufferLike>;
}
type DecoderOf = new (parameters: object) => Decoder;

const JPEG = 7;
/** Nothing of it matters to the decoder of JPEG but the tables. */
const PARAMETERS = { tileWidth: 1, tileHeight: 1, predictor: 1, bitsPerSample: 8, planarConfiguration: 1 };
let decoderOf: DecoderOf | null = null;

/** Loads the decoder. */
export async function initJpeg(): Promise<void> {
  const { getDecoder } = await import('geotiff');
  decoderOf ??= (await getDecoder(JPEG, PARAMETERS)).constructor as DecoderOf;
}

/**
 * JPEG of one band of 8 bits, for values only: decoders of JPEG differ by 1 from each other.
 * @throws UnsupportedRasterError for codes, and for JPEG of other kinds; CorruptRasterError where it is of another size
 * than the block
 */
export function decodeJpeg(data: Uint8Array, bytes: number, layout: ImageLayout): Uint8Array {
  const bands = layout.planar ? 1 : layout.samplesPerPixel;
  if (!layout.acceptsLoss) throw lossyCodes('JPEG compression is lossy');
  if (bands > 1 || layout.bits !== 8 || layout.format === 'float') {
    throw new UnsupportedRasterError(
      `JPEG of ${bands} bands of ${layout.bits} bits is not read; write one band with gdal_translate -b 1 -of COG -co COMPRESS=DEFLATE`,
    );
  }
  const rows = bytes / blockBytes(layout, 1);
  const held = frameRows(data, layout);
  if (held < rows) throw new CorruptRasterError(`JPEG data holds ${held} rows, not the block's ${rows}`);
  const tables = layout.jpegTables ? { JPEGTables: Uint8Array.from(layout.jpegTables) } : {};
  const decoded = decodeWith('JPEG', () =>
    new decoderOf!({ ...PARAMETERS, ...tables }).decodeBlock(Uint8Array.from(data).buffer),
  ) as ArrayBuffer;
  if (decoded.byteLength < bytes)
    throw new CorruptRasterError(`JPEG data holds ${decoded.byteLength} bytes of ${bytes}`);
  return new Uint8Array(decoded, 0, bytes);
}

const MARKER = 0xff;
const SEQUENTIAL = [0xc0, 0xc1];
/** Frames of other kinds: progressive, lossless, arithmetic. */
const OTHER_FRAMES = [0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/**
 * How many rows the data hold, by the header of their one frame, before the library makes arrays of its size. In data
 * that are coded no marker occurs.
 */
function frameRows(data: Uint8Array, { blockWidth, blockHeight }: ImageLayout): number {
  let rows: number | null = null;
  for (let at = 0; at + 9 < data.length; at++) {
    if (data[at] !== MARKER) continue;
    const marker = data[at + 1]!;
    if (OTHER_FRAMES.includes(marker))
      throw new UnsupportedRasterError(
        'JPEG that is progressive, lossless or arithmetic is not read; rewrite it with gdal_translate -of COG -co COMPRESS=DEFLATE',
      );
    if (!SEQUENTIAL.includes(marker)) continue;
    const [bits, height, width, bands] = [data[at + 4]!, word(data, at + 5), word(data, at + 7), data[at + 9]!];
    if (rows !== null || bits !== 8 || width !== blockWidth || height > blockHeight || height === 0 || bands !== 1)
      throw new CorruptRasterError(
        `JPEG data holds ${width} x ${height} x ${bands} samples of ${bits} bits, not the block's`,
      );
    rows = height;
  }
  if (rows === null) throw new CorruptRasterError('JPEG data has no frame');
  return rows;
}

function word(data: Uint8Array, at: number): number {
  return data[at]! * 256 + data[at + 1]!;
}
