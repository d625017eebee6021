import { openRaster, type Raster } from '../cog/read/raster.js';
import { SourceChangedError } from '../errors.js';
import type { OpenSource, RangeSource, SourceVersion } from '../io/ports.js';

/** Headers of sources that stay open, so that the next tile need not read them again. */
const opened = new WeakMap<RangeSource, Promise<Raster>>();

/**
 * Opens a source that a plan names.
 * @throws SourceChangedError where it is no longer the version that was planned
 */
export async function openPlanned(
  open: OpenSource,
  planned: { readonly uri: string } & SourceVersion,
): Promise<Raster> {
  const source = await open(planned.uri, { size: planned.size, etag: planned.etag });
  try {
    checkVersion(planned, await source.version());
    const raster = opened.get(source) ?? openRaster(source);
    opened.set(source, raster);
    return await raster;
  } catch (error) {
    opened.delete(source);
    await source.close();
    throw error;
  }
}

/**
 * Checks that a source is the version that was planned.
 * @throws SourceChangedError
 */
export function checkVersion(planned: { readonly uri: string } & SourceVersion, found: SourceVersion): void {
  if (found.size === planned.size && found.etag === planned.etag) return;
  throw new SourceChangedError(
    `${planned.uri}: changed since the plan was made (${planned.size} bytes ${planned.etag}, now ${found.size} bytes ${found.etag}); plan again into another --out`,
  );
}
