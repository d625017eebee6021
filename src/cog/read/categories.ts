import { InvalidInputError } from '../../errors.js';
import { attributeTable } from './attribute-table.js';
import type { Category } from './category.js';
import { hexColor } from './hex-color.js';
import { MAX_ENTRIES, type PamFacts } from './pam.js';

/** What a sidecar says of the classes of a band. */
export interface SidecarClasses {
  /** Categories with a name, by ascending code; null where there are none. */
  readonly categories: readonly Category[] | null;
  /** Where they come from, in words. */
  readonly from: string;
  /** "#rrggbb" by code, of the colour table. */
  readonly colors: ReadonlyMap<number, string>;
}

/**
 * What a GDAL sidecar (`<raster>.aux.xml`) says of the classes of a band: its raster attribute table, or else category
 * names, whose index is the code; and its colour table.
 * @throws InvalidInputError where it lists more than can be classes
 */
export function classesOf(uri: string, pam: PamFacts): SidecarClasses {
  if (pam.isCut)
    throw new InvalidInputError(
      `${uri}: lists more than ${MAX_ENTRIES} categories; name the classes with --classes or --legend`,
    );
  const table = attributeTable(pam);
  const listed = table?.categories ?? pam.categories.map((name, code) => ({ code, name: name.trim() }));
  const named = listed.filter(({ name }) => name !== '');
  return {
    categories: named.length > 0 ? named.sort((a, b) => a.code - b.code) : null,
    from: table?.from ?? 'category names',
    colors: new Map(
      pam.colors.flatMap((levels, code) => {
        const color = hexColor(levels.map(Number));
        return color ? [[code, color] as const] : [];
      }),
    ),
  };
}
