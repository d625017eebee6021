import { InvalidInputError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';

/** @returns the tile that "col-row" names, the reverse of tileId(). @throws InvalidInputError */
export function parseTileId(id: string): TileIndex {
  const match = /^(\d+)-(\d+)$/.exec(id);
  if (!match) throw new InvalidInputError(`tile ${JSON.stringify(id)}: write col-row`);
  return { col: Number(match[1]), row: Number(match[2]) };
}
