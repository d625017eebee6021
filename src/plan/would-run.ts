import { isWide } from '../cog/image-layout.js';
import { BlockIndex } from '../cog/read/block-index.js';
import type { HeaderCache } from '../cog/read/header-cache.js';
import { isLossy } from '../cog/read/lossless.js';
import type { Raster } from '../cog/read/raster.js';
import type { Crs } from '../crs/crs.js';
import type { PlannedBand } from '../documents/planned-band.js';
import { sourceText } from '../documents/source-uri.js';
import { parseSpec } from '../documents/spec.js';
import { FractileError, InvalidInputError } from '../errors.js';
import type { Geotransform } from '../grid/geotransform.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { type DescribedSource, describeSource } from '../layers/described-source.js';
import { isFloat } from '../raster/dtype.js';
import { latticeOf } from './lattices.js';
import { planGrid } from './plan-grid.js';
import { plannedBand } from './planned-band.js';
import { type Placed, placedOf } from './template-grid.js';

/** Whether a run would take a source, and what it would need or why not. */
export interface RunVerdict {
  readonly takes: boolean;
  /** The band that is judged, from 1. */
  readonly band: number;
  /** An option without which it is refused, or a condition on its values; null where there is none. */
  readonly needs: string | null;
  /** What `run` would say, with the error's name; null where it takes the source. */
  readonly reason: string | null;
  /** What it would say of the file all the same. */
  readonly warnings: readonly string[];
  /** How the band would be read, by its header and the files beside it; null where it is refused. */
  readonly reading: ReadingFacts | null;
}

/** How a band is read. */
export interface ReadingFacts extends Pick<PlannedBand, 'nodata' | 'mask' | 'sidecars'> {
  readonly geotransform: Geotransform;
  readonly crs: Omit<Crs, 'geoTags'>;
}

/** What takes samples that can be no codes. */
const OF_VALUES = 'measures of values, such as --measures mean';
/** Pixels along a cell's side that is as good as any other. */
const TRIED_PIXELS = 16;

/**
 * Judges a source as planning does, without reading a pixel: can it be read exactly, do its blocks lie in the file, can
 * a grid be laid. Errors of storage are thrown; those of the file are the verdict.
 * @param band from 1
 * @param cache of the header, where it has been read already
 */
export async function wouldRun(
  open: OpenSource,
  source: RangeSource,
  band: number,
  cache?: HeaderCache,
): Promise<RunVerdict> {
  let described: DescribedSource | null = null;
  try {
    described = await describeSource(open, source, { band, nodata: undefined }, cache);
    const { raster, warnings } = described;
    const { layout, mask } = raster;
    for (const image of mask ? [layout, mask] : [layout]) await new BlockIndex(raster.cache, image).firstOffset();
    const option = neededOption(placedOf(described));
    const needs = [option, conditionOn(raster)].filter((need) => need !== null);
    return {
      takes: true,
      band,
      needs: needs.length > 0 ? needs.join(', and ') : null,
      reason: null,
      warnings,
      reading: readingFacts(described),
    };
  } catch (error) {
    if (!(error instanceof FractileError) || error.exitCode !== 2) throw error;
    return { takes: false, band, needs: null, reason: `${error.name}: ${error.message}`, warnings: [], reading: null };
  } finally {
    await described?.close();
  }
}

/** What its values must be, which only they show. */
function conditionOn(raster: Raster): string | null {
  const { dtype, layout } = raster;
  if (isLossy(raster)) return OF_VALUES;
  if (isFloat(dtype)) return `values that are whole numbers, or ${OF_VALUES}`;
  return isWide(layout) ? 'values that float64 holds exactly' : null;
}

/** Lays the grid of a run without options, and where that is refused one that suits the pixels: does an option help? */
function neededOption(placed: Placed): string | null {
  const { uri, crs, geotransform } = placed;
  const lay = (more: { readonly cellSize?: number }) =>
    planGrid(parseSpec({ sources: [sourceText({ uri, band: 1 })], ...more }, 'info'), [latticeOf(placed)], null);
  try {
    lay({});
    return null;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const { pixelWidth, pixelHeight, skewX = 0, skewY = 0 } = geotransform;
    const side = Math.max(Math.hypot(pixelWidth, skewY), Math.hypot(pixelHeight, skewX));
    lay({ cellSize: TRIED_PIXELS * side * crs.unitSize });
    return `${crs.kind === 'geographic' ? '--cell-size in degrees, or an equal-area --crs' : 'another --cell-size'}, or a --template`;
  }
}

function readingFacts(described: DescribedSource): ReadingFacts {
  const { nodata, mask, sidecars } = plannedBand(described);
  const { geoTags, ...crs } = described.crs;
  return { nodata, mask, sidecars, geotransform: described.geotransform, crs };
}
