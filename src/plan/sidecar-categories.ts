import { classesOf, type SidecarClasses } from '../cog/read/categories.js';
import { MAX_CLASSES } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { DescribedSource } from '../layers/described-source.js';

/**
 * What a source's sidecar says of its classes; null where there is no sidecar.
 * @throws InvalidInputError where it names more than can be classes
 */
export function sidecarCategories({ pam }: Pick<DescribedSource, 'pam'>): SidecarClasses | null {
  if (!pam) return null;
  const found = classesOf(pam.uri, pam.facts);
  const many = found.categories?.length ?? 0;
  if (many > MAX_CLASSES + 1) {
    throw new InvalidInputError(
      `${pam.uri}: lists ${many} classes, at most ${MAX_CLASSES} are possible; name the ones you need with --classes`,
    );
  }
  return found;
}
