import { sampleTypeOf } from '../cog/image-layout.js';
import { type BandReading, bandReading, type MaskImage, ownMask } from '../cog/read/band-reading.js';
import type { Raster } from '../cog/read/raster.js';
import { unsignedNodata } from '../cog/read/unsigned.js';
import { isSample } from '../raster/value-range.js';
import { readingMetadata } from './file-metadata.js';
import type { PamFile } from './pam-beside.js';
import type { SourceQuestion } from './source-question.js';

/** How a band is read, and what of that a sidecar says, in words. */
export interface ToldReading {
  readonly reading: BandReading;
  readonly fromPam: readonly string[];
}

/**
 * How a band is read by all that is said of it: the user, the files beside it, its own header.
 * @param mask in a file beside the raster
 * @throws InvalidInputError, UnsupportedRasterError
 */
export async function readingOf(
  raster: Raster,
  { band: number, nodata, passesOver, unsigned }: SourceQuestion,
  pam: PamFile | null,
  mask: MaskImage | null,
): Promise<ToldReading> {
  const band = number - 1;
  const dtype = sampleTypeOf(raster.layout);
  const asked = passesOver ? nodata?.filter((value) => isSample(dtype, value)) : nodata;
  const isMasked = ownMask(raster, band) !== null || mask !== null;
  const metadata = isMasked ? null : await readingMetadata(raster, pam, asked !== undefined);
  const said = (text: string | null) => (text !== null && unsigned ? unsignedNodata(text) : text);
  const stated = nodataIn(pam, number);
  const reading = bandReading(raster, band, {
    asked,
    keepsFill: passesOver,
    nodataText: said(stated),
    nodataFrom: stated === null ? raster.source.uri : pam!.uri,
    valueText: said(metadata?.nodataText ?? null),
    alphaNodataText: said(nodataIn(pam, raster.layout.samplesPerPixel)),
    mask,
    ...(metadata?.isLastAlpha === undefined ? {} : { isLastAlpha: metadata.isLastAlpha }),
  });
  const isNodataOfPam = asked === undefined && (stated !== null || metadata?.isNodataOfPam === true);
  return {
    reading,
    fromPam: [...(isNodataOfPam ? [isMasked ? 'fill' : 'nodata'] : []), ...(metadata?.isAlphaOfPam ? ['alpha'] : [])],
  };
}

/** The nodata value that a sidecar states for a band (from 1). */
function nodataIn(pam: PamFile | null, band: number): string | null {
  return pam?.facts.nodata.get(band)?.trim() || null;
}
