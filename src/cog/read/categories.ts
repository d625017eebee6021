import { InvalidInputError } from '../../errors.js';
import { attributeTable, type Bins } from './attribute-table.js';
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
  const table = attributeTable(uri, pam, binsOf(pam) ?? 'numbered');
  const named = pam.categories.map((name, code) => ({ code, name: name.trim() })).filter(({ name }) => name !== '');
  const categories = table?.categories ?? named;
  return {
    categories: categories.length > 0 ? categories : null,
    from: table ? `attribute table: ${table.from}` : 'category names',
    colors: new Map(
      pam.colors.flatMap((levels, code) => {
        const color = hexColor(levels.map(Number));
        return color ? [[code, color] as const] : [];
      }),
    ),
  };
}

/** The bins of a table; null where its rows are none. */
function binsOf({ bins }: PamFacts): Bins | null {
  const [first, width] = bins.map((text) => (text === '' ? Number.NaN : Number(text)));
  return first !== undefined && width !== undefined && Number.isFinite(first) && width > 0 ? { first, width } : null;
}
