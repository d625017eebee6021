import { lossyCodes } from '../codecs/jpeg.js';
import { codecOf } from '../codecs/registry.js';
import type { Raster } from './raster.js';

/** Whether a raster is in a codec that is always lossy. Of LERC only its blocks tell. */
export function isLossy({ source, layout }: Pick<Raster, 'source' | 'layout'>): boolean {
  return codecOf(source.uri, layout).isLossy ?? false;
}

/**
 * Refuses codes of classes in a lossy codec.
 * @throws UnsupportedRasterError
 */
export function checkLossless(raster: Pick<Raster, 'source' | 'layout' | 'compression'>): void {
  if (isLossy(raster)) throw lossyCodes(`${raster.source.uri}: ${raster.compression} compression is lossy`);
}
