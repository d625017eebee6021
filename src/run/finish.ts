import { RUN_KEY } from '../documents/keys.js';
import type { Plan } from '../documents/plan.js';
import type { PlannedBand } from '../documents/planned-band.js';
import { type CostReport, RUN_VERSION, type RunReport, type TimeLine } from '../documents/run-report.js';
import { OutputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { reduce } from '../pipeline/reduce.js';
import { FRACTILE_VERSION } from '../version.js';
import { removeIntermediates, type Say } from './output.js';
import { peakMemory } from './peak-memory.js';
import { toJsonBytes } from './stored-json.js';
import { isReportOf, storedReport } from './stored-report.js';
import { sayWarnings } from './warnings.js';

/** What computing the jobs took, as far as this process knows. */
export interface JobStage extends Pick<RunReport, 'jobs' | 'pixels' | 'reads' | 'workers'> {
  /** Where the time went so far. */
  readonly timeLine?: Omit<TimeLine, 'joining'>;
}

export interface FinishOptions {
  readonly keepTiles: boolean;
  /** Start of the run, from performance.now(). */
  readonly started: number;
  readonly onJob?: () => void;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: Say;
  /** Asked for when the mosaic is there, so that stitching it is part of the bill; given the files' bytes. */
  readonly cost?: (fileBytes: number) => CostReport;
}

/**
 * Writes the report. Two runs of the same plan may finish together: times differ, so the first report stays. One that
 * is damaged, or tells of another mosaic than the one that has just been found whole, is replaced.
 * @throws OutputError where it is another run's
 */
async function putReport(store: ObjectStore, report: RunReport): Promise<void> {
  try {
    await store.put(RUN_KEY, toJsonBytes(report));
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const other = await storedReport(store);
    if (other.state === 'whole' && !isReportOf(other, report)) throw error;
    if (other.state === 'whole' && tellOfTheSame(other.report, report)) return;
    await store.replace(RUN_KEY, toJsonBytes(report));
  }
}

function tellOfTheSame(a: RunReport, b: RunReport): boolean {
  const named = ({ files, measures }: RunReport) => [...files.map(({ sha256 }) => sha256), ...Object.keys(measures)];
  return named(a).join() === named(b).join();
}

/** A raster that was read, as the report names it. */
function fileRead({ source, sidecars }: PlannedBand): RunReport['sources'][number] {
  return sidecars.length > 0 ? { ...source, sidecars } : source;
}

function secondsSince(start: number): number {
  return toSeconds(performance.now() - start);
}

/** Milliseconds as seconds, as a report states them. */
export function toSeconds(ms: number): number {
  return Number((ms / 1000).toFixed(3));
}

/** Reduces the jobs' results to the run's files, writes run.json, and removes the tiles unless they are to be kept. */
export async function finishRun(
  plan: Plan,
  store: ObjectStore,
  stage: JobStage,
  options: FinishOptions,
): Promise<RunReport> {
  const { keepTiles, started, onJob, onMessage, cost } = options;
  const { timeLine, ...took } = stage;
  const joined = performance.now();
  const hooks = { ...(onJob ? { onJob } : {}), ...(onMessage ? { onMessage } : {}) };
  const { files, facts } = await reduce(plan, { store, ...hooks });
  const { columns, rows, cellWidth, cellHeight } = plan.target.grid;
  const report: RunReport = {
    runVersion: RUN_VERSION,
    runId: plan.runId,
    fractileVersion: FRACTILE_VERSION,
    sources: plan.layers.flatMap(({ sources }) => sources.map(fileRead)),
    layers: plan.layers.map(({ name, kind, scale, offset, unit }) => ({ name, kind, scale, offset, unit })),
    ...(plan.target.template ? { template: fileRead(plan.target.template) } : {}),
    crs: plan.target.crs.name,
    grid: { columns, rows, cellWidth, cellHeight },
    ...facts,
    warnings: [...plan.warnings, ...facts.warnings],
    ...took,
    seconds: secondsSince(started),
    ...(timeLine ? { timeLine: { ...timeLine, joining: secondsSince(joined) } } : {}),
    maxRssBytes: peakMemory(),
    files: files.map(({ statistics: _, ...file }) => file),
    notes: plan.notes,
    ...(cost ? { cost: cost(files.reduce((sum, { bytes, parts }) => sum + bytes + (parts?.bytes ?? 0), 0)) } : {}),
  };
  sayWarnings(report, onMessage);
  await putReport(store, report);
  await removeIntermediates(store, plan, { keepTiles });
  return report;
}
