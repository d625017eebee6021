import { isWide } from '../cog/image-layout.js';
import { BlockIndex } from '../cog/read/block-index.js';
import { type Crs, readCrs } from '../cog/read/crs.js';
import type { HeaderCache } from '../cog/read/header-cache.js';
import { openRaster, type Raster } from '../cog/read/raster.js';
import { parseSpec } from '../documents/spec.js';
import { FractileError, InvalidInputError } from '../errors.js';
import type { RangeSource } from '../io/ports.js';
import { planGrid } from './plan-grid.js';

/** Whether a run would take a source, and what it would need or why not. */
export interface RunVerdict {
  readonly takes: boolean;
  /** An option without which it is refused, or a condition on its values; null where there is none. */
  readonly needs: string | null;
  /** What `run` would say, with the error's name; null where it takes the source. */
  readonly reason: string | null;
  /** What it would say of the file all the same. */
  readonly warnings: readonly string[];
}

/** Pixels along a cell's side that is as good as any other. */
const TRIED_PIXELS = 16;

/**
 * Judges a source as planning does, without reading a pixel: can it be read exactly, do its blocks lie in the file, can
 * a grid be laid. Errors of storage are thrown; those of the file are the verdict.
 * @param cache of the header, where it has been read already
 */
export async function wouldRun(source: RangeSource, cache?: HeaderCache): Promise<RunVerdict> {
  try {
    const raster = await openRaster(source, cache);
    const { layout, mask } = raster;
    for (const image of mask ? [layout, mask] : [layout]) await new BlockIndex(raster.cache, image).firstOffset();
    const option = neededOption(raster, readCrs(source.uri, raster.geoKeys, raster.geoTags));
    const needs = [option, conditionOn(raster)].filter((need) => need !== null);
    return {
      takes: true,
      needs: needs.length > 0 ? needs.join(', and ') : null,
      reason: null,
      warnings: raster.warnings,
    };
  } catch (error) {
    if (!(error instanceof FractileError) || error.exitCode !== 2) throw error;
    return { takes: false, needs: null, reason: `${error.name}: ${error.message}`, warnings: [] };
  }
}

/** What its values must be, which only they show. */
function conditionOn({ dtype, layout }: Raster): string | null {
  if (dtype.startsWith('float')) return 'values that are whole numbers, or --measures mean';
  return isWide(layout) ? 'values that float64 holds exactly' : null;
}

/** Lays the grid of a run without options, and where that is refused one that suits the pixels: does an option help? */
function neededOption(raster: Raster, crs: Crs): string | null {
  const lay = (more: { readonly cellSize?: number }) =>
    planGrid(parseSpec({ sources: [raster.source.uri], ...more }, 'info'), raster, null, crs);
  try {
    lay({});
    return null;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const { pixelWidth, pixelHeight } = raster.geotransform;
    lay({ cellSize: TRIED_PIXELS * Math.max(Math.abs(pixelWidth), Math.abs(pixelHeight)) * crs.unitToMetre });
    return `${crs.kind === 'geographic' ? '--cell-size in degrees' : 'another --cell-size'}, or a --template`;
  }
}
