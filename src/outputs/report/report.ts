import * as z from 'zod';
import { REPORT_KEY } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { bytesOf } from '../../raster/dtype.js';
import { filesOf } from '../../results/files.js';
import type { Output } from '../output.js';
import { putBytes } from '../put-whole.js';
import { cellsAt, readsOf } from './level-cells.js';
import { copyLevel, levelRead, MOST_COPY_BYTES, smallCopy } from './small-copy.js';

/** Measured: bytes of the page's code and text, and of what is said of a band. */
const PAGE_BYTES = 420_000;
const BAND_BYTES = 250;
/** Assumed: compressed bytes to a byte of values, and characters to a byte of them. */
const RATIO = 0.5;
const BASE64 = 4 / 3;

/** One page that shows the run in a browser: a map of every band, the cell under the pointer, totals, and facts. */
export const report: Output<Record<string, never>> = {
  name: 'report',
  params: z.strictObject({}),
  plan: () => ({ params: {} }),
  bind: (plan) => ({
    name: 'report',
    files: [REPORT_KEY],
    reads: filesOf(plan.bands).length * readsOf(plan, levelRead(plan)),
    givesFacts: false,
    intermediates: () => [],
    estimate: { nanosecondsPerCell: 0, bytes: estimatedBytes(plan) },
    async write(ports) {
      const { pageData } = await import('./describe.js');
      const { reportDocument } = await import('./document.js'); // with the code of the page
      const copy = await smallCopy(ports);
      const page = reportDocument(pageData(plan, ports, copy), copy);
      return [await putBytes(REPORT_KEY, new TextEncoder().encode(page), ports)];
    },
  }),
};

function estimatedBytes(plan: Plan): number {
  const { columns, rows } = plan.target.grid;
  const level = copyLevel(plan);
  const cellBytes = plan.bands.reduce((sum, { dtype }) => sum + bytesOf(dtype), 0);
  const copy = Math.min(MOST_COPY_BYTES, cellsAt(columns, level) * cellsAt(rows, level) * cellBytes * RATIO);
  return Math.round(PAGE_BYTES + BAND_BYTES * plan.bands.length + BASE64 * copy);
}
