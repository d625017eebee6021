import type { TiffFacts } from './describe.js';
import type { ImageFacts } from './describe-image.js';

/** The verdict on a file: errors make it no Cloud-Optimized GeoTIFF; warnings are advice. */
export interface Verdict {
  readonly valid: boolean;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Images up to this side need neither tiles nor overviews. */
const SMALL = 512;

/**
 * Checks the rules of a Cloud-Optimized GeoTIFF as GDAL's validate_cloud_optimized_geotiff states them: tiles,
 * overviews from large to small, all directories at the front in that order, pixels of the smallest overview first.
 * Leader and trailer bytes of blocks are not looked at.
 * @param hasExternalOverviews whether a file with the ending .ovr lies beside it
 */
export function validateCog(facts: TiffFacts, hasExternalOverviews: boolean): Verdict {
  const errors: string[] = [];
  const warnings: string[] = [];
  const main = facts.images[0]!;
  const overviews = facts.images.slice(1).filter(({ kind }) => kind === 'overview');
  const large = main.width > SMALL || main.height > SMALL;
  if (hasExternalOverviews) errors.push('overviews lie in a separate .ovr file; they must be inside');
  if (large && !main.tile) errors.push(`the image is ${main.width} x ${main.height} and not tiled`);
  if (large && overviews.length === 0)
    warnings.push(`the image is ${main.width} x ${main.height} and has no overviews`);
  if (facts.structure.KNOWN_INCOMPATIBLE_EDITION === 'YES')
    errors.push('the file was edited after it was written as a COG (KNOWN_INCOMPATIBLE_EDITION=YES)');
  if (main.directoryOffset !== facts.expectedFirstDirectory) {
    errors.push(`the main directory is at byte ${main.directoryOffset} instead of ${facts.expectedFirstDirectory}`);
  }
  const levels = [main, ...overviews];
  for (let i = 1; i < levels.length; i++) errors.push(...pairErrors(levels[i - 1]!, levels[i]!, i));
  errors.push(...facts.images.flatMap(({ damage }) => (damage === null ? [] : [damage])));
  const last = levels.at(-1)!;
  if (
    last.firstBlockOffset > 0 &&
    last.firstBlockOffset < Math.max(...levels.map(({ directoryOffset }) => directoryOffset))
  ) {
    errors.push('pixels start before the last directory');
  }
  return { valid: errors.length === 0, errors, warnings };
}

/** What must hold between a level and the next smaller one. */
function pairErrors(larger: ImageFacts, smaller: ImageFacts, overview: number): string[] {
  const errors: string[] = [];
  const name = `overview ${overview}`;
  if (smaller.width > larger.width || smaller.height > larger.height)
    errors.push(`${name} is larger than the level before it`);
  if (!smaller.tile && (smaller.width > SMALL || smaller.height > SMALL)) errors.push(`${name} is not tiled`);
  if (smaller.directoryOffset < larger.directoryOffset)
    errors.push(`the directory of ${name} lies before that of the larger level`);
  if (
    smaller.firstBlockOffset > 0 &&
    larger.firstBlockOffset > 0 &&
    larger.firstBlockOffset < smaller.firstBlockOffset
  ) {
    errors.push(`pixels of the level before ${name} lie in front of it; the smallest overview must come first`);
  }
  return errors;
}
