import { numberToJson } from '../documents/json-number.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { Spec } from '../documents/spec.js';
import { UnsupportedRasterError } from '../errors.js';
import { placeOf } from '../grid/geotransform.js';
import { intersect } from '../grid/window.js';
import type { FileVersion } from '../layers/read-text.js';
import type { SourceQuestion } from '../layers/source-question.js';
import type { VrtMosaic } from '../layers/vrt.js';
import { typeInMemory } from '../raster/dtype.js';
import { isSample, nearestSample } from '../raster/value-range.js';
import type { SourceEntry } from './source-entries.js';

/**
 * What is said of a raster in place of what its files say. Where a VRT has a table, values that a user names are those
 * that it gives.
 */
export function questionOf({ nodata, unsigned }: Spec, { band, vrt }: SourceEntry): SourceQuestion {
  const asked = askedOf(nodata);
  if (!vrt) return { band, nodata: asked, unsigned };
  const { mosaic, source, geotransform, crs } = vrt;
  const placed = { geotransform, crs };
  if (asked && !source.lut) {
    // The first one stays as it is when samples are read; others become it.
    const inOrder = [...asked].sort((a, b) => Number(b === source.nodata) - Number(a === source.nodata));
    return { band, nodata: inOrder, unsigned, placed };
  }
  const hidden = source.nodata ?? (source.lut ? null : mosaic.nodata);
  return { band, nodata: hidden === null ? [] : [hidden], passesOver: true, unsigned, placed };
}

const askedOf = (nodata: Spec['nodata']) => (nodata === 'none' ? [] : nodata?.map(Number));

/** A record with what a VRT says of its source. */
export function withVrt({ nodata }: Spec, record: SourceRecord, { vrt }: SourceEntry): SourceRecord {
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
  const [own, type] = [typeInMemory(record.dtype), typeInMemory(mosaic.dtype)];
  const asked = askedOf(nodata);
  const hidden = (asked ?? [mosaic.nodata]).filter((value): value is number => value !== null && isSample(type, value));
  // What is passed over and what is painted as nodata are to be told apart.
  const hasBoth = !asked && source.nodata !== null && hidden.some((value) => !Object.is(value, source.nodata));
  const isChanged = source.lut !== null || own !== type || hasBoth;
  const passed = source.nodata !== null && isSample(own, source.nodata) ? nearestSample(own, source.nodata) : null;
  const { uri, version } = mosaic;
  return {
    ...record,
    window,
    geotransform: { ...geotransform, originX, originY },
    mask: null,
    vrt: vrt.number === null ? null : { number: vrt.number, passesOver: passed === null ? null : numberToJson(passed) },
    recoding: isChanged
      ? {
          dtype: mosaic.dtype,
          table: source.lut?.map(([from, to]) => [from, to] as [number, number]) ?? null,
          nodata: hidden.map(numberToJson),
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
