import type { Raster } from '../cog/read/raster.js';
import { UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { Scaling } from '../raster/scaling.js';
import { metadataItems } from './file-metadata.js';
import type { PamFile } from './pam-beside.js';

/** How a band's samples become values: value = sample x scale + offset, in this unit. */
export interface BandScaling extends Scaling {
  /** Empty where none is stated. */
  readonly unit: string;
  /** What of it the sidecar says: "scale", "unit". */
  readonly fromPam: readonly string[];
}

/** Longer ones are no units. */
const MAX_UNIT = 64;
const OF_USE = /role="(scale|offset|unittype)"/i;

/**
 * Reads scale, offset and unit of a band. As in GDAL, a sidecar's scale and offset count where the file has neither, and
 * its unit where the file has none.
 * @param band from 1
 * @throws UnsupportedRasterError for a scale or offset with which there are no values, CorruptRasterError
 */
export async function scalingOf(raster: Raster, pam: PamFile | null, band: number): Promise<BandScaling> {
  const items = await metadataItems(raster, OF_USE);
  const own = (role: string) => items.find((item) => item.band === band && item.role === role)?.value ?? null;
  const [scale, offset, unit] = [own('scale'), own('offset'), own('unittype')];
  const isOwn = scale !== null || offset !== null;
  const facts = pam?.facts;
  const from = isOwn || !facts ? { uri: raster.source.uri, scale, offset } : { uri: pam.uri, ...facts };
  const isScaled = from.scale !== null || from.offset !== null;
  const number = (what: string, text: string | null, without: number) => numberOf(from.uri, what, text, without);
  const shown = (unit ?? facts?.unit ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return {
    scale: number('scale', from.scale, 1),
    offset: number('offset', from.offset, 0),
    unit: shown.length <= MAX_UNIT ? shown : '',
    fromPam: [...(!isOwn && isScaled ? ['scale'] : []), ...(unit === null && shown !== '' ? ['unit'] : [])],
  };
}

function numberOf(uri: string, what: string, text: string | null, without: number): number {
  if (text === null) return without;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && (what === 'offset' || value !== 0)) return value;
  throw new UnsupportedRasterError(
    `${uri}: states ${JSON.stringify(excerpt(text))} as the ${what} of the band, with which its pixels have no values; set it right with gdal_edit.py -scale 1 -offset 0`,
  );
}
