import * as z from 'zod';
import { jobCount } from '../../documents/jobs.js';
import { ZARR_KEY } from '../../documents/keys.js';
import { bytesOf } from '../../raster/dtype.js';
import { JobResults } from '../../results/job-results.js';
import { filesWith } from '../../results/read-cells.js';
import type { Output } from '../output.js';
import { zarrArrays } from './arrays.js';
import { partFolders, partKeys } from './part-keys.js';

/** Assumed: reading a cell. Measured: compressing one of its values, of float32 as of uint8; both in nanoseconds. */
const CELL_WORK = 40;
const VALUE_WORK = 40;
/** Assumed: bytes of all chunks per byte of their values, as of the mosaic; fewer where many classes are absent. */
const RATIO = 0.5;
/** Assumed: bytes of what describes an array, twice. */
const ARRAY_BYTES = 3000;

/** The bands as a Zarr store (version 3) with the names and attributes of the CF conventions. */
export const zarr: Output<Record<string, never>> = {
  name: 'zarr',
  params: z.strictObject({}),
  plan: () => ({ params: {} }),
  bind(plan) {
    const arrays = zarrArrays(plan);
    const numbers = arrays.bands.flatMap(({ bands }) => bands);
    const cells = plan.target.grid.columns * plan.target.grid.rows;
    const cellBytes = numbers.reduce((sum, number) => sum + bytesOf(plan.bands[number]!.dtype), 0);
    const folders = partFolders(arrays);
    return {
      name: 'zarr',
      files: [ZARR_KEY],
      parts: { folders, keys: () => partKeys(plan, arrays) },
      reads: filesWith(new JobResults(plan), numbers).length * jobCount(plan),
      givesFacts: false,
      intermediates: () => [],
      estimate: {
        nanosecondsPerCell: CELL_WORK + VALUE_WORK * numbers.length,
        bytes: Math.round(cells * cellBytes * RATIO) + ARRAY_BYTES * folders.length,
      },
      async write(ports) {
        const { writeStore } = await import('./write-store.js'); // with the CRS database behind it
        return writeStore(plan, ports);
      },
    };
  },
};
