import * as z from 'zod';
import type { ImageLayout } from '../cog/image-layout.js';
import { BlockIndex } from '../cog/read/block-index.js';
import { decodeBlock } from '../cog/read/decode-block.js';
import { HeaderCache } from '../cog/read/header-cache.js';
import { readDirectories } from '../cog/read/raster.js';
import { readLayout } from '../cog/read/read-layout.js';
import { bandOf } from '../cog/read/stored-blocks.js';
import { readStructure } from '../cog/read/tiff-structure.js';
import { Tag } from '../cog/tags.js';
import { cogHeader, frameBlocks } from '../cog/write/cog-header.js';
import { cogFormat, encodeBands } from '../cog/write/encode-block.js';
import { gdalMetadata, unescapeXml } from '../cog/write/gdal-metadata.js';
import { geoFields } from '../cog/write/geo-fields.js';
import { ascii } from '../cog/write/ifd.js';
import { nodataField } from '../cog/write/nodata-field.js';
import type { JobId } from '../documents/jobs.js';
import { CorruptRasterError, InvalidInputError } from '../errors.js';
import { EventLoopTurns } from '../event-loop-turns.js';
import { tileWindow } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { MemorySource } from '../io/memory-source.js';
import { parseJson, parseWith } from '../parse.js';
import type { Samples } from '../raster/samples.js';
import { bandStats, bandStatsSchema } from './band-stats.js';
import type { RasterFile } from './raster-file.js';
import { unsealed } from './sealed.js';

/** Metadata item of a job's file that holds its summary. */
const SUMMARY_ITEM = 'FRACTILE_TILE';

/** What reduce needs to know of a job's file beside its cells. */
const summarySchema = z.object({
  runId: z.string(),
  /** A file may lie under the wrong key. */
  job: z.string(),
  /** Facts of the job that its first file carries; null in its other ones. */
  facts: z.unknown(),
  bandStats: z.array(bandStatsSchema.nullable()),
});
export type JobSummary = z.output<typeof summarySchema>;

/**
 * Writes a job's part of a raster file as a GeoTIFF of its own: per band one block (the file's block), one level at
 * half the resolution (a quarter of an overview block), and the summary as a metadata item.
 * @param values of the job's cells, row by row, one array for each band of the file
 * @param facts of the job, as JSON
 */
export async function encodeJobFile(
  file: RasterFile,
  job: JobId,
  values: readonly Samples[],
  facts: unknown,
): Promise<Uint8Array> {
  const { size, plan, nodata } = file;
  const { grid, crs } = plan.target;
  const cells = tileWindow(grid, size, file.tileOf(job));
  const turns = new EventLoopTurns();
  const stats = [];
  for (const band of values) {
    stats.push(bandStats(band, nodata));
    await turns.after(band.length);
  }
  const summary: JobSummary = { runId: plan.runId, job, facts, bandStats: stats };
  const bands = inBlocks(file, values, cells);
  const half = file.emptyBlock();
  file.halve(bands, size, half, { col: 0, row: 0 });
  const full = await encodeBands(bands, size);
  const reduced = await encodeBands(half, size);
  const placed = {
    ...grid,
    left: grid.left + cells.colOff * grid.cellWidth,
    top: grid.top - cells.rowOff * grid.cellHeight,
  };
  const metadata = gdalMetadata([
    { name: SUMMARY_ITEM, value: JSON.stringify(summary) },
    ...file.bands.map(({ name }, band) => ({ name: 'DESCRIPTION', value: name, band, role: 'description' as const })),
  ]);
  const header = cogHeader(cogFormat(bands[0]!, bands.length, size), [
    {
      width: cells.width,
      height: cells.height,
      byteCounts: Float64Array.from(full, (b) => b.length),
      fields: [...geoFields(placed, crs.geoTags), ascii(Tag.GdalMetadata, metadata), nodataField(file)],
    },
    {
      width: Math.ceil(cells.width / 2),
      height: Math.ceil(cells.height / 2),
      byteCounts: Float64Array.from(reduced, (b) => b.length),
      fields: [nodataField(file)],
    },
  ]);
  return Buffer.concat([header.bytes, frameBlocks(reduced), frameBlocks(full)]);
}

/** Values of cells in blocks of the file: the same arrays where the cells fill a block. */
function inBlocks(file: RasterFile, values: readonly Samples[], { width, height }: Window): readonly Samples[] {
  const { columns, rows } = file.size;
  if (width === columns && height === rows) return values;
  const blocks = file.emptyBlock();
  values.forEach((band, b) => {
    for (let row = 0; row < height; row++) blocks[b]!.set(band.subarray(row * width, (row + 1) * width), row * columns);
  });
  return blocks;
}

/** A job's file taken apart: blocks per band, as stored. */
export interface JobFile {
  readonly summary: JobSummary;
  readonly full: readonly Uint8Array[];
  readonly fullLayout: ImageLayout;
  readonly reduced: readonly Uint8Array[];
  readonly reducedLayout: ImageLayout;
}

/** Parses a sealed file of a job. Null where it is not what was written, or none of this job and plan. */
export async function decodeJobFile(
  file: RasterFile,
  job: JobId,
  uri: string,
  stored: Uint8Array,
): Promise<JobFile | null> {
  const bytes = unsealed(stored);
  if (!bytes) return null;
  try {
    return await parseJobFile(file, job, uri, bytes);
  } catch (error) {
    // Whole, but written by something else: another version, or another run.
    if (error instanceof CorruptRasterError || error instanceof InvalidInputError) return null;
    throw error;
  }
}

async function parseJobFile(file: RasterFile, job: JobId, uri: string, bytes: Uint8Array): Promise<JobFile | null> {
  const cache = new HeaderCache(new MemorySource(uri, bytes), bytes.length);
  const structure = await readStructure(cache);
  const directories = await readDirectories(cache, structure);
  const layouts = await Promise.all(
    directories.map((ifd, i) => readLayout(uri, ifd, structure.directories[i]!, structure.littleEndian, () => {})),
  );
  const [full, reduced] = layouts;
  const cells = tileWindow(file.plan.target.grid, file.size, file.tileOf(job));
  const summary = readSummary(String(await directories[0]!.loadValue(Tag.GdalMetadata)), uri);
  const fits =
    full?.width === cells.width && full.height === cells.height && full.samplesPerPixel === file.bands.length;
  if (!fits || !reduced || summary?.runId !== file.plan.runId || summary.job !== job) return null;
  const stored = async (layout: ImageLayout) =>
    (await new BlockIndex(cache, layout).ranges(0, file.bands.length)).map(({ offset, length }) =>
      bytes.subarray(offset, offset + length),
    );
  return {
    summary,
    full: await stored(full),
    fullLayout: full,
    reduced: await stored(reduced),
    reducedLayout: reduced,
  };
}

/** Decodes blocks of one level of a job's file. */
export function decodeBands(layout: ImageLayout, blocks: readonly Uint8Array[], where: string): Samples[] {
  return blocks.map((block, band) => {
    const stored = decodeBlock(layout, block, layout.blockHeight, `${where}: band ${band + 1}`);
    return bandOf(stored, layout, band, null);
  });
}

function readSummary(xml: string, uri: string): JobSummary | null {
  const json = new RegExp(`<Item name="${SUMMARY_ITEM}">([^<]*)</Item>`).exec(xml)?.[1];
  if (json === undefined) return null;
  return parseWith(summarySchema, parseJson(unescapeXml(unescapeXml(json)), uri), uri);
}
