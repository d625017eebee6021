import { parseCategories, type SidecarClasses } from '../cog/read/categories.js';
import { MAX_CLASSES } from '../documents/spec.js';
import { AccessDeniedError, InvalidInputError, NotFoundError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { readText } from '../layers/read-text.js';

/**
 * What a source's sidecar says of its classes; null where there is no sidecar, since a source without one says nothing
 * about its classes.
 * @throws InvalidInputError where it names more than can be classes, CorruptRasterError
 */
export async function sidecarCategories(open: OpenSource, uri: string, band: number): Promise<SidecarClasses | null> {
  try {
    const sidecar = `${uri}.aux.xml`;
    const found = await parseCategories(sidecar, await readText(open, sidecar, 'sidecar'), band);
    const many = found.categories?.length ?? 0;
    if (many > MAX_CLASSES + 1) {
      throw new InvalidInputError(
        `${sidecar}: lists ${many} classes, at most ${MAX_CLASSES} are possible; name the ones you need with --classes`,
      );
    }
    return found;
  } catch (error) {
    // S3 answers 403 for a missing key to who may not list, and a signature never covers a second file.
    if (error instanceof NotFoundError || error instanceof AccessDeniedError) return null;
    throw error;
  }
}
