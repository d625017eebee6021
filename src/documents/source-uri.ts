import { InvalidInputError } from '../errors.js';

/** One band of a raster, or of each raster that a name stands for. */
export interface BandUri {
  /** A path or URI. */
  readonly uri: string;
  /** From 1, as GDAL counts bands. */
  readonly band: number;
  /** Which asset of its items is meant, where the URI is that of a STAC file. */
  readonly asset?: string | undefined;
}

/** A number behind the last `#`, whether it can be a band or not. */
const NUMBERED = /^(.*)#([+-]?\d+(?:\.\d+)?)$/s;
/** A name behind a STAC file, whose URL may have a query. */
const ASSET = /^(.*\.(?:json|geojson|parquet)(?:\?[^#]*)?)#([^#]+)$/is;
/** A TIFF counts its samples in 16 bits. */
const MAX_BAND = 65535;

/**
 * Takes apart how a spec names a band of a raster: `lc.tif#4` is band 4 of lc.tif, and `lc.tif` its first. Behind `#`
 * anything but a number is part of the name, or an asset where it stands behind a STAC file: `items.json#map` is that
 * of each item, and `items.json#map#2` the second band of it. An asset whose name is a number has #1 behind it.
 * @throws InvalidInputError for a number that can't be a band
 */
export function sourceOf(text: string): BandUri {
  const [, name, number] = NUMBERED.exec(text) ?? [];
  if (name === undefined || number === undefined) return { ...assetOf(text), band: 1 };
  const band = Number(number);
  if (!/^\d+$/.test(number) || band < 1 || band > MAX_BAND)
    throw new InvalidInputError(
      `#${number.slice(0, 20)} is no band: they count from 1 to ${MAX_BAND}; a file whose name ends so is named with #1 behind it`,
    );
  if (name === '') throw new InvalidInputError(`#${number} names a band, but no raster before it`);
  return { ...assetOf(name), band };
}

/** How a spec names a band of a raster: the first one by the raster alone, where its name can't be mistaken. */
export function sourceText({ uri, band, asset }: BandUri): string {
  const name = asset === undefined ? uri : `${uri}#${asset}`;
  return namesBand(name) || band !== 1 ? `${name}#${band}` : name;
}

/** Whether a text ends with a number that says which band it means. */
export function namesBand(text: string): boolean {
  return NUMBERED.test(text);
}

function assetOf(name: string): Pick<BandUri, 'uri' | 'asset'> {
  const [, uri, asset] = ASSET.exec(name) ?? [];
  return uri === undefined ? { uri: name } : { uri, asset };
}
