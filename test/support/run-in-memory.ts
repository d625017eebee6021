import { bandReading } from '../../src/cog/read/band-reading.js';
import type { Raster } from '../../src/cog/read/raster.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { readBlocks } from '../../src/cog/read/read-blocks.js';
import { jobsOf } from '../../src/documents/jobs.js';
import { MOSAIC_KEY } from '../../src/documents/keys.js';
import { type Plan, parsePlan } from '../../src/documents/plan.js';
import { type FractionsReport, fractionsOf } from '../../src/documents/run-report.js';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { plannedTileSize, type TileSize } from '../../src/grid/tiling.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { processJob } from '../../src/pipeline/process-job.js';
import { type Reduced, reduce } from '../../src/pipeline/reduce.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import type { Samples } from '../../src/raster/samples.js';
import { MemoryStore } from './memory-store.js';

export interface MemoryRun {
  readonly plan: Plan;
  readonly result: Reduced;
  /** Facts of the class fractions. */
  readonly fractions: FractionsReport;
  readonly mosaic: Uint8Array;
  readonly store: MemoryStore;
}

/** The plan of a run on rasters in memory, and the store that they lie in; by default a run of the mosaic alone. */
export async function planInMemory(
  rasters: Readonly<Record<string, Uint8Array>>,
  spec: Omit<SpecInput, 'sources'> & { sources?: readonly string[] },
): Promise<Pick<MemoryRun, 'plan' | 'store'>> {
  const store = new MemoryStore();
  for (const [key, bytes] of Object.entries(rasters)) await store.put(key, bytes);
  const sources = spec.sources ?? [Object.keys(rasters)[0]!];
  const plan = await makePlan(parseSpec({ write: ['mosaic'], ...spec, sources }, 'test'), {
    open: store.source,
    census: censusInOnePass,
  });
  return { plan, store };
}

/**
 * Runs all three stages on rasters in memory.
 * @param order permutes the jobs before they are computed
 * @param tileSize takes the place of the one that was planned
 */
export async function runInMemory(
  rasters: Readonly<Record<string, Uint8Array>>,
  spec: Omit<SpecInput, 'sources'> & { sources?: readonly string[] },
  order: <T>(tiles: T[]) => T[] = (tiles) => tiles,
  tileSize?: TileSize,
): Promise<MemoryRun> {
  const { plan: made, store } = await planInMemory(rasters, spec);
  const plan = parsePlan(JSON.parse(JSON.stringify(tileSize ? withTileSize(made, tileSize) : made)), 'plan');
  for (const job of order(jobsOf(plan))) await processJob(plan, job, { open: store.source, store });
  const result = await reduce(plan, { store });
  const fractions = fractionsOf(result.facts) as FractionsReport;
  return { plan, result, fractions, mosaic: store.objects.get(MOSAIC_KEY)!, store };
}

function withTileSize(plan: Plan, size: TileSize): Plan {
  const { tileRows, ...target } = plan.target;
  return { ...plan, target: { ...target, ...plannedTileSize(size) } };
}

/** Reads one band (from 0) of a TIFF in memory at full resolution. */
export async function readBand(bytes: Uint8Array, band: number): Promise<{ raster: Raster; values: Float64Array }> {
  const raster = await openRaster(new MemorySource('test.tif', bytes));
  const { width, height } = raster.layout;
  const values = new Float64Array(width * height).fill(Number.NaN);
  const whole = { colOff: 0, rowOff: 0, width, height };
  await readBlocks(raster, [bandReading(raster, band)], whole, ({ window, layers }) =>
    place(values, width, height, window, layers[0]!.samples),
  );
  return { raster, values };
}

function place(
  out: Float64Array,
  width: number,
  height: number,
  w: { colOff: number; rowOff: number; width: number; height: number },
  samples: Samples,
): void {
  for (let r = 0; r < w.height && w.rowOff + r < height; r++) {
    for (let c = 0; c < w.width && w.colOff + c < width; c++)
      out[(w.rowOff + r) * width + w.colOff + c] = samples[r * w.width + c]!;
  }
}
