import { CorruptRasterError } from '../../errors.js';
import { Tag } from '../tags.js';
import type { TagEntry } from './tag-entry.js';

type Kind = 'whole numbers' | 'real numbers' | 'text';

/** TIFF field types that hold each kind: integers (also offsets, and with a sign), floating-point numbers, ASCII. */
const TYPES: Readonly<Record<Kind, readonly number[]>> = {
  'whole numbers': [1, 3, 4, 6, 8, 9, 13, 16, 17, 18],
  'real numbers': [11, 12],
  text: [2],
};

/** One value, one per band, one per code of 16 bits in each of three colours. */
const ONE = 1;
const BANDS = 65536;
const COLORS = 3 * 65536;
/** A GeoTIFF key needs four numbers; the standard knows about 60 keys. */
const KEYS = 4 * 1024;
const POINTS = 6 * 65536;
const WORD = 1024;
const CITATIONS = 32 * 1024;
const DOCUMENT = 16 * 1024 * 1024;
/** Indexes grow with the image; that they fit into the file is checked for every tag. */
const INDEX = Number.POSITIVE_INFINITY;

const RULES = new Map<number, readonly [name: keyof typeof Tag, kind: Kind, most: number]>(
  (
    [
      ['NewSubfileType', 'whole numbers', ONE],
      ['ImageWidth', 'whole numbers', ONE],
      ['ImageLength', 'whole numbers', ONE],
      ['BitsPerSample', 'whole numbers', BANDS],
      ['Compression', 'whole numbers', ONE],
      ['PhotometricInterpretation', 'whole numbers', ONE],
      ['FillOrder', 'whole numbers', ONE],
      ['StripOffsets', 'whole numbers', INDEX],
      ['SamplesPerPixel', 'whole numbers', ONE],
      ['RowsPerStrip', 'whole numbers', ONE],
      ['StripByteCounts', 'whole numbers', INDEX],
      ['PlanarConfiguration', 'whole numbers', ONE],
      ['Predictor', 'whole numbers', ONE],
      ['ColorMap', 'whole numbers', COLORS],
      ['TileWidth', 'whole numbers', ONE],
      ['TileLength', 'whole numbers', ONE],
      ['TileOffsets', 'whole numbers', INDEX],
      ['TileByteCounts', 'whole numbers', INDEX],
      ['InkSet', 'whole numbers', ONE],
      ['ExtraSamples', 'whole numbers', BANDS],
      ['SampleFormat', 'whole numbers', BANDS],
      ['ModelPixelScale', 'real numbers', WORD],
      ['ModelTiepoint', 'real numbers', POINTS],
      ['ModelTransformation', 'real numbers', WORD],
      ['GeoKeyDirectory', 'whole numbers', KEYS],
      ['GeoDoubleParams', 'real numbers', KEYS],
      ['GeoAsciiParams', 'text', CITATIONS],
      ['GdalMetadata', 'text', DOCUMENT],
      ['GdalNodata', 'text', WORD],
      ['LercParameters', 'whole numbers', WORD],
    ] as const
  ).map((rule) => [Tag[rule[0]], rule]),
);

/**
 * Checks that a tag which is read holds what it can hold: a width in words, or a list of keys as long as the file, is
 * refused before anyone makes an array or runs a loop of that length. Tags that are not read may hold anything.
 * @throws CorruptRasterError
 */
export function checkTag(uri: string, { tag, type, count }: TagEntry): void {
  const rule = RULES.get(tag);
  if (!rule) return;
  const [name, kind, most] = rule;
  if (TYPES[kind].includes(type) && count <= most) return;
  const expected = most === ONE ? `one of ${kind}` : `${kind}${most === INDEX ? '' : `, at most ${most}`}`;
  throw new CorruptRasterError(
    `${uri}: tag ${tag} (${name}) holds ${count} values of field type ${type} instead of ${expected}; get the file again from its origin`,
  );
}
