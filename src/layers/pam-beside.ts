import { type PamFacts, parsePam } from '../cog/read/pam.js';
import { UnsupportedRasterError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { openBeside, textBeside, withEnding } from './beside.js';
import type { FileVersion } from './read-text.js';

/** What a GDAL sidecar says; its text, of some megabytes at most, is not kept. */
export interface PamFile extends FileVersion {
  readonly facts: PamFacts;
}

/** How a file of Erdas Imagine begins. */
const IMAGINE = /^EHFA_HEADER_TAG/;

/**
 * The sidecar of a raster (`<raster>.aux.xml`); null where there is none. GDAL takes nodata, CRS and classes from a
 * sidecar of Erdas Imagine there.
 * @param band from 1
 * @throws UnsupportedRasterError where there is one of Imagine alone, CorruptRasterError
 */
export async function pamBeside(open: OpenSource, uri: string, band: number): Promise<PamFile | null> {
  const found = await textBeside(open, [`${uri}.aux.xml`], 'sidecar');
  if (found) return { uri: found.uri, version: found.version, facts: await parsePam(found.uri, found.text, band) };
  const imagine = await openBeside(open, [withEnding(uri, '.aux'), `${uri}.aux`], IMAGINE);
  await imagine?.close();
  if (!imagine) return null;
  throw new UnsupportedRasterError(
    `${uri}: an Erdas Imagine file beside it (${imagine.uri}) may say what its pixels mean, and can't be read; make one file of both with gdal_translate -of COG, or remove it`,
  );
}
