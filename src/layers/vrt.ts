import type { Affine } from '../cog/read/placement.js';
import { MAX_SOURCES } from '../documents/source-limits.js';
import { CorruptRasterError, InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { OpenSource } from '../io/ports.js';
import { type FileVersion, readDocument } from './read-text.js';
import { type VrtDocument, vrtDocument } from './vrt-document.js';
import { unsupported } from './vrt-refusal.js';
import { numberOf, type VrtSource, vrtSource } from './vrt-source.js';

/**
 * A band of a VRT: rasters side by side on one lattice. GDAL paints its sources one over the other: a pixel is that of
 * the last source that has one there, and is not valid where it has the VRT's nodata value. What no source covers is
 * not valid here, whatever value GDAL fills it with.
 */
export interface VrtMosaic {
  readonly width: number;
  readonly height: number;
  /** GDAL's six numbers; null where it has no place. */
  readonly geotransform: Affine | null;
  /** WKT, or a code; null where there is none. */
  readonly srs: string | null;
  /** The type of its samples, as in a file: "uint8", "float32". Samples of sources are converted to it. */
  readonly dtype: string;
  /** Null where no value is, or where the VRT hides that one is. */
  readonly nodata: number | null;
  /** Texts of what makes values of samples; null where the VRT says nothing. */
  readonly scale: string | null;
  readonly offset: string | null;
  readonly unit: string | null;
  /** In the order in which they count: the one that is painted last is the first. */
  readonly sources: readonly VrtSource[];
}

const MAX_SIDE = 2 ** 31 - 1;
/** GDAL's names of sample types; the first one counts where there is none. */
const TYPES: Readonly<Record<string, string>> = {
  Byte: 'uint8',
  Int8: 'int8',
  UInt16: 'uint16',
  Int16: 'int16',
  UInt32: 'uint32',
  Int32: 'int32',
  UInt64: 'uint64',
  Int64: 'int64',
  Float16: 'float16',
  Float32: 'float32',
  Float64: 'float64',
};

/** Whether a name is that of a VRT. */
export function isVrt(uri: string): boolean {
  return /\.vrt$/i.test(uri.replace(/^(https?:\/\/[^?]*)\?.*$/is, '$1'));
}

/**
 * Reads a band of a VRT.
 * @param band from 1
 * @throws as {@link parseVrt}; NotFoundError, StorageError
 */
export async function readVrt(open: OpenSource, uri: string, band: number): Promise<VrtMosaic & FileVersion> {
  const { uri: place, version, text } = await readDocument(open, uri, 'vrt');
  return { ...(await parseVrt(place, text, band)), uri: place, version };
}

/**
 * Reads a band of a VRT whose sources are rasters side by side.
 * @param uri where it is, without a query
 * @param band from 1
 * @throws UnsupportedRasterError where it computes pixels, or hides them in a way of its own; InvalidInputError where a
 * source lies where nothing can be read, or the VRT lacks the band; CorruptRasterError
 */
export async function parseVrt(uri: string, text: string, band: number): Promise<VrtMosaic> {
  const document = await vrtDocument(uri, text, band);
  const { attributes, bandAttributes, bandTexts, bandCount } = document;
  for (const { subClass } of [attributes, bandAttributes])
    if (subClass !== undefined && subClass !== 'VRTSourcedRasterBand')
      throw unsupported(uri, `is a ${excerpt(subClass)}`);
  if (band > bandCount) throw new InvalidInputError(`${uri}: has no band ${band}; it has ${bandCount}`);
  const type = bandAttributes.dataType ?? 'Byte';
  const dtype = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (dtype === undefined)
    throw new UnsupportedRasterError(`${uri}: its samples are ${excerpt(type)}, which can't be read`);
  const [width, height] = [sizeOf(uri, attributes, 'rasterXSize'), sizeOf(uri, attributes, 'rasterYSize')];
  const nodata = nodataOf(uri, bandTexts);
  checkHiding(uri, document, nodata);
  if (document.sources.length > MAX_SOURCES)
    throw new InvalidInputError(`${uri}: has ${document.sources.length} sources; at most ${MAX_SOURCES} can be read`);
  const frame = { uri, extent: { colOff: 0, rowOff: 0, width, height }, dtype, nodata };
  const sources = document.sources.flatMap((element) => vrtSource(frame, element) ?? []);
  return {
    width,
    height,
    geotransform: geotransformOf(uri, document),
    srs: document.srs.trim() || null,
    dtype,
    nodata,
    scale: bandTexts.get('Scale') ?? null,
    offset: bandTexts.get('Offset') ?? null,
    unit: bandTexts.get('UnitType') ?? null,
    sources: sources.reverse(),
  };
}

function sizeOf(uri: string, attributes: VrtDocument['attributes'], name: string): number {
  const size = Number(attributes[name]);
  if (Number.isInteger(size) && size >= 1 && size <= MAX_SIDE) return size;
  throw new CorruptRasterError(`${uri}: ${name} "${excerpt(attributes[name] ?? '')}" is no number of pixels`);
}

function nodataOf(uri: string, texts: VrtDocument['bandTexts']): number | null {
  const isHidden = Number(texts.get('HideNoDataValue') ?? 0) !== 0;
  return isHidden ? null : numberOf(uri, 'NoDataValue', texts.get('NoDataValue'));
}

/** A nodata value counts before an alpha band, and a mask before both. */
function checkHiding(uri: string, { hasMask, hasAlpha, nodataValues }: VrtDocument, nodata: number | null): void {
  if (hasMask) throw unsupported(uri, 'has a mask');
  if (nodataValues.trim())
    throw unsupported(uri, `hides pixels by all bands together (NODATA_VALUES ${excerpt(nodataValues)})`);
  if (hasAlpha && nodata === null) throw unsupported(uri, 'hides pixels by an alpha band');
}

function geotransformOf(uri: string, { geotransform: text, hasControlPoints }: VrtDocument): Affine | null {
  if (text.trim() === '') {
    if (hasControlPoints) throw unsupported(uri, 'is placed by control points');
    return null;
  }
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length === 6 && numbers.every(Number.isFinite)) return numbers as unknown as Affine;
  throw new CorruptRasterError(`${uri}: GeoTransform "${excerpt(text)}" is not six numbers`);
}
