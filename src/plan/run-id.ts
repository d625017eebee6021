import { createHash } from 'node:crypto';
import type { Spec } from '../documents/spec.js';
import type { TileSize } from '../grid/tiling.js';

/** To be raised whenever the same question gives other bytes: results of two versions must not meet. */
const RESULT_VERSION = 6;

/**
 * The id of a run: a hash of the question and of how its sources, in their versions, are read. The question says how
 * large square tiles are, if not the version does; a rectangle is none of them.
 */
export function runIdOf(spec: Spec, classes: unknown, readings: unknown, { columns, rows }: TileSize): string {
  const rectangle = columns === rows ? [] : [columns, rows];
  return createHash('sha256')
    .update(JSON.stringify([RESULT_VERSION, spec, classes, readings, ...rectangle]))
    .digest('hex')
    .slice(0, 16);
}
