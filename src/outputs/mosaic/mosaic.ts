import * as z from 'zod';
import { jobCount } from '../../documents/jobs.js';
import type { Band } from '../../documents/plan.js';
import type { Grid } from '../../grid/grid.js';
import { bytesOf } from '../../raster/dtype.js';
import { JobResults } from '../../results/job-results.js';
import type { Output } from '../output.js';
import { hasSidecar, sidecarKey } from './categories.js';
import { overviewKeys } from './overview-keys.js';
import { styleKey } from './qgis-style.js';
import { writeFile } from './write-file.js';

/** Measured: the mosaic with its overviews, in bytes per byte of all values; fewer where many classes are absent. */
const RATIO = 0.5;

/** Bytes of the mosaic with its overviews, foreseen. */
export function mosaicBytes({ columns, rows }: Pick<Grid, 'columns' | 'rows'>, bands: readonly Band[]): number {
  const cellBytes = bands.reduce((sum, { dtype }) => sum + bytesOf(dtype), 0);
  return Math.round(columns * rows * cellBytes * RATIO);
}

/**
 * The bands as Cloud-Optimized GeoTIFFs: `mosaic.tif`, and a file beside it for each band of codes;
 * each with a style for QGIS.
 */
export const mosaic: Output<Record<string, never>> = {
  name: 'mosaic',
  params: z.strictObject({}),
  plan: () => ({ params: {} }),
  bind(plan) {
    const { files } = new JobResults(plan);
    return {
      name: 'mosaic',
      files: files.flatMap((file) => [file.key, ...(hasSidecar(file) ? [sidecarKey(file)] : []), styleKey(file)]),
      reads: 2 * files.length * jobCount(plan),
      givesFacts: true,
      *intermediates() {
        for (const file of files) yield* overviewKeys(file);
      },
      estimate: { nanosecondsPerCell: 0, bytes: mosaicBytes(plan.target.grid, plan.bands) },
      async write(ports) {
        const written = [];
        for (const file of ports.results.files) written.push(...(await writeFile(file, ports)));
        return written;
      },
    };
  },
};
