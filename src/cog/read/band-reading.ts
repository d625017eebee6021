import { InvalidInputError } from '../../errors.js';
import type { DataType } from '../../raster/dtype.js';
import { isSample, nearestSample } from '../../raster/value-range.js';
import { dtypeName, type ImageLayout, sampleTypeOf } from '../image-layout.js';
import { statedNodata } from './nodata.js';
import type { Raster } from './raster.js';

/** Samples of an image that hide pixels where they are 0: a mask, or an alpha band. */
export interface MaskImage {
  /** The file that it lies in. */
  readonly file: Pick<Raster, 'source' | 'cache'>;
  readonly layout: ImageLayout;
  /** From 0. */
  readonly band: number;
}

/** A band of a raster, and which of its pixels are hidden. */
export interface BandReading {
  /** From 0. */
  readonly band: number;
  /** The value that hides a pixel; null where none does. */
  readonly nodata: number | null;
  /** Further values that do, given as `nodata`. */
  readonly alsoNodata: readonly number[];
  /** Of 64-bit integers a value that float64 does not hold, given as NaN; null where there is none such. */
  readonly wideNodata: bigint | null;
  /** The sample of pixels that were never written. */
  readonly fill: number;
  readonly mask: MaskImage | null;
}

/** What else is said of a band than in its header. */
export interface SaidOfBand {
  /** Nodata values that the user names in place of the file's; none where the list is empty. */
  readonly asked?: readonly number[] | undefined;
  /** Text of a nodata value that wins over the header's own. */
  readonly nodataText?: string | null;
  /** A mask in a file beside it, which counts where the file has none of its own. */
  readonly mask?: MaskImage | null;
  /** Whether the last band is one of alpha; by default where the header says so. */
  readonly isLastAlpha?: boolean;
}

/**
 * How a band is read by what is said of it, in GDAL's order (GDALRasterBand::GetMaskBand): a mask within the file counts
 * alone; then one beside it; without one the nodata value; without that an alpha band. Values that the user names count
 * beside a mask or an alpha band.
 * @param band from 0
 * @throws InvalidInputError where the nodata value is no number, or one that the user names can be no sample
 */
export function bandReading(raster: Raster, band: number, said: SaidOfBand = {}): BandReading {
  const { uri } = raster.source;
  const dtype = sampleTypeOf(raster.layout);
  const mask = ownMask(raster, band) ?? said.mask ?? null;
  const alpha = alphaOf(raster, band, said.isLastAlpha);
  if (said.asked) {
    const values = said.asked.map((value) => askedSample(uri, dtype, value));
    const [nodata = null, ...alsoNodata] = values;
    return { band, nodata, alsoNodata, wideNodata: null, fill: nodata ?? 0, mask: mask ?? alpha };
  }
  const text = said.nodataText ?? raster.nodataText;
  const stated = text === null ? null : statedNodata(uri, text, raster.layout);
  const reading = { band, nodata: null, alsoNodata: [], wideNodata: null, fill: stated?.fill ?? 0 };
  if (mask) return { ...reading, mask };
  // A value beyond the range of uint8 is as good as none, in GDAL as well.
  if (stated && (stated.nodata !== null || dtype !== 'uint8')) return { ...reading, ...stated, mask: null };
  return { ...reading, mask: alpha };
}

function askedSample(uri: string, dtype: DataType, value: number): number {
  if (isSample(dtype, value)) return nearestSample(dtype, value);
  throw new InvalidInputError(
    `nodata: ${value} can be no sample of ${uri}, which holds ${dtype}; name one that it can`,
  );
}

/** The mask within the file: one for all bands, or one for each. */
export function ownMask(raster: Raster, band: number): MaskImage | null {
  const layout = raster.mask;
  return layout && { file: raster, layout, band: layout.samplesPerPixel === 1 ? 0 : band };
}

/** The alpha band, where GDAL takes it for one: the last of two or four bands of uint8 or uint16. */
export function alphaOf(raster: Raster, band: number, isLastAlpha?: boolean): MaskImage | null {
  const { layout } = raster;
  const bands = layout.samplesPerPixel;
  const isAlpha = isLastAlpha ?? raster.alpha === bands - 1;
  const counts = (bands === 2 || bands === 4) && isAlpha && /^uint(8|16)$/.test(dtypeName(layout));
  return counts && band !== bands - 1 ? { file: raster, layout, band: bands - 1 } : null;
}
