import { Tag } from '../../src/cog/tags.js';
import type { Random } from './random.js';
import { BOUNDARIES, type Mutation, type Subject } from './subject.js';
import type { MappedEntry } from './tiff-map.js';

const TAGS = Object.values(Tag);
const BLOCK_TAGS: readonly number[] = [Tag.StripOffsets, Tag.StripByteCounts, Tag.TileOffsets, Tag.TileByteCounts];
const SIDES = [
  0,
  1,
  2,
  3,
  7,
  8,
  15,
  16,
  17,
  24,
  32,
  48,
  64,
  512,
  4096,
  16384,
  65535,
  65536,
  2 ** 24,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
];
const LAYOUT: readonly (readonly [tag: number, values: readonly number[]])[] = [
  [Tag.ImageWidth, SIDES],
  [Tag.ImageLength, SIDES],
  [Tag.TileWidth, SIDES],
  [Tag.TileLength, SIDES],
  [Tag.RowsPerStrip, SIDES],
  [Tag.BitsPerSample, [0, 1, 2, 3, 4, 8, 12, 16, 24, 32, 64, 128, 65535]],
  [Tag.SampleFormat, [0, 1, 2, 3, 4, 5, 6, 255]],
  [Tag.Compression, [0, 1, 2, 4, 5, 6, 7, 8, 32773, 32946, 34887, 34925, 50000, 50001, 65535]],
  [Tag.Predictor, [0, 1, 2, 3, 4, 34892, 34893, 34894, 65535]],
  [Tag.PlanarConfiguration, [0, 1, 2, 3, 65535]],
  [Tag.SamplesPerPixel, [0, 1, 2, 3, 4, 5, 255, 4096, 65535]],
  [Tag.FillOrder, [0, 1, 2, 3]],
  [Tag.NewSubfileType, [0, 1, 2, 3, 4, 5, 7, 2 ** 32 - 1]],
  [Tag.ExtraSamples, [0, 1, 2, 3, 65535]],
  [Tag.LercParameters, [0, 1, 2, 3, 4, 2 ** 32 - 1]],
];

const nameOf = (tag: number) => Object.entries(Tag).find(([, number]) => number === tag)?.[0] ?? `tag ${tag}`;

function entryOf({ map }: Subject, random: Random, wanted: (entry: MappedEntry) => boolean): MappedEntry {
  const found = map.entries.filter(wanted);
  return random.pick(found.length > 0 ? found : map.entries);
}

/** Tag, type, count or value (offset) of any entry. */
const overwriteEntry: Mutation = (subject, random) => {
  const entry = random.pick(subject.map.entries);
  const wide = subject.map.big ? 8 : 4;
  const part = random.pick(['tag', 'type', 'count', 'value'] as const);
  const offset = { tag: 0, type: 2, count: 4, value: 4 + wide }[part];
  const value =
    part === 'tag' ? BigInt(random.pick(TAGS)) : part === 'type' ? BigInt(random.below(20)) : random.pick(BOUNDARIES);
  subject.putInteger(entry.at + offset, part === 'tag' || part === 'type' ? 2 : wide, value);
  return `${part} of ${nameOf(entry.tag)} = ${value}`;
};

/** A layout field gets a value that belongs to such a field, but not to this file. */
const changeLayout: Mutation = (subject, random) => {
  const present = LAYOUT.filter(([tag]) => subject.map.entries.some((entry) => entry.tag === tag));
  const [tag, values] = random.pick(present);
  const entry = entryOf(subject, random, (e) => e.tag === tag);
  const value = random.pick(values);
  const index = random.chance(0.8) ? 0 : random.below(entry.count);
  subject.putInteger(entry.valueAt + index * entry.size, entry.size, BigInt(value));
  return `${nameOf(tag)}[${index}] = ${value}`;
};

/** Where a block lies, or how many bytes it has. */
const changeBlockIndex: Mutation = (subject, random) => {
  const entry = entryOf(subject, random, ({ tag }) => BLOCK_TAGS.includes(tag));
  const index = random.below(entry.count);
  const size = BigInt(subject.bytes.length);
  const other = random.pick(subject.map.blocks.length > 0 ? subject.map.blocks : [[8, 8]])[random.below(2)]!;
  const value = random.pick([...BOUNDARIES, size, size - 1n, size / 2n, BigInt(other)]);
  subject.putInteger(entry.valueAt + index * entry.size, entry.size, value);
  return `${nameOf(entry.tag)}[${index}] = ${value}`;
};

const corruptBlock: Mutation = (subject, random) => {
  const [offset, length] = random.pick(subject.map.blocks.length > 0 ? subject.map.blocks : [[0, 1]]);
  const n = 1 + random.below(16);
  const near = random.chance(0.5) ? Math.min(length, 80) : length; // the codec's own header is at the front
  for (let i = 0; i < n; i++) subject.put(offset + random.below(near), random.bytes(1));
  return `${n} bytes of noise in the block at ${offset}`;
};

/** The chain of directories: loops, ends, places that hold no directory. */
const changeLink: Mutation = (subject, random) => {
  const { links, directories, big } = subject.map;
  const link = random.pick(links);
  const value = random.pick([
    ...BOUNDARIES,
    ...directories.map(BigInt),
    BigInt(subject.bytes.length - 1),
    BigInt(random.below(subject.bytes.length)),
  ]);
  subject.putInteger(link, big ? 8 : 4, value);
  return `link at ${link} = ${value}`;
};

const changeHeader: Mutation = (subject, random) => {
  const at = random.below(subject.map.big ? 8 : 4);
  const value = random.pick([0, 1, 4, 8, 42, 43, 44, 0x49, 0x4d, 255]);
  subject.put(at, Uint8Array.of(value));
  return `header byte ${at} = ${value}`;
};

/** Mutations that know where the fields of a TIFF are. */
export const fieldMutations: readonly Mutation[] = [
  overwriteEntry,
  changeLayout,
  changeLayout,
  changeLink,
  changeHeader,
];

/** Mutations of the blocks of pixels, and of where they lie. */
export const blockMutations: readonly Mutation[] = [changeBlockIndex, corruptBlock, corruptBlock];
