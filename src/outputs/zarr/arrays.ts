import { numberFromJson } from '../../documents/json-number.js';
import { ZARR_PREFIX } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { type TileIndex, tileSizeOf } from '../../grid/tiling.js';
import { bytesOf, type DataType, isFloat, newSamples } from '../../raster/dtype.js';
import { type BandGroup, bandGroups, type ClassAxis } from './band-groups.js';

/** The variable that tells the CRS, by the name that GDAL and rioxarray give it. */
export const GRID_MAPPING = 'spatial_ref';

/** An array of the store: its name, and how its values are cut into chunks. */
export interface ZarrArray {
  readonly name: string;
  readonly dtype: DataType | 'string';
  readonly dimensions: readonly string[];
  readonly shape: readonly number[];
  /** Elements of a chunk along each dimension. */
  readonly chunk: readonly number[];
}

/** An array of bands: `[y, x]`, or `[class, y, x]`. Each job makes one chunk of it. */
export interface BandArray extends ZarrArray, BandGroup {
  readonly dtype: DataType;
  /** What stands for no value in the bands. */
  readonly nodata: number;
  /** What stands for it here, and beyond the edges of the grid: NaN in floats. */
  readonly fill: number;
}

/** The arrays of a plan's store, in the order in which they are written. */
export interface ZarrArrays {
  readonly x: ZarrArray;
  readonly y: ZarrArray;
  readonly axes: readonly ClassAxis[];
  readonly bands: readonly BandArray[];
}

/** The names of both horizontal dimensions and of the variables that say where they are. */
export function dimensionNames({ crs }: Pick<Plan['target'], 'crs'>): { readonly x: string; readonly y: string } {
  return crs.kind === 'geographic' ? { x: 'lon', y: 'lat' } : { x: 'x', y: 'y' };
}

/** What arrays a plan makes. */
export function zarrArrays(plan: Plan): ZarrArrays {
  const { grid } = plan.target;
  const names = dimensionNames(plan.target);
  const groups = bandGroups(plan);
  const axes = new Map(groups.flatMap(({ axis }) => (axis ? [[axis.name, axis] as const] : [])));
  return {
    x: lineOf(names.x, 'float64', grid.columns),
    y: lineOf(names.y, 'float64', grid.rows),
    axes: [...axes.values()],
    bands: groups.map((group) => bandArray(plan, group)),
  };
}

/** An array of one dimension, which has its name, in one chunk. */
export function lineOf(name: string, dtype: ZarrArray['dtype'], length: number, dimension = name): ZarrArray {
  return { name, dtype, dimensions: [dimension], shape: [length], chunk: [length] };
}

function bandArray({ bands, target }: Plan, group: BandGroup): BandArray {
  const { dtype, nodata: stored } = bands[group.bands[0]!]!;
  const { x, y } = dimensionNames(target);
  const size = tileSizeOf(target);
  const { columns, rows } = target.grid;
  const nodata = numberFromJson(stored);
  const across = group.axis ? [group.bands.length] : [];
  return {
    ...group,
    dtype,
    dimensions: [...(group.axis ? [group.axis.name] : []), y, x],
    shape: [...across, rows, columns],
    chunk: [...across, Math.min(size.rows, rows), Math.min(size.columns, columns)],
    nodata,
    fill: isFloat(dtype) ? Number.NaN : (newSamples(dtype, 1).fill(nodata)[0] ?? 0),
  };
}

/** Bytes of a chunk's values. */
export function chunkBytes({ chunk, dtype }: BandArray): number {
  return chunk.reduce((product, length) => product * length, bytesOf(dtype));
}

/** The key of what describes an array. */
export function metadataKey({ name }: Pick<ZarrArray, 'name'>): string {
  return `${ZARR_PREFIX}${name}/zarr.json`;
}

/** The key of a chunk: all of an array lie in one folder. Of an array without dimensions it is `c`. */
export function chunkKey({ name }: Pick<ZarrArray, 'name'>, ...place: readonly number[]): string {
  return `${ZARR_PREFIX}${name}/${['c', ...place].join('.')}`;
}

/** The place of a tile's chunk: all classes are in one. */
export function tilePlace({ axis }: BandArray, { col, row }: TileIndex): number[] {
  return [...(axis ? [0] : []), row, col];
}
