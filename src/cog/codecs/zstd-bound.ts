const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** A block decodes to no more than this (RFC 8878, section 3.1.1.2.4). */
const MAX_BLOCK = 128 * 1024;
const BlockType = { Raw: 0, Repeated: 1, Compressed: 2 } as const;
/** Bytes of the dictionary id and of the content size by their flags. */
const ID_BYTES = [0, 1, 2, 4] as const;
const SIZE_BYTES = [0, 2, 4, 8] as const;

/**
 * How many bytes Zstandard data can decode to at most, from the headers of its frames and blocks (RFC 8878, section
 * 3.1). A frame needn't state its size, and any ratio is possible, so this is what bounds the memory that a decoder
 * gets.
 */
export function zstdBound(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let bound = 0;
  let at = 0;
  while (at + 8 <= data.length) {
    const magic = view.getUint32(at, true);
    if ((magic & ~0xf) >>> 0 === SKIPPABLE) {
      at += 8 + view.getUint32(at + 4, true);
      continue;
    }
    if (magic !== FRAME) break;
    const descriptor = data[at + 4]!;
    const single = (descriptor >> 5) & 1;
    const sizeFlag = descriptor >> 6;
    at += 6 - single + ID_BYTES[(descriptor & 3) as 0]! + (sizeFlag === 0 ? single : SIZE_BYTES[sizeFlag as 1]!);
    for (let last = false; !last && at + 3 <= data.length; ) {
      const header = data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16);
      const size = header >> 3;
      const type = (header >> 1) & 3;
      last = (header & 1) === 1;
      bound += type === BlockType.Compressed ? MAX_BLOCK : Math.min(size, MAX_BLOCK);
      at += 3 + (type === BlockType.Repeated ? 1 : size);
    }
    at += (descriptor & 4) === 0 ? 0 : 4; // checksum
  }
  return bound;
}
