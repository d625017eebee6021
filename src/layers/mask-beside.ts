import type { MaskImage } from '../cog/read/band-reading.js';
import { flagsOfMaskFile, maskOfFile } from '../cog/read/mask-file.js';
import { parsePam } from '../cog/read/pam.js';
import { openRaster, type Raster } from '../cog/read/raster.js';
import type { OpenSource } from '../io/ports.js';
import { maskBegins, maskUris, openBeside, textBeside } from './beside.js';

/** The file of a mask beside a raster, opened; null where there is none. */
export async function maskFileBeside(open: OpenSource, uri: string): Promise<Raster | null> {
  const source = await openBeside(open, maskUris(uri), maskBegins(uri));
  if (!source) return null;
  try {
    return await openRaster(source);
  } catch (error) {
    await source.close();
    throw error;
  }
}

/**
 * The mask of a band in a mask file. What kind of mask it is stands in the file's metadata, or in a sidecar of its own.
 * @param band of the raster, from 0
 * @throws InvalidInputError where it is of another size than the raster, CorruptRasterError
 */
export async function maskIn(open: OpenSource, file: Raster, raster: Raster, band: number): Promise<MaskImage | null> {
  const own = await flagsOfMaskFile(file, band);
  if (own !== null) return maskOfFile(file, raster, band, own);
  const { uri } = file.source;
  const document = await textBeside(open, [`${uri}.aux.xml`], 'sidecar');
  const facts = document && (await parsePam(document.uri, document.text, 1));
  const flags = facts?.metadata.get(`INTERNAL_MASK_FLAGS_${band + 1}`);
  return flags === undefined ? null : maskOfFile(file, raster, band, flags);
}
