import type { SourceRecord } from '../documents/source-record.js';
import { InvalidInputError } from '../errors.js';
import { disjointWindows } from '../grid/disjoint-windows.js';
import { areaOf } from '../grid/window.js';
import { Gathering, type Laid, type LaidSource, type Lattice } from './gathering.js';
import type { Placed } from './template-grid.js';

/** Each takes memory in every job, and cells between them are shared by area. */
const MAX_LATTICES = 1024;

/** Pixels of a source that lie within one turn around the earth: all of them, but for one that is cut. */
export interface SourcePart<S = SourceRecord> {
  readonly record: S;
  /** The number of the source. */
  readonly source: number;
}

/** Sources on lattices, in parts that are in the order of the sources. */
export interface LaidSources<S = SourceRecord> {
  readonly lattices: readonly Lattice[];
  readonly parts: readonly SourcePart<S>[];
}

/** Sources of a lattice that are looked at for gaps between them. */
const FEW = 256;

/** What of a lattice is covered: itself, where few sources surely leave no gap, or each of its sources. */
export function coveredPlaces(lattice: Lattice): readonly Placed[] {
  const { members, places, width, height } = lattice;
  if (members.length > FEW) return places;
  const extents = members.map(({ colOff, rowOff }, i) => ({
    colOff,
    rowOff,
    width: places[i]!.width,
    height: places[i]!.height,
  }));
  const covered = disjointWindows(extents).reduce((sum, piece) => sum + areaOf(piece), 0);
  return covered === width * height ? [lattice] : places;
}

/** A raster that lies on a lattice of its own. */
export function latticeOf(place: Placed): Lattice {
  return { ...place, members: [{ part: 0, colOff: 0, rowOff: 0 }], places: [place] };
}

/**
 * Puts sources on as few lattices as there are: those whose pixels lie on one, to a thousandth of a pixel, are one raster
 * with gaps. Of several sources, those in degrees are moved by whole turns to within one, and cut where they can't be:
 * else one and the same place would be pixels of the lattice twice.
 * @throws InvalidInputError where there are too many
 */
export function latticesOf<S extends LaidSource>(sources: readonly S[]): LaidSources<S> {
  const found: Gathering<S>[] = [];
  for (const [number, source] of sources.entries()) {
    const home = found.find((lattice) => lattice.add(number, source));
    if (home) continue;
    if (found.length === MAX_LATTICES)
      throw new InvalidInputError(
        `${source.source.uri}: lies on another lattice of pixels than the ${MAX_LATTICES} of the sources before it, and a run has no more; warp them to one with gdalwarp -r near -tap, or run them apart`,
      );
    found.push(new Gathering(number, source));
  }
  const laid = found.flatMap((lattice, i) =>
    lattice.parts(sources.length > 1).map((part) => ({ ...part, lattice: i })),
  );
  laid.sort((a, b) => a.source - b.source || a.skipped - b.skipped);
  const ofLattices: Laid<S>[][] = found.map(() => []);
  for (const [number, { lattice, ...part }] of laid.entries()) ofLattices[lattice]!.push({ ...part, number });
  return {
    lattices: found.map((lattice, i) => lattice.result(ofLattices[i]!)),
    parts: laid.map(({ source, place }) => ({ source, record: place })),
  };
}
