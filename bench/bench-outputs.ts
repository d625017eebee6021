import type { Effort } from './effort.js';
import { type FractileRun, fractileRun } from './fractile-run.js';
import { emptyJob } from './job.js';
import { CODES } from './landscape-classes.js';
import { medianBy } from './median.js';
import { readyRaster } from './ready-raster.js';
import { landscapeRaster } from './write-landscape.js';

const CLASSES = ['--classes', CODES.join(',')];
/** Metres: many cells, so that starting up is a small part of what outputs take. */
const CELL = 150;
const WRITTEN = ['mosaic', 'mosaic,preview', 'mosaic,table', 'mosaic,table,preview', 'mosaic,table.csv'] as const;

/** Times what outputs cost beside the mosaic, in turns, as processor time of whole processes for each cell. */
export async function benchOutputs({ seed, size, runs }: Effort): Promise<void> {
  const landscape = await readyRaster(landscapeRaster({ seed, width: size, height: size }));
  const done = new Map<string, FractileRun[]>(WRITTEN.map((write) => [write, []]));
  for (let i = 0; i < runs; i++)
    for (const write of WRITTEN) {
      const options = [...CLASSES, '--cell-size', String(CELL), '--write', write];
      done.get(write)!.push(await fractileRun(await emptyJob(landscape, write), options));
    }
  const medians = WRITTEN.map((write) => ({ write, took: medianBy(done.get(write)!, (one) => one.cpuSeconds) }));
  const [alone, ...others] = medians;
  const { columns, rows } = alone!.took.report.grid;
  const cells = columns * rows;
  console.log(
    `${cells} cells of ${CELL} m, ${CODES.length} classes; mosaic: CPU ${alone!.took.cpuSeconds.toFixed(2)} s`,
  );
  for (const { write, took } of others) {
    const more = took.cpuSeconds - alone!.took.cpuSeconds;
    const each = ((1e6 * more) / cells).toFixed(2);
    const memory = (took.report.maxRssBytes / 1e6).toFixed(0);
    console.log(`${write}: CPU ${more.toFixed(2)} s more, ${each} microseconds a cell; peak memory ${memory} MB`);
  }
}
