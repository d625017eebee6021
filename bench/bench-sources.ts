import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { benchRecipe } from './bench-recipe.js';
import type { Effort } from './effort.js';
import { fractileRuns } from './fractile-runs.js';
import { bitRasters } from './gdal-bit-rasters.js';
import { emptyJob } from './job.js';
import { CODES } from './landscape-classes.js';
import { missingPrograms, run } from './processes.js';
import { readyRaster } from './ready-raster.js';
import { cutSheets, SHEETS_PROBE } from './sheets.js';
import { ratioText } from './took-text.js';
import { landscapeRaster } from './write-landscape.js';

const CLASSES = ['--classes', CODES.join(','), '--write', 'mosaic'];
/** Sheets along a side. */
const SIDE = 4;
/** Their own grid, and one whose cells are polygons. */
const GRIDS = [[], ['--crs', 'EPSG:6933']];

/**
 * Times class shares of a landscape that is cut into sheets: against the same landscape as one file, and in its own
 * grid against GDAL's bit rasters of a VRT of the sheets.
 * @throws where the sheets make other bytes than the one file
 */
export async function benchSources({ seed, size, runs, gdalRuns }: Effort): Promise<void> {
  const missing = await missingPrograms([SHEETS_PROBE]);
  if (missing.length > 0) {
    console.log(`${missing.join(' and ')}, which cuts the landscape into sheets, can't be run here`);
    return;
  }
  const landscape = await readyRaster(landscapeRaster({ seed, width: size, height: size }));
  const one = { ...landscape, path: (await cutSheets(landscape, 1)).glob };
  const { glob, paths } = await cutSheets(landscape, SIDE);
  const sheets = { ...landscape, path: glob };
  for (const grid of GRIDS) {
    const what = [...CLASSES, ...grid];
    const whole = await fractileRuns(one, runs, ['fractile run', ...grid].join(' '), what);
    const expected = await readFile(whole.mosaic);
    const ours = await fractileRuns(sheets, runs, ['fractile run, of sheets', ...grid].join(' '), what);
    if (!expected.equals(await readFile(ours.mosaic))) throw new Error('the sheets make other bytes than the one file');
    console.log(`sheets / one file (median): ${ratioText(ours, whole)}; the same bytes\n`);
    if (grid.length > 0) continue;
    const jobs = Array.from({ length: gdalRuns }, (_, i) => async () => {
      const job = await emptyJob(landscape, `gdal-${i}`);
      const source = join(job.folder, 'sheets.vrt');
      await run(['gdalbuildvrt', '-q', source, ...paths]);
      return { ...job, source };
    });
    await benchRecipe(bitRasters, jobs, ours, landscape.pixels);
  }
}
