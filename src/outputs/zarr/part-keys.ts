import { ZARR_PREFIX } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { allTiles, tileCounts, tileSizeOf } from '../../grid/tiling.js';
import { chunkKey, GRID_MAPPING, metadataKey, tilePlace, type ZarrArrays } from './arrays.js';
import { textName, textsOf } from './band-groups.js';

/** The arrays that are one chunk, with their dimensions. */
function wholeArrays({ x, y, axes }: ZarrArrays): { readonly name: string; readonly dimensions: number }[] {
  const classes = axes.flatMap((axis) => [axis.name, ...textsOf(axis).map((kind) => textName(axis, kind))]);
  return [
    { name: GRID_MAPPING, dimensions: 0 },
    ...[x.name, y.name, ...classes].map((name) => ({ name, dimensions: 1 })),
  ];
}

/** The folders of a store, one for each array, and the store's own. */
export function partFolders(arrays: ZarrArrays): string[] {
  return [...[...wholeArrays(arrays), ...arrays.bands].map(({ name }) => `${ZARR_PREFIX}${name}/`), ZARR_PREFIX];
}

/** The keys of all objects of a store but of what describes the group, array by array. */
export function* partKeys({ target }: Pick<Plan, 'target'>, arrays: ZarrArrays): Generator<string> {
  for (const { name, dimensions } of wholeArrays(arrays)) {
    yield metadataKey({ name });
    yield chunkKey({ name }, ...new Array<number>(dimensions).fill(0));
  }
  const tiles = tileCounts(target.grid, tileSizeOf(target));
  for (const array of arrays.bands) {
    yield metadataKey(array);
    for (const tile of allTiles(tiles)) yield chunkKey(array, ...tilePlace(array, tile));
  }
}
