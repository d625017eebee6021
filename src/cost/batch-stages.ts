import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { inFlight } from '../pipeline/job-memory.js';
import { ASSUMED, type Effort, HTTP_RATE_OF_FUNCTION, secondsOf } from './assumptions.js';
import { blockGrid, blockReader } from './blocks.js';
import { type JobEstimate, passesOf } from './estimate.js';
import { filesPerJob } from './files.js';
import { IndexPages } from './index-pages.js';
import { SharedReads } from './shared-reads.js';
import { callSeconds, type StageEstimate } from './stages.js';
import { tileBlocks } from './tile-blocks.js';
import { exactSum } from './usage.js';

/** What `process-tile` asks beside its tiles: the plan. */
const BATCH_READS = 1;

/** What one batch of tiles takes, before it is known how fast functions are. */
export interface BatchWork {
  readonly reads: number;
  readonly writes: number;
  /** Requests that wait for each other before the first tile. */
  readonly before: number;
  /** Those of them that go to web servers. */
  readonly beforeWeb: number;
  readonly tiles: readonly Effort[];
}

/** What each batch of tiles takes. */
export function batchStages(
  plan: Plan,
  batches: readonly (readonly JobId[])[],
  tiles: readonly JobEstimate[],
): StageEstimate[] {
  return batchWork(plan, batches, tiles).map((work) => batchStage(work));
}

/** What one batch takes by some assumptions. */
export function batchStage(work: BatchWork, assumed = ASSUMED.likely): StageEstimate {
  const { reads, writes, before, beforeWeb, tiles } = work;
  const opening = Math.max(callSeconds(before, assumed), beforeWeb / HTTP_RATE_OF_FUNCTION);
  const seconds = exactSum([opening, ...tiles.map((tile) => secondsOf(tile, assumed))]);
  return { reads, writes, seconds };
}

/** The work of each batch of tiles. */
export function batchWork(
  plan: Plan,
  batches: readonly (readonly JobId[])[],
  tiles: readonly JobEstimate[],
): BatchWork[] {
  const files = filesPerJob(plan);
  const estimates = new Map(tiles.map((tile) => [tile.id, tile]));
  const { template } = plan.target;
  const templateReads = template ? 1 : 0;
  const templateWeb = template && isOnWeb(template.source.uri) ? 1 : 0;
  const readsOf = sourceReads(plan);
  return batches.map((batch) => {
    const { opening, openingWeb, reads } = readsOf(batch);
    const before = BATCH_READS + templateReads + opening;
    const perTile = files + templateReads; // is it there already, and which of its cells count
    return {
      reads: before + reads + batch.length * perTile,
      writes: batch.length * files,
      before,
      beforeWeb: templateWeb + openingWeb,
      tiles: batch.map((id) => estimates.get(id)!),
    };
  });
}

/** Requests of one process to the sources: for opening them, those of them that go to web servers, and for blocks. */
interface SourceReads {
  readonly opening: number;
  readonly openingWeb: number;
  readonly reads: number;
}

/**
 * A function that says how often one process asks the sources for a batch of tiles: when it opens them, and for blocks
 * and their places, which it finds where an earlier tile has asked.
 */
function sourceReads(plan: Plan): (batch: readonly JobId[]) => SourceReads {
  const { sources } = plan.layers[0]!;
  const blocksIn = tileBlocks(plan);
  const passes = passesOf(plan);
  const together = inFlight(plan);
  const grids = sources.map(blockGrid);
  const readers = grids.map(blockReader);
  return (batch) => {
    const opened = new Map<number, IndexPages>();
    const shared = new SharedReads(sources, together);
    let [opening, openingWeb, reads] = [0, 0, 0];
    for (const id of batch) {
      shared.nextTile();
      for (const touched of blocksIn(tileOfJob(plan, id))) {
        const { source, x, y } = touched;
        const index = opened.get(source) ?? new IndexPages(sources[source]!, grids[source]!);
        if (!opened.has(source)) {
          opening += index.openRequests;
          if (isOnWeb(sources[source]!.source.uri)) openingWeb += index.openRequests;
        }
        opened.set(source, index);
        const { cols, rows } = shared.left(touched);
        reads += index.lookUp(x, y) + passes * readers[source]!(cols, rows).requests;
      }
    }
    return { opening, openingWeb, reads };
  };
}
