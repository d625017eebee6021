import { bandReading } from '../../src/cog/read/band-reading.js';
import { geotransformOf } from '../../src/cog/read/georeference.js';
import type { Raster } from '../../src/cog/read/raster.js';
import { NotFoundError } from '../../src/errors.js';
import type { Geotransform } from '../../src/grid/geotransform.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { type DescribedSource, describeSource } from '../../src/layers/described-source.js';

/** The nodata value of a band (from 0), as the raster's own header states it. */
export function statedNodataOf(raster: Raster, band = 0): number | null {
  return bandReading(raster, band).nodata;
}

/** The geotransform that a raster's own header states. */
export function statedGeotransformOf(raster: Raster): Geotransform {
  return geotransformOf(raster.source.uri, raster.placement, () => {});
}

/** A raster in memory as its own header describes it: nothing lies beside it. */
export async function describedAlone(bytes: Uint8Array, uri = 'a.tif'): Promise<DescribedSource> {
  const nothing = async (name: string) => {
    throw new NotFoundError(`${name}: is not there`);
  };
  return describeSource(nothing, new MemorySource(uri, bytes), { band: 1, nodata: undefined });
}
