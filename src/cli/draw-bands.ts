import type { TiffFacts } from '../cog/describe.js';
import type { MetadataFacts } from '../cog/describe-metadata.js';
import { countOf } from '../count-of.js';
import { InvalidInputError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { OpenSource } from '../io/ports.js';
import { otherFile } from '../layers/open-named.js';
import type { StyledBand } from '../outputs/picture/style-of.js';

/** A band of a file as the choice of a style needs it. */
export interface FileBand extends StyledBand {
  /** What programs for people show: the name, and that of the class. */
  readonly title: string;
}

/** Names that a message lists. */
const LISTED = 30;
const HEX = /^#[0-9a-f]{6}$/i;

/** The bands of a file, as its metadata tell of them. */
export function bandsOf(facts: TiffFacts): FileBand[] {
  const items = new Map<string, string>();
  for (const item of facts.metadata) if (isPlain(item)) items.set(`${item.band} ${item.name}`, item.value);
  return facts.bandFacts.map(({ band, name: description, unit, scale }) => {
    const item = (name: string) => items.get(`${band} ${name}`);
    const title = description ?? `band ${band}`;
    return {
      name: item('BAND') ?? title,
      title,
      nodata: Number.NaN,
      unit: unit ?? '',
      scale: scale ?? 1,
      category: categoryOf(item),
      categories: null,
    };
  });
}

function isPlain({ role, domain }: MetadataFacts): boolean {
  return role === null && domain === null;
}

function categoryOf(item: (name: string) => string | undefined): StyledBand['category'] {
  const code = Number(item('CLASS_CODE') ?? Number.NaN);
  if (!Number.isInteger(code)) return null;
  const color = item('CLASS_COLOR') ?? '';
  return { code, name: item('CLASS_NAME') ?? null, color: HEX.test(color) ? color.toLowerCase() : null };
}

/**
 * The index of the band that a user names: by its name, else by its number from 1.
 * @throws InvalidInputError which names those that are there
 */
export function bandNamed(uri: string, bands: readonly FileBand[], option: string, asked: string): number {
  const byName = bands.findIndex(({ name, title }) => name === asked || title === asked);
  if (byName >= 0) return byName;
  const number = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (number >= 1 && number <= bands.length) return number - 1;
  throw unknown(uri, bands, option, asked);
}

/**
 * The index of the band whose number stands behind the raster's name, as in mosaic.tif#4.
 * @throws InvalidInputError where it has no such band, which tells of a file whose own name is that
 */
export async function bandNumbered(
  open: OpenSource,
  uri: string,
  bands: readonly FileBand[],
  number: number,
): Promise<number> {
  if (number <= bands.length) return number - 1;
  const hint = await otherFile(open, { uri, band: number });
  throw new InvalidInputError(`#${number}: ${uri} has ${countOf(bands.length, 'band')}${hint}`);
}

/**
 * The index of the band of a class, by its code, or of another band by its name; by its number in a file without
 * classes.
 * @throws InvalidInputError which names those that are there
 */
export function classNamed(uri: string, bands: readonly FileBand[], option: string, asked: string): number {
  const byCode = bands.findIndex(({ category }) => category !== null && String(category.code) === asked);
  if (byCode >= 0) return byCode;
  const hasClasses = bands.some(({ category }) => category !== null);
  if (hasClasses && /^\d+$/.test(asked)) throw unknown(uri, bands, option, asked);
  return bandNamed(uri, bands, option, asked);
}

function unknown(uri: string, bands: readonly FileBand[], option: string, asked: string): InvalidInputError {
  const names = bands.slice(0, LISTED).map(({ name }) => name);
  const more = bands.length > LISTED ? `, ... (${bands.length})` : '';
  return new InvalidInputError(
    `${option}: ${uri} has no band ${JSON.stringify(excerpt(asked))}; its bands are ${names.join(', ')}${more}`,
  );
}
