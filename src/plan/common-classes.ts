import type { SidecarClasses } from '../cog/read/categories.js';
import type { Category } from '../cog/read/category.js';
import type { SourceRecord } from '../documents/source-record.js';
import { InvalidInputError } from '../errors.js';

/**
 * What the files beside all sources say of classes, as one; null where none says anything. A code that one source
 * doesn't list is taken from those that do.
 * @throws InvalidInputError where two of them call a code by different names
 */
export function commonClasses(records: readonly SourceRecord[]): SidecarClasses | null {
  const found = records.flatMap(({ beside }) => (beside ? [beside] : []));
  const [first, ...others] = found;
  if (!first) return null;
  if (others.length === 0) return { ...first, colors: new Map(first.colors) };
  const colors = new Map<number, string>();
  const byCode = new Map<number, { readonly category: Category; readonly uri: string }>();
  for (const { categories, colors: own, file } of found) {
    for (const [code, color] of own) if (!colors.has(code)) colors.set(code, color);
    for (const category of categories ?? []) {
      const known = byCode.get(category.code);
      if (!known) byCode.set(category.code, { category, uri: file.uri });
      else if (meaning(known.category) !== meaning(category))
        throw new InvalidInputError(
          `${file.uri}: code ${category.code} is ${meaning(category)}, and ${meaning(known.category)} in ${known.uri}; say which classes there are with --legend or --classes`,
        );
    }
  }
  const categories = [...byCode.values()].map(({ category }) => category).sort((a, b) => a.code - b.code);
  const from = found.find((one) => one.categories !== null)?.from ?? first.from;
  return { categories: categories.length > 0 ? categories : null, from, colors };
}

/** What a category is, for comparing and for messages. */
function meaning({ name, codes }: Category): string {
  return JSON.stringify(name) + (codes ? ` (${codes.join('+')})` : '');
}
