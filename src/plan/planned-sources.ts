import { countOf } from '../count-of.js';
import type { PixelMap } from '../coverage/pixel-map.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { intersect, type Window } from '../grid/window.js';
import { pixelMapOf } from '../target/pixel-map-of.js';
import type { SourcePart } from './lattices.js';
import { overlapsOf } from './overlaps.js';
import type { PlacedSource } from './placed-source.js';
import type { PlannedGrid, PlannedLattice } from './plan-grid.js';
import { cellsAround } from './source-cells.js';

/** Sources of a plan, and what is to be said of them. */
export interface PlacedSources {
  readonly sources: readonly PlacedSource[];
  readonly notes: readonly string[];
}

/** Pairs of overlapping sources that a message names. */
const NAMED = 3;

/**
 * Places parts of sources over the cells of a grid, in the order in which they come first where they overlap. Those that
 * the grid doesn't reach are left out.
 * @throws InvalidInputError where sources overlap and may not
 */
export function placedSources(spec: Spec, parts: readonly SourcePart[], planned: PlannedGrid): PlacedSources {
  const { grid, lattices } = planned;
  const maps = lattices.map((lattice) => mapOf(lattice, planned));
  if (parts.length === 1) {
    const [{ lattice, coverage }] = lattices as [PlannedLattice];
    const { width, height } = lattice;
    const around = () => cellsAround(maps[0]!, { colOff: 0, rowOff: 0, width, height }, grid);
    const place = { stack: 0, colOff: 0, rowOff: 0, cells: coverage.kind === 'polygons' ? around() : null };
    return { sources: [{ ...parts[0]!, place }], notes: [] };
  }
  const found: (PlacedSource & { readonly number: number })[] = [];
  lattices.forEach(({ lattice, pixels }, stack) => {
    for (const { part: number, colOff, rowOff } of lattice.members) {
      const part = parts[number]!;
      const { width, height } = part.record.window;
      const extent = { colOff, rowOff, width, height };
      const cells = intersect(extent, pixels) && cellsAround(maps[stack]!, extent, grid);
      if (cells) found.push({ ...part, number, place: { stack, colOff, rowOff, cells } });
    }
  });
  found.sort((a, b) => a.number - b.number);
  const all = countOfSources(parts);
  const left = all - countOfSources(found);
  const notes =
    left > 0 ? [`${left} of ${countOf(all, 'source')} ${left === 1 ? 'lies' : 'lie'} outside the grid`] : [];
  const { pairs, count } = overlapsOf(found, maps, NAMED);
  if (count === 0) return { sources: found, notes };
  const named = pairs.map(([a, b]) => `${a.source.uri} and ${b.source.uri}`).join('; ');
  const listed = `${named}${count > NAMED ? `; and ${countOf(count - NAMED, 'more pair')}` : ''}`;
  if (spec.overlap === 'error')
    throw new InvalidInputError(
      `overlap: sources overlap (${listed}); say which one counts with --overlap first or last, or leave one of them out`,
    );
  return { sources: found, notes: [...notes, `sources overlap, and the ${spec.overlap} valid one counts: ${listed}`] };
}

/** How many sources some parts are of. */
function countOfSources(parts: readonly Pick<SourcePart, 'source'>[]): number {
  return new Set(parts.map(({ source }) => source)).size;
}

/** How the grid lies in the pixels of a lattice. */
function mapOf({ lattice, gridCrs, coverage }: PlannedLattice, { grid, crs }: PlannedGrid): PixelMap {
  const { geotransform, width, height } = lattice;
  return pixelMapOf({
    grid,
    gridCrs: crs.definition,
    geotransform,
    width,
    height,
    rasterCrs: lattice.crs.definition,
    datums: gridCrs.shift,
    isSameCrs: gridCrs.isSame,
    rowPosition: null,
    isOneTurn: coverage.kind === 'polygons' && coverage.isOneTurn === true,
  });
}

/** For each source, the pixels of its file that the grid touches: what a census reads. */
export function surveyedWindows(sources: readonly PlacedSource[], lattices: readonly PlannedLattice[]): Window[] {
  return sources.map(({ record: { window }, place: { stack, colOff, rowOff } }) => {
    const extent = { colOff, rowOff, width: window.width, height: window.height };
    const { colOff: col, rowOff: row, width, height } = intersect(extent, lattices[stack]!.pixels)!;
    return { colOff: col - colOff + window.colOff, rowOff: row - rowOff + window.rowOff, width, height };
  });
}
