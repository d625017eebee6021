import { CorruptRasterError } from '../../errors.js';
import { dtypeName, type ImageLayout } from '../image-layout.js';

const KEY = 'Lerc2 ';
const NEWEST = 6;
/** Sample types by their number in the header. */
const TYPES = ['int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'float32', 'float64'];

/**
 * Checks the header of a LERC blob (Lerc2, versions 1 to 6) against the block that it should hold, before the library
 * makes arrays of the sizes and the type that it states. Blobs behind the first one are cut off: TIFF stores one per
 * block.
 * @param rows rows of the block.
 * @param depths samples per pixel that would do
 * @throws CorruptRasterError
 */
export function firstBlob(data: Uint8Array, layout: ImageLayout, rows: number, depths: readonly number[]): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const fields = 10; // key, version, and what follows them as 4-byte numbers
  if (data.length < KEY.length + 4 * fields || String.fromCharCode(...data.subarray(0, KEY.length)) !== KEY)
    throw new CorruptRasterError('LERC data starts with no LERC header');
  const version = view.getInt32(KEY.length, true);
  if (version < 1 || version > NEWEST) throw new CorruptRasterError(`LERC data is of version ${version}`);
  let at = KEY.length + (version >= 3 ? 8 : 4); // a checksum since version 3
  const next = () => {
    at += 4;
    return view.getInt32(at - 4, true);
  };
  const height = next();
  const width = next();
  const depth = version >= 4 ? next() : 1;
  next(); // valid pixels
  next(); // side of a micro block
  const blobBytes = next();
  const type = TYPES[next()];
  if (width !== layout.blockWidth || height !== rows || !depths.includes(depth) || type !== dtypeName(layout)) {
    throw new CorruptRasterError(
      `LERC data holds ${width} x ${height} x ${depth} samples of type ${type}, not the block's`,
    );
  }
  return data.subarray(0, Math.max(0, blobBytes));
}
