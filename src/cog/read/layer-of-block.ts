import type { LayerBlock } from '../../raster/pixel-block.js';
import type { BlockPlace } from '../../raster/samples.js';
import type { BandReading } from './band-reading.js';
import type { StoredSamples } from './decode-block.js';
import type { Raster } from './raster.js';
import { replaceValues, snapNodata } from './snap-nodata.js';
import { bandOf } from './stored-blocks.js';
import { isNoneValid } from './validity.js';

const NO_SAMPLES = new Uint8Array(0);

/**
 * What a block holds of one band. One that was never written is nodata, or 0 where the source has no nodata value (as in
 * GDAL); one of which a mask shows no pixel is NaN, which is no value in any raster: nobody looks at a mask of hundreds
 * of megapixels for nothing.
 * One literal makes all layers, so that loops over their pixels meet one shape of object.
 */
export function layerOf(
  { layout }: Raster,
  stored: StoredSamples | null,
  { band, nodata, alsoNodata, wideNodata, fill }: BandReading,
  valid: Uint8Array | null,
  place: BlockPlace,
): LayerBlock {
  const isHidden = valid !== null && isNoneValid(valid);
  const rule = { nodata: wideNodata, where: `${place.uri}: ${place.at}` };
  const samples = stored && !isHidden ? bandOf(stored, layout, band, rule) : NO_SAMPLES;
  if (layout.format === 'float') snapNodata(samples, nodata);
  if (nodata !== null && alsoNodata.length > 0) replaceValues(samples, alsoNodata, nodata);
  const unwritten = stored ? null : fill;
  return { samples, constant: isHidden ? Number.NaN : unwritten, valid: isHidden ? null : valid, place };
}
