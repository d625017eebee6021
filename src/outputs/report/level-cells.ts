import { unframed } from '../../cog/write/cog-header.js';
import { decodeBlock } from '../../cog/write/encode-block.js';
import type { Plan } from '../../documents/plan.js';
import { allTiles } from '../../grid/tiling.js';
import type { Samples } from '../../raster/samples.js';
import type { RasterFile } from '../../results/raster-file.js';
import { readCells } from '../../results/read-cells.js';
import { mosaicLevels } from '../mosaic/mosaic-levels.js';
import { overviewBlocks } from '../mosaic/write-file.js';
import type { OutputPorts } from '../output.js';

/** All cells of a raster file at one resolution, which is low enough for memory. */
export interface LevelCells {
  /** 0 is the full resolution; each further one has half the cells, rounded up. */
  readonly level: number;
  readonly columns: number;
  readonly rows: number;
  /** One array for each band of the file, row by row. */
  readonly values: readonly Samples[];
}

/** Cells of one axis at a level. */
export function cellsAt(cells: number, level: number): number {
  return Math.ceil(cells / 2 ** level);
}

/** Objects that reading a level asks for: results of jobs, or blocks of an overview. */
export function readsOf({ target }: Pick<Plan, 'target'>, level: number): number {
  const { across, down } = mosaicLevels(target)[level]!;
  return across * down;
}

/**
 * Reads a level that the mosaic has: the full resolution from the results of jobs, an overview from the blocks that
 * were set aside while the mosaic was made.
 * @throws MissingTileError, TileDamagedError, StorageError
 */
export async function readLevel(file: RasterFile, level: number, ports: OutputPorts): Promise<LevelCells> {
  const { columns, rows } = sizeAt(file, level);
  const values = file.emptyBlock({ columns, rows });
  if (level === 0) {
    const { results, store, onJob: onPart } = ports;
    for await (const { window, values: tile } of readCells(results, store, { bands: file.numbers, onPart }))
      putInto(values, columns, window, window.width, tile);
    return { level, columns, rows, values };
  }
  for (const block of allTiles(mosaicLevels(file.plan.target)[level]!)) {
    const [colOff, rowOff] = [block.col * file.size.columns, block.row * file.size.rows];
    const width = Math.min(file.size.columns, columns - colOff);
    const height = Math.min(file.size.rows, rows - rowOff);
    const stored = unframed(await overviewBlocks(file, ports.store, level, block));
    ports.onJob?.();
    const bands = stored.map((bytes) => decodeBlock(bytes, file.dtype, file.size));
    putInto(values, columns, { colOff, rowOff, width, height }, file.size.columns, bands);
  }
  return { level, columns, rows, values };
}

/** The next level, by the rule of the mosaic's own overviews. */
export function halved(file: RasterFile, { level, columns, rows, values }: LevelCells): LevelCells {
  const whole = { columns: even(columns), rows: even(rows) };
  const children = file.emptyBlock(whole);
  putInto(children, whole.columns, { colOff: 0, rowOff: 0, width: columns, height: rows }, columns, values);
  const half = { columns: whole.columns / 2, rows: whole.rows / 2 };
  const parents = file.emptyBlock(half);
  file.halve(children, whole, parents, { first: 0, columns: half.columns });
  return { level: level + 1, ...half, values: parents };
}

function sizeAt(file: RasterFile, level: number) {
  const { columns, rows } = file.plan.target.grid;
  return { columns: cellsAt(columns, level), rows: cellsAt(rows, level) };
}

function even(cells: number): number {
  return cells + (cells % 2);
}

/** Puts cells of some bands to their place in larger ones. */
export function putInto(
  to: readonly Samples[],
  columns: number,
  { colOff, rowOff, width, height }: { colOff: number; rowOff: number; width: number; height: number },
  stride: number,
  from: readonly Samples[],
): void {
  to.forEach((band, b) => {
    for (let row = 0; row < height; row++)
      band.set(from[b]!.subarray(row * stride, row * stride + width), (rowOff + row) * columns + colOff);
  });
}
