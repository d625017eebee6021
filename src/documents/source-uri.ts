import { InvalidInputError } from '../errors.js';

/** One band of a raster. */
export interface BandUri {
  /** A path or URI. */
  readonly uri: string;
  /** From 1, as GDAL counts bands. */
  readonly band: number;
}

/** A number behind the last `#`, whether it can be a band or not. */
const NUMBERED = /^(.*)#([+-]?\d+(?:\.\d+)?)$/s;
/** A TIFF counts its samples in 16 bits. */
const MAX_BAND = 65535;

/**
 * Takes apart how a spec names a band of a raster: `lc.tif#4` is band 4 of lc.tif, and `lc.tif` its first. Behind `#`
 * anything but a number is part of the name.
 * @throws InvalidInputError for a number that can't be a band
 */
export function sourceOf(text: string): BandUri {
  const [, uri, number] = NUMBERED.exec(text) ?? [];
  if (uri === undefined || number === undefined) return { uri: text, band: 1 };
  const band = Number(number);
  if (!/^\d+$/.test(number) || band < 1 || band > MAX_BAND)
    throw new InvalidInputError(
      `#${number.slice(0, 20)} is no band: they count from 1 to ${MAX_BAND}; a file whose name ends so is named with #1 behind it`,
    );
  if (uri === '') throw new InvalidInputError(`#${number} names a band, but no raster before it`);
  return { uri, band };
}

/** How a spec names a band of a raster: the first one by the raster alone, where its name can't be mistaken. */
export function sourceText({ uri, band }: BandUri): string {
  return band === 1 && !NUMBERED.test(uri) ? uri : `${uri}#${band}`;
}
