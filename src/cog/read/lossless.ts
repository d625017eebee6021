import { UnsupportedRasterError } from '../../errors.js';
import { lossyCodes } from '../codecs/lossy-error.js';
import { codecOf } from '../codecs/registry.js';
import type { Raster } from './raster.js';

/** Whether a raster is in a codec that is always lossy. Of LERC only its blocks tell. */
export function isLossy({ source, layout }: Pick<Raster, 'source' | 'layout'>): boolean {
  return codecOf(source.uri, layout).isLossy ?? false;
}

/**
 * Refuses a lossy codec where it would change what samples mean.
 * @param told what is told from the samples; by default which class a code is
 * @throws UnsupportedRasterError
 */
export function checkLossless(raster: Pick<Raster, 'source' | 'layout' | 'compression'>, told?: string): void {
  if (!isLossy(raster)) return;
  const why = `${raster.source.uri}: ${raster.compression} compression is lossy`;
  if (told === undefined) throw lossyCodes(why);
  throw new UnsupportedRasterError(
    `${why}, so ${told} can't be trusted; write it anew with gdal_translate -of COG -co COMPRESS=DEFLATE`,
  );
}
