import { OutputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { reduce } from '../pipeline/reduce.js';
import { RUN_KEY } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import type { CostReport, RunReport } from '../spec/run-report.js';
import { FRACTILE_VERSION } from '../version.js';
import { toJsonBytes } from './documents.js';
import { removeIntermediates, type Say } from './output.js';
import { isReportOf, storedReport } from './stored-report.js';
import { sayWarnings, warningsOf } from './warnings.js';

/** What the tile stage took, as far as this process knows. */
export type TileStage = Pick<RunReport, 'tiles' | 'pixels' | 'reads' | 'workers'>;

export interface FinishOptions {
  readonly keepTiles: boolean;
  /** Start of the run, from performance.now(). */
  readonly started: number;
  readonly onTile?: () => void;
  /** Called with one-line messages a user should see. */
  readonly onMessage?: Say;
  /** Asked for when the mosaic is there, so that stitching it is part of the bill; given the mosaic's bytes. */
  readonly cost?: (mosaicBytes: number) => CostReport;
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
    if (other.state === 'whole' && other.report.mosaic.sha256 === report.mosaic.sha256) return;
    await store.replace(RUN_KEY, toJsonBytes(report));
  }
}

/** Reduces the tiles to the mosaic, writes run.json, and removes the tiles unless they are to be kept. */
export async function finishRun(
  plan: Plan,
  store: ObjectStore,
  stage: TileStage,
  options: FinishOptions,
): Promise<RunReport> {
  const { keepTiles, started, onTile, onMessage, cost } = options;
  const hooks = { ...(onTile ? { onTile } : {}), ...(onMessage ? { onMessage } : {}) };
  const { totals, ...mosaic } = await reduce(plan, { store, ...hooks });
  const { columns, rows, cellWidth, cellHeight } = plan.grid;
  const { uri, size, etag } = plan.source;
  const facts = totals.report();
  const report: RunReport = {
    runId: plan.runId,
    fractileVersion: FRACTILE_VERSION,
    sources: [{ uri, size, etag }],
    crs: plan.crs.name,
    grid: { columns, rows, cellWidth, cellHeight },
    classesFrom: plan.classesFrom,
    ...facts,
    warnings: warningsOf(plan, facts),
    ...stage,
    seconds: Number(((performance.now() - started) / 1000).toFixed(3)),
    maxRssBytes: process.resourceUsage().maxRSS * 1024,
    mosaic,
    ...(cost ? { cost: cost(mosaic.bytes) } : {}),
  };
  sayWarnings(report, onMessage);
  await putReport(store, report);
  await removeIntermediates(store, plan, { keepTiles });
  return report;
}
