import { createHash } from 'node:crypto';
import { cogHeader, frameBlocks, framedBytes } from '../../cog/write/cog-header.js';
import { cogFormat } from '../../cog/write/encode-block.js';
import { jobOfTile } from '../../documents/jobs.js';
import { StorageError, TileDamagedError } from '../../errors.js';
import type { TileIndex } from '../../grid/tiling.js';
import type { ObjectStore } from '../../io/ports.js';
import { readAhead } from '../../io/read-ahead.js';
import { newSamples } from '../../raster/dtype.js';
import type { OutputPorts, WrittenFile } from '../output.js';
import { type BandStats, combineStats } from './band-stats.js';
import { hasSidecar } from './categories.js';
import { decodeJobFile } from './job-file.js';
import type { MosaicFile } from './mosaic-file.js';
import { levelBlocks } from './mosaic-levels.js';
import { mosaicFields, overviewFields } from './mosaic-metadata.js';
import { OverviewBuilder } from './overview-builder.js';
import { putSidecar, putWhole } from './put-whole.js';
import { unsealed } from './sealed.js';
import { missingJob, removeDamaged, requireJobs } from './whole-jobs.js';

/**
 * Stitches the jobs' parts of a file into one COG. Full-resolution blocks are copied as they are stored; overviews are
 * built from the parts' half level. The file is written in one stream, and only when every part is there. The overview
 * blocks that were set aside stay in the store.
 *
 * Memory: the parts that are read ahead (mosaic-file.ts), and one block of all bands per overview level.
 * @throws MissingTileError, TileDamagedError, StorageError, OutputError where another file is there
 */
export async function writeFile(file: MosaicFile, ports: OutputPorts): Promise<WrittenFile> {
  const { store, onJob, onFacts } = ports;
  const stats: (BandStats | null)[] = file.bands.map(() => null);
  const builder = new OverviewBuilder(file, store, (summary) => {
    summary?.bandStats.forEach((more, b) => {
      stats[b] = combineStats(stats[b]!, more);
    });
    if (summary && summary.facts !== null) onFacts(summary.facts);
    onJob?.();
  });
  await builder.build();
  await requireJobs(file, store, builder);
  const { levels, byteCounts } = builder;
  const format = cogFormat(newSamples(file.bands[0]!.dtype, 0), file.bands.length, file.size);
  const header = cogHeader(
    format,
    levels.map(({ level, width, height }) => ({
      width,
      height,
      byteCounts: byteCounts[level]!,
      fields: level === 0 ? mosaicFields(file, stats) : overviewFields(file),
    })),
  );
  let hash = createHash('sha256');
  let bytes = 0;
  const chunks = async function* () {
    hash = createHash('sha256');
    bytes = 0;
    for await (const chunk of fileChunks(file, store, builder, header.bytes, onJob)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== header.fileBytes) {
      throw new StorageError(
        `${store.uri}: the mosaic has ${bytes} bytes instead of ${header.fileBytes}: tiles changed while they were stitched; reduce again`,
      );
    }
  };
  await putWhole(file.key, header.fileBytes, chunks, ports);
  if (hasSidecar(file)) await putSidecar(file, ports);
  return { key: file.key, bytes, sha256: hash.digest('hex'), bigTiff: header.bigTiff, overviews: levels.length - 1 };
}

/** A file in its order: header, overviews from small to large, then the jobs' blocks. */
async function* fileChunks(
  file: MosaicFile,
  store: ObjectStore,
  { levels, byteCounts }: OverviewBuilder,
  header: Uint8Array,
  onJob: (() => void) | undefined,
): AsyncGenerator<Uint8Array> {
  yield header;
  for (const level of [...levels].reverse()) {
    const chunks = readAhead(levelBlocks(level), file.readAhead, async (block) => ({
      block,
      chunk:
        level.level === 0 ? await jobBlocks(file, store, block) : await overviewBlocks(file, store, level.level, block),
    }));
    const n = file.bands.length;
    let first = 0;
    for await (const { block, chunk } of chunks) {
      if (level.level === 0) onJob?.();
      const expected = framedBytes(byteCounts[level.level]!.subarray(first, first + n));
      first += n;
      if (chunk.length !== expected) {
        throw new StorageError(
          `${store.uri}: block ${block.col},${block.row} of level ${level.level} changed while the mosaic was written; reduce again`,
        );
      }
      yield chunk;
    }
  }
}

async function jobBlocks(file: MosaicFile, store: ObjectStore, tile: TileIndex): Promise<Uint8Array> {
  const job = jobOfTile(tile);
  const key = file.jobKey(job);
  const bytes = await store.get(key);
  if (!bytes) throw missingJob(store, [job]); // another run of the plan has found it damaged, or has finished
  const part = await decodeJobFile(file, job, `${store.uri}/${key}`, bytes);
  if (!part) throw await removeDamaged(file, store, [job]);
  return frameBlocks(part.full);
}

async function overviewBlocks(
  file: MosaicFile,
  store: ObjectStore,
  level: number,
  block: TileIndex,
): Promise<Uint8Array> {
  const key = file.overviewKey(level, block);
  const bytes = await store.get(key);
  const blocks = bytes && unsealed(bytes);
  if (blocks) return blocks;
  await store.remove([key]);
  const what = bytes ? 'was damaged' : 'vanished';
  throw new TileDamagedError(`${store.uri}/${key}: ${what} while the mosaic was written; reduce again`);
}
