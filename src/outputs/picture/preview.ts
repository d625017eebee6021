import { basename } from 'node:path';
import * as z from 'zod';
import { jobCount } from '../../documents/jobs.js';
import { PREVIEW_KEY } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { JobResults } from '../../results/job-results.js';
import { filesWith, readCells } from '../../results/read-cells.js';
import type { Output } from '../output.js';
import { putBytes } from '../put-whole.js';
import { MapPainter } from './map-painter.js';
import { pictureTitle, styleOf } from './style-of.js';

/** Measured: reading a cell and painting one of its values, in nanoseconds. */
const CELL_WORK = 40;
const VALUE_WORK = 15;
/** Assumed: bytes of a picture. */
const PICTURE_BYTES = 400_000;

/** A picture of the run: its classes mixed, or else its first band of codes or of values. */
export const preview: Output<Record<string, never>> = {
  name: 'preview',
  params: z.strictObject({}),
  plan: ({ bands }) =>
    styleOf(bands) ? { params: {} } : { isLeftOut: `${PREVIEW_KEY} is left out: none of the bands makes a map` },
  bind(plan) {
    const chosen = styleOf(plan.bands)!;
    const { grid, crs } = plan.target;
    return {
      name: 'preview',
      files: [PREVIEW_KEY],
      reads: filesWith(new JobResults(plan), chosen.bands).length * jobCount(plan),
      givesFacts: false,
      intermediates: () => [],
      estimate: { nanosecondsPerCell: CELL_WORK + VALUE_WORK * chosen.bands.length, bytes: PICTURE_BYTES },
      async write(ports) {
        const painter = new MapPainter(grid.columns, grid.rows, chosen.style);
        const cells = readCells(ports.results, ports.store, { bands: chosen.bands, onPart: ports.onJob });
        for await (const { window, values } of cells) painter.add(window, values);
        const title = pictureTitle(chosen, plan.bands, sourceNames(plan));
        return [await putBytes(PREVIEW_KEY, await painter.picture({ title, grid, crs }), ports)];
      },
    };
  },
};

/** Names that a title has room for. */
const NAMED = 2;

function sourceNames({ layers }: Plan): string {
  const names = layers.flatMap(({ sources }) => sources.map(({ source: { uri } }) => basename(uri)));
  return names.length > NAMED ? `${names.length} rasters` : names.join(', ');
}
