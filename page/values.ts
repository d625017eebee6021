import type { PageBand, PageData } from '../src/outputs/report/page-data.js';
import { isNodata } from '../src/raster/nodata.js';
import { valueOfStored } from '../src/results/band-value.js';

/** The value of a stored sample; null where there is none. */
export type ValueOf = (sample: number) => number | null;

/** How samples of a band become values. */
export function valueReader({ files }: PageData, band: PageBand): ValueOf {
  const nodata = Number(files[band.file]!.nodata);
  const value = valueOfStored(band);
  return (sample) => (isNodata(sample, nodata) ? null : value(sample));
}
