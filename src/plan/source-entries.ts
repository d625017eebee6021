import { crsOfName } from '../crs/crs-of-name.js';
import { type BandUri, sourceOf, sourceText } from '../documents/source-uri.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError, UnsupportedRasterError } from '../errors.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { OpenSource } from '../io/ports.js';
import type { FileVersion } from '../layers/read-text.js';
import type { PlacedByVrt } from '../layers/source-question.js';
import { isVrt, readVrt, type VrtMosaic } from '../layers/vrt.js';
import type { VrtSource } from '../layers/vrt-source.js';

/** A raster that is to be opened, and how a question or a VRT names it. */
export interface SourceEntry extends BandUri {
  /** Tells it from all others: where it is said, and in which version. */
  readonly name: string;
  readonly vrt: VrtPart | null;
}

/** What a VRT says of a source. */
interface VrtPart {
  readonly mosaic: VrtMosaic & FileVersion;
  readonly source: VrtSource;
  /** Tells it from other VRTs; null where it shows the first valid pixel, as sources do that are in none. */
  readonly number: number | null;
  /** Of the VRT. */
  readonly geotransform: Geotransform;
  readonly crs: PlacedByVrt['crs'];
}

/**
 * The rasters that a question asks for: those that it names, and the sources of VRTs in the order in which they count.
 * @throws NotFoundError, UnsupportedRasterError, CorruptRasterError for a VRT; InvalidInputError for an empty one
 */
export async function sourceEntries({ sources, overlap, nodata }: Spec, open: OpenSource): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = [];
  let vrts = 0;
  for (const name of sources) {
    const named = sourceOf(name);
    if (!isVrt(named.uri)) {
      entries.push({ name, ...named, vrt: null });
      continue;
    }
    const mosaic = await readVrt(open, named.uri, named.band);
    const { version } = mosaic;
    if (mosaic.sources.length === 0)
      throw new InvalidInputError(`${mosaic.uri}: has no source in band ${named.band} that lies on it; leave it out`);
    // Where a user says what is nodata, a value that sources pass over may be valid.
    const isOpaque = nodata !== undefined || mosaic.sources.some((source) => source.isOpaque);
    const part = {
      mosaic,
      number: isOpaque && mosaic.sources.length > 1 ? vrts++ : null,
      geotransform: geotransformOf(mosaic),
      crs: mosaic.srs === null ? null : crsOfName(mosaic.srs),
    };
    const own = mosaic.sources.map((source, i): SourceEntry => {
      const { uri, band } = source;
      return {
        name: `${name} ${version.etag} ${i}: ${sourceText({ uri, band })}`,
        uri,
        band,
        vrt: { ...part, source },
      };
    });
    // Which of them counts is for the VRT to say; the last one is to come first where all are turned around.
    entries.push(...(overlap === 'last' ? own.reverse() : own));
  }
  return entries;
}

function geotransformOf({ uri, geotransform }: VrtMosaic & FileVersion): Geotransform {
  if (geotransform === null)
    throw new UnsupportedRasterError(`${uri}: has no place; make it anew with gdalbuildvrt from rasters that have one`);
  const [originX, pixelWidth, skewX, originY, skewY, pixelHeight] = geotransform;
  const skew = skewX === 0 && skewY === 0 ? {} : { skewX, skewY };
  return { originX, originY, pixelWidth, pixelHeight, ...skew };
}
