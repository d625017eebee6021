import { crsOfName } from '../crs/crs-of-name.js';
import { numberToJson } from '../documents/json-number.js';
import type { SourceRecord } from '../documents/source-record.js';
import { type BandUri, sourceOf, sourceText } from '../documents/source-uri.js';
import type { Spec } from '../documents/spec.js';
import { UnsupportedRasterError } from '../errors.js';
import { type Geotransform, placeOf } from '../grid/geotransform.js';
import { intersect } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { FileVersion } from '../layers/read-text.js';
import type { PlacedByVrt, SourceQuestion } from '../layers/source-question.js';
import { isVrt, readVrt, type VrtMosaic } from '../layers/vrt.js';
import type { VrtSource } from '../layers/vrt-source.js';
import { typeInMemory } from '../raster/dtype.js';

/** A raster that is to be opened, and how a question or a VRT names it. */
export interface SourceEntry extends BandUri {
  /** Tells it from all others: where it is said, and in which version. */
  readonly name: string;
  readonly vrt: VrtPart | null;
}

/** What a VRT says of a source. */
interface VrtPart {
  readonly mosaic: VrtMosaic & FileVersion;
  readonly source: VrtSource;
  /** Of the VRT. */
  readonly geotransform: Geotransform;
  readonly crs: PlacedByVrt['crs'];
}

/**
 * The rasters that a question asks for: those that it names, and the sources of VRTs in the order in which they count.
 * @throws NotFoundError, UnsupportedRasterError, CorruptRasterError for a VRT
 */
export async function sourceEntries({ sources, overlap }: Spec, open: OpenSource): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = [];
  for (const name of sources) {
    const named = sourceOf(name);
    if (!isVrt(named.uri)) {
      entries.push({ name, ...named, vrt: null });
      continue;
    }
    const mosaic = await readVrt(open, named.uri, named.band);
    const { version } = mosaic;
    const part = {
      mosaic,
      geotransform: geotransformOf(mosaic),
      crs: mosaic.srs === null ? null : crsOfName(mosaic.srs),
    };
    const own = mosaic.sources.map((source, i): SourceEntry => {
      const { uri, band } = source;
      return {
        name: `${name} ${version.etag} ${i}: ${sourceText({ uri, band })}`,
        uri,
        band,
        vrt: { ...part, source },
      };
    });
    // Which of them counts is for the VRT to say; the last one is to come first where all are turned around.
    entries.push(...(overlap === 'last' ? own.reverse() : own));
  }
  return entries;
}

function geotransformOf({ uri, geotransform }: VrtMosaic & FileVersion): Geotransform {
  if (geotransform === null)
    throw new UnsupportedRasterError(`${uri}: has no place; make it anew with gdalbuildvrt from rasters that have one`);
  const [originX, pixelWidth, skewX, originY, skewY, pixelHeight] = geotransform;
  const skew = skewX === 0 && skewY === 0 ? {} : { skewX, skewY };
  return { originX, originY, pixelWidth, pixelHeight, ...skew };
}

/** What is said of a raster in place of what its files say. */
export function questionOf({ nodata, unsigned }: Spec, { band, vrt }: SourceEntry): SourceQuestion {
  const asked = nodata === 'none' ? [] : nodata?.map(Number);
  if (!vrt) return { band, nodata: asked, unsigned };
  const { mosaic, source, geotransform, crs } = vrt;
  const hidden = [source.nodata, source.lut ? null : mosaic.nodata].filter((value) => value !== null);
  return {
    band,
    nodata: asked ?? [...new Set(hidden)],
    passesOver: asked === undefined,
    unsigned,
    placed: { geotransform, crs },
  };
}

/** A record with what a VRT says of its source. */
export function withVrt(record: SourceRecord, { vrt }: SourceEntry): SourceRecord {
  if (!vrt) return record;
  const { mosaic, source, geotransform } = vrt;
  const file = { colOff: 0, rowOff: 0, width: record.width, height: record.height };
  const { colOff, rowOff } = source.at;
  const rest = { width: mosaic.width - colOff, height: mosaic.height - rowOff };
  const window = intersect(file, source.window ?? { colOff: 0, rowOff: 0, ...rest });
  if (!window)
    throw new UnsupportedRasterError(
      `${mosaic.uri}: takes pixels of ${record.source.uri} that it doesn't have; make it anew with gdalbuildvrt`,
    );
  const [originX, originY] = placeOf(geotransform, colOff, rowOff);
  const isChanged = source.lut !== null || typeInMemory(record.dtype) !== typeInMemory(mosaic.dtype);
  const { uri, version } = mosaic;
  return {
    ...record,
    window,
    geotransform: { ...geotransform, originX, originY },
    mask: null,
    isOpaque: source.isOpaque,
    recoding: isChanged
      ? {
          dtype: mosaic.dtype,
          table: source.lut?.map(([from, to]) => [from, to] as [number, number]) ?? null,
          nodata: mosaic.nodata === null ? null : numberToJson(mosaic.nodata),
        }
      : null,
    ...(record.scaling ? { scaling: scalingOf(mosaic) } : {}),
    sidecars: [
      { uri, ...version, gives: ['place', 'nodata'] },
      ...record.sidecars.filter(({ gives }) => gives.some((what) => what === 'classes')),
    ],
  };
}

/** How samples of a VRT become values: as it says, and not as its sources do. */
function scalingOf({ uri, scale, offset, unit }: VrtMosaic & FileVersion): NonNullable<SourceRecord['scaling']> {
  const number = (what: string, text: string | null, without: number) => {
    const value = text === null ? without : text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value) && (what === 'offset' || value !== 0)) return value;
    throw new UnsupportedRasterError(`${uri}: states a ${what} with which its pixels have no values; write it anew`);
  };
  return {
    scale: number('scale', scale, 1),
    offset: number('offset', offset, 0),
    unit: unit?.trim() ?? '',
    fromPam: [],
  };
}
