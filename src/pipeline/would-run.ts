import { readCrs } from '../cog/read/crs.js';
import { openRaster } from '../cog/read/raster.js';
import { FractileError } from '../errors.js';
import type { RangeSource } from '../io/ports.js';
import { parseSpec } from '../spec/spec.js';
import { planGrid } from './plan-grid.js';

/** Whether a run would take a source, and what it would need or why not. */
export interface RunVerdict {
  readonly takes: boolean;
  /** An option without which it is refused, or a condition on its values; null where there is none. */
  readonly needs: string | null;
  /** What `run` would say, with the error's name; null where it takes the source. */
  readonly reason: string | null;
}

/** Pixels along a cell's side that is as good as any other. */
const TRIED_PIXELS = 10;

/**
 * Judges a source as planning does, without reading a pixel. Errors of storage are thrown; those of the file are the
 * verdict.
 */
export async function wouldRun(source: RangeSource): Promise<RunVerdict> {
  try {
    const raster = await openRaster(source);
    const crs = readCrs(source.uri, raster.geoKeys, raster.geoTags);
    const isInDegrees = crs.kind === 'geographic';
    const cellSize = isInDegrees ? { cellSize: TRIED_PIXELS * Math.abs(raster.geotransform.pixelWidth) } : {};
    planGrid(parseSpec({ sources: [source.uri], ...cellSize }, 'info'), raster, null, crs);
    const isFloat = raster.dtype.startsWith('float');
    const needs = [
      ...(isInDegrees ? ['--cell-size in degrees, or a --template'] : []),
      ...(isFloat ? ['values that are whole numbers'] : []),
    ];
    return { takes: true, needs: needs.length > 0 ? needs.join(', and ') : null, reason: null };
  } catch (error) {
    if (!(error instanceof FractileError) || error.exitCode !== 2) throw error;
    return { takes: false, needs: null, reason: `${error.name}: ${error.message}` };
  }
}
