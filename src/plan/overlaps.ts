import Flatbush from 'flatbush';
import type { PixelMap } from '../coverage/pixel-map.js';
import type { SourceRecord } from '../documents/source-record.js';
import { areaOf, intersect, type Window } from '../grid/window.js';
import { haveCommonPlace } from './common-place.js';
import type { PlacedSource } from './placed-source.js';

/** Two sources that have a place in common. */
export type Overlap = readonly [SourceRecord, SourceRecord];

/**
 * Counts the pairs of sources that overlap: on one lattice by pixels, on two by what their outlines have in common.
 * @param sources or parts of them; those of one source are no pair
 * @param maps of the lattices
 * @param most pairs that are named
 */
export function overlapsOf(
  sources: readonly PlacedSource[],
  maps: readonly PixelMap[],
  most: number,
): { readonly pairs: readonly Overlap[]; readonly count: number } {
  const index = new Flatbush(Math.max(1, sources.length));
  for (const { place } of sources) {
    const { colOff, rowOff, width, height } = place.cells!;
    index.add(colOff, rowOff, colOff + width, rowOff + height);
  }
  if (sources.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  const pairs: Overlap[] = [];
  const seen = new Set<string>();
  // Only what was cut is met more than once.
  const [met, cut] = [new Set<number>(), new Set<number>()];
  for (const { source } of sources) (met.has(source) ? cut : met).add(source);
  const isCut = (a: PlacedSource, b: PlacedSource) => cut.has(a.source) || cut.has(b.source);
  const isKnown = (a: PlacedSource, b: PlacedSource) =>
    a.source === b.source || (isCut(a, b) && seen.has(`${a.source} ${b.source}`));
  let count = 0;
  sources.forEach((source, i) => {
    const { colOff, rowOff, width, height } = source.place.cells!;
    const others = index.search(colOff, rowOff, colOff + width, rowOff + height, (j) => j > i);
    for (const j of others.sort((a, b) => a - b)) {
      const other = sources[j]!;
      if (isKnown(source, other) || !doOverlap(source, other, maps)) continue;
      if (isCut(source, other)) seen.add(`${source.source} ${other.source}`);
      count++;
      if (pairs.length < most) pairs.push([source.record, other.record]);
    }
  });
  return { pairs, count };
}

function doOverlap(a: PlacedSource, b: PlacedSource, maps: readonly PixelMap[]): boolean {
  if (a.place.stack === b.place.stack) return intersect(extentOf(a), extentOf(b)) !== null;
  const footprint = (one: PlacedSource) => ({ map: maps[one.place.stack]!, extent: extentOf(one) });
  // The smaller one is where the other's map is least bent.
  const [small, large] = areaOf(a.place.cells!) <= areaOf(b.place.cells!) ? [a, b] : [b, a];
  return haveCommonPlace(footprint(small), footprint(large));
}

function extentOf({ record: { window }, place: { colOff, rowOff } }: PlacedSource): Window {
  return { colOff, rowOff, width: window.width, height: window.height };
}
