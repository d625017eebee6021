import { resolve } from 'node:path';
import { parseNodata } from '../cog/read/nodata.js';
import { linkedUri } from '../documents/linked-uri.js';
import { isRemote } from '../documents/uri-kinds.js';
import { CorruptRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { Window } from '../grid/window.js';
import type { VrtSourceElement } from './vrt-document.js';
import { type VrtPlace, vrtPlace } from './vrt-place.js';
import { unsupported } from './vrt-refusal.js';

/** One source of a band of a VRT. */
export interface VrtSource extends VrtPlace {
  /** A path or URI. */
  readonly uri: string;
  /** From 1. */
  readonly band: number;
  /**
   * Pixels of this value are not there: what lies behind shows. Null where all are, also those that the file itself
   * has for nodata: what it says of that, and its mask, does not count.
   */
  readonly nodata: number | null;
  /**
   * Samples and the values that they become, in ascending order of samples, or null. Between two of them values are
   * interpolated, beyond the ends they stay, and the result is rounded to the VRT's type.
   */
  readonly lut: readonly (readonly [from: number, to: number])[] | null;
  /**
   * Whether pixels of this source may be painted, and so hide what the VRT has behind them, and not be valid: with its
   * nodata value, or NaN. Where it is false of all, "the first valid pixel wins" is what GDAL shows.
   */
  readonly isOpaque: boolean;
}

/** What of its VRT a source depends on. */
export interface VrtFrame {
  /** Where the VRT is. */
  readonly uri: string;
  readonly extent: Window;
  /** Of its samples. */
  readonly dtype: string;
  readonly nodata: number | null;
}

const MAX_BAND = 65535;
const MAX_LUT = 65536;
/** In any source; SourceProperties and resampling don't say what is shown where no pixel is resampled. */
const PLAIN = ['SourceFilename', 'SourceBand', 'SourceProperties', 'SrcRect', 'DstRect'];
/** In a ComplexSource; GDAL passes over these in a SimpleSource. */
const COMPLEX = ['NODATA', 'LUT', 'ScaleOffset', 'ScaleRatio', 'UseMaskBand'];
/** Of these, the values that change nothing. */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  ScaleOffset: /^[+-]?0*(\.0*)?(e[+-]?\d+)?$/i,
  ScaleRatio: /^\+?0*1(\.0*)?(e[+-]?0+)?$/i,
  UseMaskBand: /^(0|false|no|off)?$/i,
};

/**
 * Reads a source of a VRT.
 * @returns null where it lies outside the VRT
 * @throws UnsupportedRasterError where its pixels are not those of a file, InvalidInputError where its place can't be
 * read, CorruptRasterError
 */
export function vrtSource(frame: VrtFrame, element: VrtSourceElement): VrtSource | null {
  const { name, texts } = element;
  const isComplex = name === 'ComplexSource';
  if (!isComplex && name !== 'SimpleSource') throw unsupported(frame.uri, `has a ${name}`);
  const stated = isComplex ? texts : new Map([...texts].filter(([inner]) => !COMPLEX.includes(inner)));
  for (const [inner, text] of stated) {
    const isKnown = PLAIN.includes(inner) || COMPLEX.includes(inner);
    if (!isKnown || HARMLESS[inner]?.test(text.trim()) === false)
      throw unsupported(frame.uri, `has a ${name} with ${inner} ${excerpt(text)}`.trimEnd());
  }
  const place = vrtPlace(frame, element);
  if (place === null) return null;
  const nodata = numberOf(frame.uri, 'NODATA', stated.get('NODATA'));
  const lut = lutOf(frame.uri, stated.get('LUT'));
  const paintsNodata = frame.nodata !== null && (lut !== null || !Object.is(nodata, frame.nodata));
  const paintsNaN = frame.dtype.startsWith('float') && !Number.isNaN(nodata);
  return {
    uri: uriOf(frame.uri, element),
    band: bandOf(frame.uri, texts.get('SourceBand')),
    ...place,
    nodata,
    lut,
    isOpaque: paintsNodata || paintsNaN,
  };
}

/**
 * The number in an element, as GDAL reads it; null where there is none.
 * @throws CorruptRasterError
 */
export function numberOf(uri: string, what: string, text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = parseNodata(text.trim());
  if (value === null) throw new CorruptRasterError(`${uri}: ${what} "${excerpt(text)}" is no number`);
  return value;
}

function uriOf(vrt: string, { texts, attributes }: VrtSourceElement): string {
  const name = (texts.get('SourceFilename') ?? '').trim();
  const isRelative = Number(attributes.get('SourceFilename')?.relativeToVRT ?? 0) !== 0;
  if (name === '') throw new CorruptRasterError(`${vrt}: a source has no SourceFilename`);
  if (name.startsWith('<')) throw unsupported(vrt, 'has a VRT as the text of a source');
  if (/\.vrt$/i.test(name.replace(/\?.*$/s, '')))
    throw unsupported(vrt, `has another VRT as a source (${excerpt(name)})`);
  if (isRelative || isRemote(vrt)) return linkedUri(vrt, name);
  return linkedUri(resolve('a.vrt'), name); // to GDAL a name that is not relative to the VRT begins where it is started
}

function bandOf(vrt: string, text = '1'): number {
  if (/^\s*mask\b/i.test(text)) throw unsupported(vrt, `has the mask of a file as a source (${excerpt(text)})`);
  const band = Number(text);
  if (Number.isInteger(band) && band >= 1 && band <= MAX_BAND) return band;
  throw new CorruptRasterError(`${vrt}: SourceBand "${excerpt(text)}" is no band`);
}

function lutOf(vrt: string, text: string | undefined): VrtSource['lut'] {
  if (text === undefined || text.trim() === '') return null;
  const pairs = text.split(',', MAX_LUT + 1).map((pair) => {
    const [from, to, ...more] = pair.split(':').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    return more.length > 0 ? ([Number.NaN, Number.NaN] as const) : ([from ?? Number.NaN, to ?? Number.NaN] as const);
  });
  const isTable = pairs.every(
    ([from, to], i) => Number.isFinite(to) && from > (pairs[i - 1]?.[0] ?? Number.NEGATIVE_INFINITY),
  );
  if (isTable && pairs.length <= MAX_LUT) return pairs;
  throw new CorruptRasterError(
    `${vrt}: LUT "${excerpt(text)}" is no table of up to ${MAX_LUT} ascending numbers, as in 1:10,2:20`,
  );
}
