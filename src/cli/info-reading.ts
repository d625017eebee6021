import { basename } from 'node:path';
import type { RunVerdict } from '../plan/would-run.js';

/** What is read from a file beside the raster in place of its own header, in words; null where nothing is. */
export interface ReadBeside {
  readonly crs: string | null;
  readonly place: string | null;
  readonly nodata: string | null;
  readonly mask: string | null;
}

/** What a run takes from the files beside a raster, each with the name of the file. */
export function readBeside({ reading }: Pick<RunVerdict, 'reading'>): ReadBeside {
  const from = (what: string, words: string) => {
    const file = reading?.sidecars.find(({ gives }) => gives.includes(what));
    return file ? `${words} (from ${basename(file.uri)})` : null;
  };
  const { originX, originY, pixelWidth, pixelHeight } = reading?.geotransform ?? {};
  return {
    crs: from('CRS', reading?.crs.name ?? ''),
    place: from('place', `origin ${originX}, ${originY}, pixel ${pixelWidth} x ${pixelHeight}`),
    nodata: from('nodata', String(reading?.nodata)),
    mask: from('mask', 'hides pixels where it is 0'),
  };
}
