import { basename } from 'node:path';
import { InvalidInputError } from '../errors.js';
import { type RampName, rampNamed } from '../outputs/picture/ramps.js';

/** What the options of `draw` ask for; null leaves it to the file. */
export interface Asked {
  /** Codes of classes, or names of bands. */
  readonly rgb: readonly [string, string, string] | null;
  /** A name or a number. */
  readonly band: string | null;
  /** The number behind the raster's name, as in mosaic.tif#4; null where there is none, or where `band` is asked for. */
  readonly number: number | null;
  readonly ramp: RampName | null;
  readonly range: readonly [low: number, high: number] | null;
  readonly title: string | null;
}

/** Options as commander parses them. */
type Flags = { readonly [K in Exclude<keyof Asked, 'number'>]?: string };

/**
 * Reads the options of `draw`, before any file is opened.
 * @param number behind the raster's name
 * @throws InvalidInputError
 */
export function askedFor(flags: Flags, number: number | null = null): Asked {
  const { rgb, band, ramp, range, title } = flags;
  const typed = number === null ? [] : [`#${number}`];
  const options = Object.entries({ band, ramp, range }).filter(([, value]) => value !== undefined);
  const [other] = [...typed, ...options.map(([name]) => `--${name}`)];
  if (rgb !== undefined && other !== undefined)
    throw new InvalidInputError(`--rgb: draws three bands, so ${other} is of no use; leave one of them out`);
  if (band !== undefined && number !== null)
    throw new InvalidInputError(`--band: names a band, and so does ${typed[0]}; leave one of them out`);
  return {
    rgb: rgb === undefined ? null : threeBands(rgb),
    band: band ?? null,
    number,
    ramp: ramp === undefined ? null : rampNamed(ramp),
    range: range === undefined ? null : rangeOf(range),
    title: title ?? null,
  };
}

function threeBands(text: string): [string, string, string] {
  const names = text.split(',').map((name) => name.trim());
  if (names.length !== 3 || names.includes(''))
    throw new InvalidInputError(`--rgb: takes three bands, such as 42,82,21, and not ${JSON.stringify(text)}`);
  return names as [string, string, string];
}

function rangeOf(text: string): [number, number] {
  const [low, high, ...more] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (more.length === 0 && Number.isFinite(low) && Number.isFinite(high) && low! < high!) return [low!, high!];
  throw new InvalidInputError(
    `--range: takes two numbers, the lower first, such as 0,100, and not ${JSON.stringify(text)}`,
  );
}

/** The name of a picture of a raster: mosaic.png, mosaic-42-82-21.png, mosaic-mean.png. */
export function pictureName(uri: string, { rgb, band, number }: Pick<Asked, 'rgb' | 'band' | 'number'>): string {
  const stem = basename(uri).replace(/\.tiff?$/i, '');
  const parts = [stem, ...(rgb ?? []), band, number].filter((part) => part !== null);
  return `${parts.join('-').replace(/[^\p{L}\p{N}._+-]+/gu, '_')}.png`;
}
