import * as z from 'zod';
import { Tag } from '../cog/tags.js';
import { cogHeader, frameBlocks, framedBytes, LEADER_BYTES } from '../cog/write/cog-header.js';
import { cogFormat, encodeBands } from '../cog/write/encode-block.js';
import { gdalMetadata } from '../cog/write/gdal-metadata.js';
import { geoFields } from '../cog/write/geo-fields.js';
import { ascii } from '../cog/write/ifd.js';
import { nodataField } from '../cog/write/nodata-field.js';
import type { JobId } from '../documents/jobs.js';
import { InvalidInputError } from '../errors.js';
import { turnEventLoop } from '../event-loop-turns.js';
import type { TileSize } from '../grid/tiling.js';
import { parseJson, parseWith } from '../parse.js';
import { bytesOf } from '../raster/dtype.js';
import { freeArray } from '../raster/free-array.js';
import { isConstant, type Samples } from '../raster/samples.js';
import { bandStats, bandStatsSchema } from './band-stats.js';
import { halfSize, isPackedHalf, packHalf } from './half-level.js';
import type { RasterFile } from './raster-file.js';
import { unsealed } from './sealed.js';

/** What reduce needs to know of a job's file beside its cells. */
const summarySchema = z.object({
  runId: z.string(),
  /** A file may lie under the wrong key. */
  job: z.string(),
  /** Facts of the job that its first file carries; null in its other ones. */
  facts: z.unknown(),
  bandStats: z.array(bandStatsSchema.nullable()),
  /** Bytes of the TIFF's header, of each band's block behind it, and of the half level behind them. */
  header: z.int().nonnegative(),
  blocks: z.array(z.int().nonnegative()),
  half: z.int().nonnegative(),
});
export type JobSummary = z.output<typeof summarySchema>;

/** Bytes of the length of a summary, at the end. */
const LENGTH_BYTES = 4;

/**
 * Writes a job's part of a raster file: a GeoTIFF of its own, with one block for each band, which is the file's block;
 * then what reduce needs, of which readers of TIFF take no notice: the cells at half the resolution, as long as an
 * overview is made of them, and the summary as JSON with its length.
 * @param values of the job's cells, row by row, one array for each band of the file
 * @param facts of the job, as JSON
 */
export async function encodeJobFile(
  file: RasterFile,
  job: JobId,
  values: readonly Samples[],
  facts: unknown,
): Promise<Uint8Array> {
  const stats = [];
  for (const band of values) {
    stats.push(bandStats(band, file.nodata));
    await turnEventLoop();
  }
  const bands = inBlocks(file, values, file.cellsOf(job));
  const half = halfLevel(file, job, bands);
  const full = await encodeBands(bands, file.size);
  const blocks = full.map(({ length }) => length);
  const header = tiffHeader(file, job, bands, blocks);
  const sizes = { header: header.length, blocks, half: half.length };
  const summary: JobSummary = { runId: file.plan.runId, job, facts, bandStats: stats, ...sizes };
  const json = Buffer.from(JSON.stringify(summary));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  const bytes = Buffer.concat([header, frameBlocks(full), half, json, length]);
  for (const [b, block] of full.entries()) if (!isConstant(bands[b]!)) freeArray(block); // others are kept
  freeArray(half);
  return bytes;
}

/** The cells of a job in blocks, packed at half the resolution; nothing where no overview is made of them. */
function halfLevel(file: RasterFile, job: JobId, bands: readonly Samples[]): Uint8Array {
  if (!file.hasOverviews) return new Uint8Array();
  const across = file.size.columns / 2;
  const half = file.emptyBlock({ columns: across, rows: file.size.rows / 2 });
  file.halve(bands, file.size, half, { first: 0, columns: across });
  const packed = packHalf(half, across, halfSize(file.cellsOf(job)));
  for (const band of half) freeArray(band);
  return packed;
}

function tiffHeader(file: RasterFile, job: JobId, bands: readonly Samples[], blocks: readonly number[]): Uint8Array {
  const { grid, crs } = file.plan.target;
  const { colOff, rowOff, width, height } = file.windowOf(job);
  const placed = {
    ...grid,
    left: grid.left + colOff * grid.cellWidth,
    top: grid.top - rowOff * grid.cellHeight,
  };
  const metadata = gdalMetadata(
    file.bands.map(({ name }, band) => ({ name: 'DESCRIPTION', value: name, band, role: 'description' })),
  );
  const fields = [...geoFields(placed, crs.geoTags), ascii(Tag.GdalMetadata, metadata), nodataField(file)];
  const image = { width, height, byteCounts: Float64Array.from(blocks), fields };
  return cogHeader(cogFormat(bands[0]!, bands.length, file.size), [image]).bytes;
}

/** Values of cells in blocks of the file: the same arrays where the cells fill a block. */
function inBlocks(file: RasterFile, values: readonly Samples[], cells: TileSize): readonly Samples[] {
  const { columns, rows } = file.size;
  if (cells.columns === columns && cells.rows === rows) return values;
  const blocks = file.emptyBlock();
  values.forEach((band, b) => {
    for (let row = 0; row < cells.rows; row++)
      blocks[b]!.set(band.subarray(row * cells.columns, (row + 1) * cells.columns), row * columns);
  });
  return blocks;
}

/** A job's file taken apart. */
export interface JobFile {
  readonly summary: JobSummary;
  /** The blocks of all bands with their frames, as they lie in the raster file. */
  readonly framed: Uint8Array;
  /** {@link packHalf} */
  readonly half: Uint8Array;
}

/** Takes a sealed file of a job apart. Null where it is not what was written, or none of this job and plan. */
export function decodeJobFile(file: RasterFile, job: JobId, uri: string, stored: Uint8Array): JobFile | null {
  const bytes = unsealed(stored);
  const summary = bytes && readSummary(bytes, uri);
  if (!summary || summary.runId !== file.plan.runId || summary.job !== job) return null;
  const { header, blocks, half: halfBytes } = summary;
  const end = header + framedBytes(Float64Array.from(blocks));
  const half = bytes.subarray(end, end + halfBytes);
  const cells = halfSize(file.cellsOf(job));
  const fits =
    blocks.length === file.bands.length &&
    (file.hasOverviews ? isPackedHalf(half, blocks.length, bytesOf(file.dtype), cells) : halfBytes === 0);
  return fits ? { summary, framed: bytes.subarray(header, end), half } : null;
}

/** The block of a band of the file, by the band's number there. */
export function blockOf({ summary, framed }: JobFile, band: number): Uint8Array {
  const before = framedBytes(Float64Array.from(summary.blocks.slice(0, band)));
  const start = before + LEADER_BYTES;
  return framed.subarray(start, start + summary.blocks[band]!);
}

/** The summary of a whole file; null where it was written by something else: another version, or another program. */
function readSummary(bytes: Uint8Array, uri: string): JobSummary | null {
  const end = bytes.length - LENGTH_BYTES;
  if (end < 0) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true);
  if (length > end) return null;
  try {
    const json = Buffer.from(bytes.subarray(end - length, end)).toString();
    return parseWith(summarySchema, parseJson(json, uri), uri);
  } catch (error) {
    if (error instanceof InvalidInputError) return null;
    throw error;
  }
}
