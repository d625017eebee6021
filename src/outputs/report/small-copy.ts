import { cogHeader, frameBlocks } from '../../cog/write/cog-header.js';
import { cogFormat, encodeBands } from '../../cog/write/encode-block.js';
import { geoFields } from '../../cog/write/geo-fields.js';
import { nodataField } from '../../cog/write/nodata-field.js';
import type { Plan } from '../../documents/plan.js';
import { allTiles, tileCounts } from '../../grid/tiling.js';
import { bytesOf } from '../../raster/dtype.js';
import type { RasterFile } from '../../results/raster-file.js';
import { mosaicLevels } from '../mosaic/mosaic-levels.js';
import type { OutputPorts } from '../output.js';
import { cellsAt, halved, type LevelCells, putInto, readLevel } from './level-cells.js';

/** Values in memory that a copy may have, over all files, ... */
const MOST_VALUE_BYTES = 6 * 2 ** 20;
/** ... and bytes once they are compressed. In the page they take a third more, as text. */
export const MOST_COPY_BYTES = 2 * 2 ** 20;

/** A run's rasters at one low resolution, each a GeoTIFF by itself. */
export interface SmallCopy {
  /** 0 is the full resolution: then the copy is whole. */
  readonly level: number;
  readonly columns: number;
  readonly rows: number;
  /** In the order of the results' files. */
  readonly files: readonly Uint8Array[];
}

/** The finest level of which all values fit into memory that is set aside for them, also beyond the mosaic's own. */
export function copyLevel({ target: { grid }, bands }: Pick<Plan, 'target' | 'bands'>): number {
  const cellBytes = bands.reduce((sum, { dtype }) => sum + bytesOf(dtype), 0);
  let level = 0;
  const isLast = () => cellsAt(grid.columns, level) * cellsAt(grid.rows, level) === 1;
  const valueBytes = () => cellsAt(grid.columns, level) * cellsAt(grid.rows, level) * cellBytes;
  while (valueBytes() > MOST_VALUE_BYTES && !isLast()) level++;
  return level;
}

/** The level of the mosaic that a copy is made of. */
export function levelRead(plan: Pick<Plan, 'target' | 'bands'>): number {
  return Math.min(copyLevel(plan), mosaicLevels(plan.target).length - 1);
}

/**
 * Makes the copy that a page carries along: the finest level that fits into {@link MOST_COPY_BYTES}.
 * Memory: the values of one level, and of the next one.
 * @throws MissingTileError, TileDamagedError, StorageError
 */
export async function smallCopy(ports: OutputPorts): Promise<SmallCopy> {
  const { plan, files } = ports.results;
  const first = copyLevel(plan);
  let cells: LevelCells[] = [];
  for (const file of files) {
    let found = await readLevel(file, levelRead(plan), ports);
    while (found.level < first) found = halved(file, found);
    cells.push(found);
  }
  for (;;) {
    const copies = [];
    for (const [i, file] of files.entries()) copies.push(await smallTiff(file, cells[i]!));
    const { level, columns, rows } = cells[0]!;
    const bytes = copies.reduce((sum, { length }) => sum + length, 0);
    if (bytes <= MOST_COPY_BYTES || columns * rows === 1) return { level, columns, rows, files: copies };
    cells = cells.map((one, i) => halved(files[i]!, one));
  }
}

/** Cells as a GeoTIFF with the blocks of the mosaic. */
async function smallTiff(file: RasterFile, { level, columns, rows, values }: LevelCells): Promise<Uint8Array> {
  const { grid, crs } = file.plan.target;
  const { across, down } = tileCounts({ columns, rows }, file.size);
  const parts: Uint8Array[] = [];
  const byteCounts: number[] = [];
  for (const { col, row } of allTiles({ across, down })) {
    const block = file.emptyBlock();
    const [colOff, rowOff] = [col * file.size.columns, row * file.size.rows];
    const width = Math.min(file.size.columns, columns - colOff);
    const height = Math.min(file.size.rows, rows - rowOff);
    const from = values.map((band) => band.subarray(rowOff * columns + colOff));
    putInto(block, file.size.columns, { colOff: 0, rowOff: 0, width, height }, columns, from as typeof values);
    const encoded = await encodeBands(block, file.size);
    byteCounts.push(...encoded.map(({ length }) => length));
    parts.push(frameBlocks(encoded));
  }
  const size = 2 ** level;
  const placed = { ...grid, columns, rows, cellWidth: grid.cellWidth * size, cellHeight: grid.cellHeight * size };
  const fields = [...geoFields(placed, crs.geoTags), nodataField(file)];
  const image = { width: columns, height: rows, byteCounts: Float64Array.from(byteCounts), fields };
  const header = cogHeader(cogFormat(values[0]!, values.length, file.size), [image]);
  return Buffer.concat([header.bytes, ...parts]);
}
