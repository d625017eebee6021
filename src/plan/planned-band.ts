import type { MaskImage } from '../cog/read/band-reading.js';
import type { Raster } from '../cog/read/raster.js';
import { numberToJson } from '../documents/json-number.js';
import type { PlannedBand, PlannedSource } from '../documents/planned-band.js';
import type { DescribedSource } from '../layers/described-source.js';

/** A band as a plan says it is to be read: nothing that a job would have to look up. */
export function plannedBand({ raster, unsigned, reading, sidecars }: DescribedSource): PlannedBand {
  return {
    source: plannedSource(raster),
    band: reading.band + 1,
    unsigned,
    nodata: reading.nodata === null ? null : numberToJson(reading.nodata),
    alsoNodata: reading.alsoNodata.map(numberToJson),
    wideNodata: reading.wideNodata === null ? null : String(reading.wideNodata),
    fill: numberToJson(reading.fill),
    mask: reading.mask && plannedMask(raster, reading.mask),
    sidecars: sidecars.map((sidecar) => ({ ...sidecar, gives: [...sidecar.gives] })),
  };
}

function plannedMask(raster: Raster, { file, layout, band, showsUnwritten }: MaskImage): PlannedBand['mask'] {
  if (file !== raster) return { in: 'file', source: plannedSource(file as Raster), band: band + 1 };
  return layout === raster.layout ? { in: 'alpha', showsUnwritten } : { in: 'mask' };
}

function plannedSource({ source, version }: Pick<Raster, 'source' | 'version'>): PlannedSource {
  return { uri: source.uri, size: version.size, etag: version.etag };
}
