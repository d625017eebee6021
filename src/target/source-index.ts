import Flatbush from 'flatbush';
import type { Plan } from '../documents/plan.js';
import type { Window } from '../grid/window.js';

type Sourced = Pick<Plan, 'layers'>;

/** Of plans that are in use: a thread asks for each of its jobs. */
const indices = new WeakMap<object, Flatbush>();

/**
 * The sources of a plan that may touch some cells, by their numbers, in the order in which they come first where they
 * overlap.
 */
export function sourcesOver({ layers }: Sourced, cells: Window): number[] {
  const { sources } = layers[0]!;
  if (sources.length === 1 && sources[0]!.cells === null) return [0];
  const index = indices.get(sources) ?? indexOf(sources);
  indices.set(sources, index);
  const { colOff, rowOff, width, height } = cells;
  // Windows that share no more than an edge have no cell in common.
  const found = index.search(colOff + 0.5, rowOff + 0.5, colOff + width - 0.5, rowOff + height - 0.5);
  return found.sort((a, b) => a - b);
}

function indexOf(sources: Plan['layers'][number]['sources']): Flatbush {
  const index = new Flatbush(sources.length);
  for (const { cells } of sources) {
    const { colOff, rowOff, width, height } = cells!;
    index.add(colOff, rowOff, colOff + width, rowOff + height);
  }
  index.finish();
  return index;
}
