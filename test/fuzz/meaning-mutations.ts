import { Tag } from '../../src/cog/tags.js';
import type { Random } from './random.js';
import { BOUNDARIES, type Mutation, type Subject } from './subject.js';
import type { MappedEntry } from './tiff-map.js';

const PLACING: readonly number[] = [
  Tag.ModelPixelScale,
  Tag.ModelTiepoint,
  Tag.ModelTransformation,
  Tag.GeoDoubleParams,
];
const DOUBLES = [
  Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1, -1, 30, -30, 90, 180, 1e-9, 1e-300, 5e-324,
  1e9, 1e20, -1e20, 2 ** 53, 1e300, -1e300, Number.MAX_VALUE,
]; // biome-ignore format: a table reads better on few lines
const GEO_NUMBERS = [
  0, 1, 2, 3, 4326, 26912, 32612, 32661, 2227, 3857, 4978, 32767, 34736, 34737, 65535, 1024, 1025, 2048, 2054, 2056,
  2057, 2059, 3072, 3075, 3076,
];
const WKT_PIECES = [
  '[', ']', '(', ')', '"', '""', ',', ',,', '[[[[', ']]', '"",', '0', '-1', '1e999', '1e-320', 'NaN', 'UNIT[', 'ID[',
  'PROJCS[', 'GEOGCS[', 'COMPD_CS[', 'AXIS["x",WEST],', '\u0000',
]; // biome-ignore format: a table reads better on few lines
const TEXTS = [
  'nan', '-inf', '1e999', '-0', '0x10', ' ', 'constructor', '__proto__', 'toString', '1,5', '255', '\u0000\u0000',
  '<GDALMetadata><Item name="a"><b/></Item>', '<!DOCTYPE a [<!ENTITY x "xxxx">]><GDALMetadata><Item>&x;&x;</Item></GDALMetadata>',
  '<a><a><a><a>', '&#x110000;', ']]>', '<Item',
]; // biome-ignore format: a table reads better on few lines

function textEntries({ map }: Subject): MappedEntry[] {
  return map.entries.filter(({ type }) => type === 2);
}

const changePlace: Mutation = (subject, random) => {
  const found = subject.map.entries.filter(({ tag }) => PLACING.includes(tag));
  if (found.length === 0) return 'nothing to place';
  const entry = random.pick(found);
  const index = random.below(entry.count);
  const value = random.pick(DOUBLES);
  subject.putDouble(entry.valueAt + 8 * index, value);
  return `tag ${entry.tag}[${index}] = ${value}`;
};

const changeGeoKey: Mutation = (subject, random) => {
  const entry = subject.map.entries.find(({ tag }) => tag === Tag.GeoKeyDirectory);
  if (!entry) return 'no geokeys';
  const index = random.below(entry.count);
  const value = random.chance(0.7) ? random.pick(GEO_NUMBERS) : Number(random.pick(BOUNDARIES) & 0xffffn);
  subject.putInteger(entry.valueAt + 2 * index, 2, BigInt(value));
  return `geokeys[${index}] = ${value}`;
};

const changeText: Mutation = (subject, random) => {
  const texts = textEntries(subject);
  if (texts.length === 0) return 'no text';
  const entry = random.pick(texts);
  const text = random.pick(TEXTS);
  const at = entry.valueAt + (random.chance(0.5) ? 0 : random.below(entry.count));
  subject.put(at, new TextEncoder().encode(text));
  return `tag ${entry.tag} says ${JSON.stringify(text)} at ${at}`;
};

/** Marks and numbers of WKT in places of a citation. */
const changeWkt: Mutation = (subject, random) => {
  const entry = subject.map.entries.find(({ tag }) => tag === Tag.GeoAsciiParams);
  if (!entry) return 'no citations';
  const done: string[] = [];
  for (let n = 1 + random.below(4); n > 0; n--) {
    const [text, at] = [random.pick(WKT_PIECES), random.below(entry.count)];
    subject.put(entry.valueAt + at, new TextEncoder().encode(text));
    done.push(`${JSON.stringify(text)} at ${at}`);
  }
  return `citations say ${done.join(', ')}`;
};

/** A large text at the end of the file, which a text tag is led to. */
const enlargeText: Mutation = (subject, random) => {
  const texts = textEntries(subject);
  if (texts.length === 0) return 'no text';
  const entry = random.pick(texts);
  const text = hugeText(random);
  const { big } = subject.map;
  subject.putInteger(entry.at + 4, big ? 8 : 4, BigInt(text.length));
  subject.putInteger(entry.at + (big ? 12 : 8), big ? 8 : 4, BigInt(subject.bytes.length));
  subject.bytes = new Uint8Array(Buffer.concat([subject.bytes, text]));
  return `tag ${entry.tag} has ${text.length} bytes of text`;
};

/** A text of up to 512 KiB: one character, or a piece of XML, again and again. */
export function hugeText(random: Random): Uint8Array {
  const piece = random.pick([
    '9',
    ' ',
    '\0',
    'a',
    '<a>',
    '<Item name="x">y</Item>',
    '&amp;',
    '<a b="',
    '<!--',
    '<![CDATA[',
  ]);
  const length = 2 ** (10 + random.below(10));
  return new TextEncoder().encode(`<GDALMetadata>${piece.repeat(Math.ceil(length / piece.length))}`);
}

/** Mutations of what a file means: where it lies, which pixels are nodata, what its metadata say. */
export const meaningMutations: readonly Mutation[] = [
  changePlace,
  changePlace,
  changeGeoKey,
  changeText,
  enlargeText,
  changeWkt,
];
