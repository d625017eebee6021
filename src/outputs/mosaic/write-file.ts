import { cogHeader, framedBytes } from '../../cog/write/cog-header.js';
import { cogFormat } from '../../cog/write/encode-block.js';
import { jobOfTile } from '../../documents/jobs.js';
import { StorageError, TileDamagedError } from '../../errors.js';
import { allTiles, type TileIndex } from '../../grid/tiling.js';
import type { ObjectStore } from '../../io/ports.js';
import { readAhead } from '../../io/read-ahead.js';
import { newSamples } from '../../raster/dtype.js';
import { type BandStats, combineStats } from '../../results/band-stats.js';
import { decodeJobFile } from '../../results/job-file.js';
import type { RasterFile } from '../../results/raster-file.js';
import { unsealed } from '../../results/sealed.js';
import { missingJob, removeDamaged, requireJobs } from '../../results/whole-jobs.js';
import type { OutputPorts, WrittenFile } from '../output.js';
import { putBytes, putWhole } from '../put-whole.js';
import { categorySidecar, hasSidecar, sidecarKey } from './categories.js';
import { mosaicFields, overviewFields } from './mosaic-metadata.js';
import { OverviewBuilder } from './overview-builder.js';
import { overviewKey } from './overview-keys.js';
import { qgisStyle, styleKey } from './qgis-style.js';

/**
 * Stitches the jobs' parts of a file into one COG. Full-resolution blocks are copied as they are stored; overviews are
 * built from the parts' half level. The file is written in one stream, and only when every part is there. The overview
 * blocks that were set aside stay in the store.
 *
 * Memory: the parts that are read ahead (results/raster-file.ts), and one block of all bands per overview level.
 * @throws MissingTileError, TileDamagedError, StorageError, OutputError where another file is there
 */
export async function writeFile(file: RasterFile, ports: OutputPorts): Promise<readonly WrittenFile[]> {
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
  const chunks = async function* () {
    let bytes = 0;
    for await (const chunk of fileChunks(file, store, builder, header.bytes, onJob)) {
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== header.fileBytes) {
      throw new StorageError(
        `${store.uri}: the mosaic has ${bytes} bytes instead of ${header.fileBytes}: tiles changed while they were stitched; reduce again`,
      );
    }
  };
  const written = await putWhole(file.key, header.fileBytes, chunks, ports);
  const raster = { ...written, bigTiff: header.bigTiff, overviews: levels.length - 1, statistics: stats };
  const sidecar = hasSidecar(file) ? [await putBytes(sidecarKey(file), categorySidecar(file), ports)] : [];
  return [raster, ...sidecar, await putBytes(styleKey(file), qgisStyle(file, stats), ports)];
}

/** A file in its order: header, overviews from small to large, then the jobs' blocks. */
async function* fileChunks(
  file: RasterFile,
  store: ObjectStore,
  { levels, byteCounts }: OverviewBuilder,
  header: Uint8Array,
  onJob: (() => void) | undefined,
): AsyncGenerator<Uint8Array> {
  yield header;
  for (const level of [...levels].reverse()) {
    const chunks = readAhead(allTiles(level), file.readAhead, async (block) => ({
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

async function jobBlocks(file: RasterFile, store: ObjectStore, tile: TileIndex): Promise<Uint8Array> {
  const job = jobOfTile(tile);
  const key = file.jobKey(job);
  const bytes = await store.get(key);
  if (!bytes) throw missingJob(store, [job]); // another run of the plan has found it damaged, or has finished
  const part = decodeJobFile(file, job, `${store.uri}/${key}`, bytes);
  if (!part) throw await removeDamaged(file, store, [job]);
  return part.framed;
}

/**
 * The blocks of all bands at one place of an overview, framed, as the mosaic has them.
 * @throws TileDamagedError where they are not there
 */
export async function overviewBlocks(
  file: RasterFile,
  store: ObjectStore,
  level: number,
  block: TileIndex,
): Promise<Uint8Array> {
  const key = overviewKey(file, level, block);
  const bytes = await store.get(key);
  const blocks = bytes && unsealed(bytes);
  if (blocks) return blocks;
  await store.remove([key]);
  const what = bytes ? 'was damaged' : 'vanished';
  throw new TileDamagedError(`${store.uri}/${key}: ${what} while the mosaic was written; reduce again`);
}
