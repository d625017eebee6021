import Flatbush from 'flatbush';
import type { PixelMap } from '../coverage/pixel-map.js';
import type { SourceRecord } from '../documents/source-record.js';
import { intersect, type Window } from '../grid/window.js';
import type { PlacedSource } from './placed-source.js';

/** Points along a side of a source that are looked for in another one. */
const ALONG = 16;
/** Pixels that a source must reach into another one on another lattice, to overlap it. */
const DEEP = 0.5;

/** Two sources that have a place in common. */
export type Overlap = readonly [SourceRecord, SourceRecord];

/**
 * Counts the pairs of sources that overlap: on one lattice by pixels, on two where one of them holds points of the other.
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
  let count = 0;
  sources.forEach((source, i) => {
    const { colOff, rowOff, width, height } = source.place.cells!;
    const others = index.search(colOff, rowOff, colOff + width, rowOff + height, (j) => j > i);
    for (const j of others.sort((a, b) => a - b)) {
      const other = sources[j]!;
      if (!doOverlap(source, other, maps)) continue;
      count++;
      if (pairs.length < most) pairs.push([source.record, other.record]);
    }
  });
  return { pairs, count };
}

function doOverlap(a: PlacedSource, b: PlacedSource, maps: readonly PixelMap[]): boolean {
  if (a.place.stack === b.place.stack) return intersect(extentOf(a), extentOf(b)) !== null;
  return holdsPointsOf(a, b, maps) || holdsPointsOf(b, a, maps);
}

/** Whether a point of a source lies inside another one. */
function holdsPointsOf(a: PlacedSource, b: PlacedSource, maps: readonly PixelMap[]): boolean {
  const [mapA, mapB] = [maps[a.place.stack]!, maps[b.place.stack]!];
  const [own, other] = [extentOf(a), extentOf(b)];
  for (let i = 0; i <= ALONG; i++)
    for (let j = 0; j <= ALONG; j++) {
      const place = mapB.toCells(other.colOff + (i / ALONG) * other.width, other.rowOff + (j / ALONG) * other.height);
      const [column, row] = mapA.toPixels(...place);
      const isInside =
        column > own.colOff + DEEP &&
        column < own.colOff + own.width - DEEP &&
        row > own.rowOff + DEEP &&
        row < own.rowOff + own.height - DEEP;
      if (isInside) return true;
    }
  return false;
}

function extentOf({ record: { window }, place: { colOff, rowOff } }: PlacedSource): Window {
  return { colOff, rowOff, width: window.width, height: window.height };
}
