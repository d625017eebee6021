import { alphaOf, type BandReading, type MaskImage, ownMask } from '../cog/read/band-reading.js';
import type { Raster } from '../cog/read/raster.js';
import { asUnsigned } from '../cog/read/unsigned.js';
import { numberFromJson } from '../documents/json-number.js';
import type { PlanLayer } from '../documents/plan.js';
import type { PlannedBand } from '../documents/planned-band.js';
import { CorruptRasterError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { checkVersion, openPlanned } from './open-planned.js';

/** A band of a plan, opened. */
export interface OpenBand {
  readonly raster: Raster;
  readonly reading: BandReading;
  /**
   * Checks that its files are still what was planned.
   * @throws SourceChangedError
   */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A raster of values, which may be those of a lossy codec: they are measurements with an error anyhow. */
export function asValues(raster: Raster): Raster {
  return { ...raster, layout: { ...raster.layout, acceptsLoss: true } };
}

/**
 * Opens a band as the plan says it is to be read: no file is looked for.
 * @param kind of its layer
 * @throws SourceChangedError, NotFoundError, StorageError
 */
export async function openBand(
  open: OpenSource,
  planned: PlannedBand,
  kind: PlanLayer['kind'] = 'categorical',
): Promise<OpenBand> {
  const opened = await openPlanned(open, planned.source);
  let file: Raster | null = null;
  const close = async () => {
    await file?.source.close();
    await opened.source.close();
  };
  try {
    const typed = planned.unsigned ? asUnsigned(opened) : opened;
    const raster = kind === 'continuous' ? asValues(typed) : typed;
    if (planned.mask?.in === 'file') file = await openPlanned(open, planned.mask.source);
    return {
      raster,
      reading: readingOf(planned, raster, file),
      async check() {
        checkVersion(planned.source, await raster.source.version());
        if (file && planned.mask?.in === 'file') checkVersion(planned.mask.source, await file.source.version());
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function readingOf(planned: PlannedBand, raster: Raster, file: Raster | null): BandReading {
  const band = planned.band - 1;
  return {
    band,
    nodata: planned.nodata === null ? null : numberFromJson(planned.nodata),
    alsoNodata: planned.alsoNodata.map(numberFromJson),
    wideNodata: planned.wideNodata === null ? null : BigInt(planned.wideNodata),
    fill: numberFromJson(planned.fill),
    mask: planned.mask && maskOf(planned.mask, raster, band, file),
  };
}

function maskOf(
  planned: NonNullable<PlannedBand['mask']>,
  raster: Raster,
  band: number,
  file: Raster | null,
): MaskImage {
  if (planned.in === 'file')
    return { file: file!, layout: file!.layout, band: planned.band - 1, showsUnwritten: false };
  const found =
    planned.in === 'mask'
      ? ownMask(raster, band)
      : alphaOf(raster, band, { isLast: true, fill: () => Number(planned.showsUnwritten) });
  if (found) return found;
  throw new CorruptRasterError(`${raster.source.uri}: has no ${planned.in} any more; plan again into another --out`);
}
