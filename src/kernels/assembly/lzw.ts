// LZW as TIFF has it: what the loop of cog/codecs/lzw.ts gives, and nothing where that would complain.

const CLEAR: u32 = 256;
const END: u32 = 257;
const FIRST: u32 = 258;
const SIZE: u32 = 4096;
/** Bytes that are copied at a time; so many behind the output may be overwritten. */
const WORD: usize = 8;

/**
 * Decodes codes of 9 to 12 bits.
 * @param table room for 8 bytes of each of 4096 strings: where it lies in the output, and how long it is
 * @param bytes how many are wanted
 * @returns how many were written: fewer where the data are not whole
 */
export function decodeLzw(data: usize, dataBytes: usize, table: usize, out: usize, bytes: usize): usize {
  const dataEnd = data + dataBytes;
  const end = out + bytes;
  let to = out;
  let next = FIRST;
  let width: u32 = 9;
  let place: usize = 0;
  let length: u32 = 0;
  let buffer: u64 = 0;
  let bits: u32 = 0;
  while (to < end) {
    if (bits < width) {
      if (data + 4 <= dataEnd) {
        buffer = (buffer << 32) | <u64>bswap<u32>(load<u32>(data));
        data += 4;
        bits += 32;
      } else {
        while (bits < width) {
          if (data >= dataEnd) return 0;
          buffer = (buffer << 8) | <u64>load<u8>(data++);
          bits += 8;
        }
      }
    }
    bits -= width;
    const code = <u32>(buffer >> bits) & ((1 << width) - 1);
    if (code == END) break;
    if (code == CLEAR) {
      next = FIRST;
      width = 9;
      length = 0;
      continue;
    }
    if (code > CLEAR && (length == 0 || code > next || code >= SIZE)) return 0;
    if (length > 0 && next < SIZE) {
      store<u32>(table + <usize>next * 8, <u32>place);
      store<u32>(table + <usize>next * 8, length + 1, 4);
      next++;
      if (next >= (1 << width) - 1 && width < 12) width++;
    }
    place = to;
    if (code < CLEAR) {
      store<u8>(to++, <u8>code);
      length = 1;
      continue;
    }
    let from = <usize>load<u32>(table + <usize>code * 8);
    length = load<u32>(table + <usize>code * 8, 4);
    const stop = min(to + length, end);
    if (to - from >= WORD) for (; to < stop; to += WORD, from += WORD) store<u64>(to, load<u64>(from));
    else for (; to < stop; to++, from++) store<u8>(to, load<u8>(from));
    to = place + length;
  }
  return min(to, end) - out;
}
