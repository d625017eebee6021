import { classesOf, type SidecarClasses } from '../cog/read/categories.js';
import { parseVat } from '../cog/read/vat.js';
import { MAX_CLASSES } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { tableBeside } from '../layers/beside.js';
import type { DescribedSource } from '../layers/described-source.js';
import type { FileVersion } from '../layers/read-text.js';

/** What lies beside a source says of its classes, and which file says it. */
export interface FoundClasses extends SidecarClasses {
  readonly file: FileVersion;
}

/**
 * What the files beside a source say of its classes: its GDAL sidecar, or else the value attribute table of ArcGIS,
 * which is asked for only then. Null where neither is there.
 * @throws InvalidInputError where they name more than can be classes, CorruptRasterError
 */
export async function sidecarCategories(
  open: OpenSource,
  { raster, pam }: Pick<DescribedSource, 'raster' | 'pam'>,
): Promise<FoundClasses | null> {
  const found = pam && { ...classesOf(pam.uri, pam.facts), file: pam };
  if (found?.categories) return checked(found);
  const { uri } = raster.source;
  const table = await tableBeside(open, uri);
  if (!table) return found;
  return checked({ ...parseVat(table.uri, table.bytes), colors: found?.colors ?? new Map(), file: table });
}

function checked(found: FoundClasses): FoundClasses {
  const many = found.categories?.length ?? 0;
  if (many <= MAX_CLASSES + 1) return found;
  throw new InvalidInputError(
    `${found.file.uri}: lists ${many} classes, at most ${MAX_CLASSES} are possible; name the ones you need with --classes`,
  );
}
