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
  /** Whether pixels of it that were never written are shown. */
  readonly showsUnwritten: boolean;
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
  /** Whether pixels that were never written are as the file has them all the same, and not of the first such value. */
  readonly keepsFill?: boolean | undefined;
  /** Text of a nodata value that wins over the header's own. */
  readonly nodataText?: string | null;
  /** URI of the file that states the nodata value, for messages; by default the raster's. */
  readonly nodataFrom?: string;
  /** Text of a value that hides pixels in place of the nodata value, and fills none. */
  readonly valueText?: string | null;
  /** Text of a nodata value of the last band that wins over the header's own. */
  readonly alphaNodataText?: string | null;
  /** A mask in a file beside it, which counts where the file has none of its own. */
  readonly mask?: MaskImage | null;
  /** Whether the last band is one of alpha; by default where the header says so. */
  readonly isLastAlpha?: boolean;
}

/**
 * How a band is read by what is said of it, in GDAL's order (GDALRasterBand::GetMaskBand): a mask within the file
 * counts alone; then one beside it; without one the nodata value; without that an alpha band. Values that the user
 * names count beside a mask or an alpha band.
 * @param band from 0
 * @throws InvalidInputError where the nodata value is no number, or one that the user names can be no sample
 */
export function bandReading(raster: Raster, band: number, said: SaidOfBand = {}): BandReading {
  const { uri } = raster.source;
  const dtype = sampleTypeOf(raster.layout);
  const mask = ownMask(raster, band) ?? said.mask ?? null;
  const alpha = () =>
    alphaOf(raster, band, { isLast: said.isLastAlpha, fill: () => filling(raster, said.alphaNodataText) });
  if (said.asked) {
    const values = said.asked.map((value) => askedSample(uri, dtype, value));
    const [nodata = null, ...alsoNodata] = values;
    const fill = said.keepsFill ? filling(raster, said.nodataText) : (nodata ?? 0);
    return { band, nodata, alsoNodata, wideNodata: null, fill, mask: mask ?? alpha() };
  }
  const text = said.nodataText ?? raster.nodataText;
  const stated = text === null ? null : statedNodata(said.nodataFrom ?? uri, text, raster.layout);
  const reading = { band, nodata: null, alsoNodata: [], wideNodata: null, fill: stated?.fill ?? 0 };
  if (mask) return { ...reading, mask };
  const hiding = said.valueText ? statedNodata(uri, said.valueText, raster.layout) : stated;
  if (hiding && !hiding.isVoid) {
    const { nodata, wideNodata } = hiding;
    return { ...reading, nodata, wideNodata, mask: null };
  }
  return { ...reading, mask: alpha() };
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
  return layout && { file: raster, layout, band: layout.samplesPerPixel === 1 ? 0 : band, showsUnwritten: false };
}

/** The sample of pixels of a band that were never written. */
function filling(raster: Raster, nodataText: string | null | undefined): number {
  const text = nodataText ?? raster.nodataText;
  return text === null ? 0 : statedNodata(raster.source.uri, text, raster.layout).fill;
}

/**
 * The alpha band, where GDAL takes it for one: the last of two or four bands of uint8 or uint16.
 * @param isLast whether the last band is one; undefined leaves it to the header
 * @param fill its sample where it was never written
 */
export function alphaOf(
  raster: Raster,
  band: number,
  { isLast, fill }: { readonly isLast?: boolean | undefined; readonly fill: () => number },
): MaskImage | null {
  const { layout } = raster;
  const bands = layout.samplesPerPixel;
  const isAlpha = isLast ?? raster.alpha === bands - 1;
  const counts = (bands === 2 || bands === 4) && isAlpha && /^uint(8|16)$/.test(dtypeName(layout));
  if (!counts || band === bands - 1) return null;
  return { file: raster, layout, band: bands - 1, showsUnwritten: fill() !== 0 };
}
