import { checkLossless } from '../cog/read/lossless.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { OpenSource } from '../io/ports.js';
import type { DescribedSource } from '../layers/described-source.js';
import { scalingOf } from '../layers/scaling-of.js';
import type { SourceNeeds } from './asked-kind.js';
import { plannedBand } from './planned-band.js';
import { plannedCrs } from './planned-crs.js';
import { type FoundClasses, sidecarCategories } from './sidecar-categories.js';

/**
 * All that planning needs to know of a source, as plain data: nothing of it stays open.
 * @throws UnsupportedRasterError for codes in a lossy codec, and for a scale that is none; CorruptRasterError
 */
export async function recordOf(open: OpenSource, source: DescribedSource, needs: SourceNeeds): Promise<SourceRecord> {
  const { raster, pam, geotransform, crs, warnings } = source;
  const { width, height, blockWidth, blockHeight } = raster.layout;
  if (needs.areCodes) checkLossless(raster);
  const beside = needs.classesBeside ? await sidecarCategories(open, source) : undefined;
  const colors = [...raster.colors];
  const areCodes = needs.judgesValues && (namesClasses(beside) || colors.length > 0);
  const band = plannedBand(source);
  return {
    ...band,
    width,
    height,
    blockWidth,
    blockHeight,
    dtype: raster.dtype,
    compression: raster.compression,
    window: { colOff: 0, rowOff: 0, width, height },
    recoding: null,
    vrt: null,
    geotransform,
    crs: plannedCrs(crs),
    colors,
    dateTime: raster.dateTime,
    warnings: [...warnings],
    ...(beside === undefined ? {} : { beside: beside && storedClasses(beside) }),
    ...(needs.areCodes || areCodes ? {} : { scaling: storedScaling(await scalingOf(raster, pam, band.band)) }),
    pam: pam && { uri: pam.uri, ...pam.version },
  };
}

/** Whether a file beside a source names a class. */
export function namesClasses(beside: Pick<FoundClasses, 'categories'> | SourceRecord['beside']): boolean {
  return beside?.categories?.some(({ name }) => name) ?? false;
}

function storedClasses({ file, categories, from, colors }: FoundClasses): NonNullable<SourceRecord['beside']> {
  return {
    file: { uri: file.uri, ...file.version },
    categories: categories?.map(({ codes, ...one }) => ({ ...one, ...(codes ? { codes: [...codes] } : {}) })) ?? null,
    from,
    colors: [...colors],
  };
}

function storedScaling({ fromPam, ...scaling }: Awaited<ReturnType<typeof scalingOf>>) {
  return { ...scaling, fromPam: [...fromPam] };
}
