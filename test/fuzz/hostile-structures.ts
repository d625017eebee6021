import { Tag } from '../../src/cog/tags.js';
import { type Field, long, short, Type } from '../../src/cog/write/ifd.js';
import { craft } from './craft.js';
import type { Hostile } from './hostile-case.js';

const PIXELS = new Uint8Array(20 * 20).fill(1);
const small = { width: 20, height: 20 };
/** A size that counts when it is multiplied. */
const LONG = 200 * 1024;

const bytes = (...parts: readonly (readonly number[])[]) => Uint8Array.from(parts.flat());
const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(Math.floor(value / 65536))];
const HEADER = [0x49, 0x49, 42, 0, 8, 0, 0, 0];

/** Directories that are bent into loops, laid over each other, or share what they declare. */
export const hostileStructures: Readonly<Record<string, Hostile>> = {
  'a directory of 4096 tags': {
    ends: ['done'],
    source: () =>
      craft(PIXELS, { ...small, fields: Array.from({ length: 4080 }, (_, i): Field => short(50000 + i, i)) }),
  },
  'a directory of 65535 tags': {
    ends: ['CorruptRasterError'],
    source: () =>
      bytes(
        HEADER,
        u16(65535),
        Array.from({ length: 65535 * 12 + 4 }, () => 0),
      ),
  },
  'the same tag again and again, each time as long as the file': {
    ends: ['CorruptRasterError'],
    source: () => repeated(4000, () => [...u16(Tag.ImageWidth), ...u16(1), ...u32(LONG), ...u32(8)]),
  },
  'a thousand tags that share all bytes of the file': {
    ends: ['CorruptRasterError'],
    source: () => repeated(1000, (i) => [...u16(20000 + i), ...u16(1), ...u32(LONG), ...u32(8)]),
  },
  'four thousand directories that share an index as long as the file': {
    ends: ['CorruptRasterError'],
    source: sharedIndexes,
  },
  'directories that overlap like roof tiles': { ends: ['CorruptRasterError'], source: overlapping },
  'a directory that is its own successor': {
    ends: ['CorruptRasterError'],
    source: () => bytes(HEADER, u16(1), u16(256), u16(3), u32(1), u32(1), u32(8)),
  },
  'a chain of five thousand directories': {
    ends: ['CorruptRasterError'],
    source: () =>
      bytes(
        HEADER,
        ...Array.from({ length: 5000 }, (_, i) => [
          ...u16(1),
          ...u16(256),
          ...u16(3),
          ...u32(1),
          ...u32(1),
          ...u32(8 + 18 * (i + 1)),
        ]),
      ),
  },
  'an index of floating-point numbers': {
    ends: ['CorruptRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [{ tag: Tag.StripOffsets, type: Type.Double, values: [8] }] }),
  },
  'a width in words': {
    ends: ['CorruptRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [{ tag: Tag.ImageWidth, type: Type.Ascii, values: [50, 48] }] }),
  },
  'a width of half a pixel': {
    ends: ['CorruptRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [{ tag: Tag.ImageWidth, type: Type.Double, values: [20.5] }] }),
  },
  'a mask directory that is its own mask': {
    ends: ['done', 'CorruptRasterError'],
    source: () => craft(PIXELS, { ...small, fields: [long(Tag.NewSubfileType, 4)] }),
  },
};

/** One directory of `n` entries in a file of some size. */
function repeated(n: number, entry: (i: number) => number[]): Uint8Array {
  const head = bytes(HEADER, u16(n), ...Array.from({ length: n }, (_, i) => entry(i)), u32(0));
  const out = new Uint8Array(LONG + 8 + head.length);
  out.set(head);
  return out;
}

/** Each directory has only the offsets of its tiles: of type LONG, all bytes of the file. */
function sharedIndexes(): Uint8Array {
  const n = 4000;
  const size = 8 + 18 * n + LONG;
  const out = new Uint8Array(size);
  out.set(HEADER);
  for (let i = 0; i < n; i++) {
    const at = 8 + 18 * i;
    const entry = [...u16(Tag.TileOffsets), ...u16(4), ...u32(Math.floor((size - 8) / 4)), ...u32(8)];
    out.set([...u16(1), ...entry, ...u32(i + 1 < n ? at + 18 : 0)], at);
  }
  return out;
}

/**
 * 4000 directories of 3072 entries, each directory 12 bytes (one entry) behind the one before it. A stretch of 12
 * bytes is: the number of entries (and the end of another entry's value), a tag, a type, a count of 0, the start of a
 * value. The link of a directory is the tag and the type of a later stretch: beyond byte 65536 an offset reads as type
 * 1.
 */
function overlapping(): Uint8Array {
  const n = 3072;
  const directories = 4000;
  const base = 65536;
  const out = new Uint8Array(base + 12 * (directories + n + 1));
  out.set([...HEADER.slice(0, 4), ...u32(base)]);
  for (let i = 0; i < directories + n; i++) {
    const at = base + 12 * i;
    const link = at - 12 * (n - 1); // of the directory whose entries end here
    out.set([...u16(n), ...(i < n ? [...u16(2 * i + 1), ...u16(1)] : u32(link))], at);
  }
  return out;
}
