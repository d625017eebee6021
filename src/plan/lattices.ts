import { differenceOf } from '../crs/same-crs.js';
import type { SourceRecord } from '../documents/source-record.js';
import { InvalidInputError } from '../errors.js';
import { disjointWindows } from '../grid/disjoint-windows.js';
import { type Geotransform, inverseOf, isUpright, placeOf } from '../grid/geotransform.js';
import { areaOf } from '../grid/window.js';
import type { Placed } from './template-grid.js';

/** Pixels that a corner of a source may lie beside the lattice that it is taken to lie on. */
const TOLERANCE = 1e-3;
/** Each takes memory in every job, and cells between them are shared by area. */
const MAX_LATTICES = 1024;

/** A source on a lattice: its number, and where its first pixel lies. */
export interface Member {
  readonly source: number;
  readonly colOff: number;
  readonly rowOff: number;
}

/** A lattice of pixels, cut to a rectangle around the sources on it: where it lies, as one raster. */
export interface Lattice extends Placed {
  readonly members: readonly Member[];
  /** Each of its sources as it lies by itself. */
  readonly places: readonly Placed[];
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
  return { ...place, members: [{ source: 0, colOff: 0, rowOff: 0 }], places: [place] };
}

/** The part of a record that says where a source lies. */
type Source = Pick<SourceRecord, 'source' | 'window' | 'geotransform' | 'crs'>;

/**
 * Puts sources on as few lattices as there are: those whose pixels lie on one, to a thousandth of a pixel, are one raster
 * with gaps. Of several sources, those in degrees are moved by whole turns to between 180 W and 180 E.
 * @throws InvalidInputError where there are too many
 */
export function latticesOf(sources: readonly Source[]): Lattice[] {
  const found: Gathering[] = [];
  for (const [number, source] of sources.entries()) {
    const home = found.find((lattice) => lattice.add(number, source));
    if (home) continue;
    if (found.length === MAX_LATTICES)
      throw new InvalidInputError(
        `${source.source.uri}: lies on another lattice of pixels than the ${MAX_LATTICES} of the sources before it, and a run has no more; warp them to one with gdalwarp -r near -tap, or run them apart`,
      );
    found.push(new Gathering(number, source, sources.length > 1));
  }
  return found.map((lattice) => lattice.result());
}

/** A lattice while sources are put on it; places count from its first source. */
class Gathering {
  readonly #first: Source;
  readonly #members: { source: number; col: number; row: number; place: Source }[] = [];
  readonly #toPixels: (x: number, y: number) => readonly [number, number];
  /** Pixels of a turn around the earth; 0 where columns don't count longitudes in whole pixels. */
  readonly #turn: number;

  constructor(number: number, first: Source, isTurned: boolean) {
    this.#first = first;
    this.#toPixels = inverseOf(first.geotransform);
    this.#turn = isTurned ? wholeTurn(first) : 0;
    this.#put(number, first, 0, 0);
  }

  /** Takes a source, if it lies on this lattice. */
  add(number: number, source: Source): boolean {
    if (differenceOf(this.#first.crs, source.crs) !== null) return false;
    const { width, height } = source.window;
    const at = (column: number, row: number) => this.#toPixels(...placeOf(source.geotransform, column, row));
    const [col, row] = at(0, 0).map(Math.round) as [number, number];
    const isOn = (column: number, line: number) => {
      const [x, y] = at(column, line);
      return Math.abs(x - col - column) <= TOLERANCE && Math.abs(y - row - line) <= TOLERANCE;
    };
    if (!isOn(0, 0) || !isOn(width, 0) || !isOn(0, height) || !isOn(width, height)) return false;
    this.#put(number, source, col, row);
    return true;
  }

  #put(source: number, place: Source, col: number, row: number): void {
    const { geotransform, window, crs } = place;
    const [middle] = placeOf(geotransform, window.width / 2, 0);
    const turns = this.#turn > 0 ? Math.round((middle * crs.definition.unit) / 360) : 0;
    const sign = Math.sign(geotransform.pixelWidth);
    this.#members.push({ source, col: col - sign * turns * this.#turn, row, place });
  }

  result(): Lattice {
    const members = this.#members;
    const least = (of: (member: (typeof members)[number]) => number) =>
      members.reduce((found, member) => Math.min(found, of(member)), Number.POSITIVE_INFINITY);
    const [left, top] = [least(({ col }) => col), least(({ row }) => row)];
    const right = -least(({ col, place }) => -col - place.window.width);
    const bottom = -least(({ row, place }) => -row - place.window.height);
    const { uri } = this.#first.source;
    return {
      uri: members.length === 1 ? uri : `${uri} and ${members.length - 1} more`,
      crs: this.#first.crs,
      geotransform: this.#geotransformFrom(left, top),
      width: right - left,
      height: bottom - top,
      members: members.map(({ source, col, row }) => ({ source, colOff: col - left, rowOff: row - top })),
      places: members.map(({ place: { source, window, geotransform, crs } }) => ({
        uri: source.uri,
        width: window.width,
        height: window.height,
        geotransform,
        crs,
      })),
    };
  }

  /**
   * Where the rectangle's first pixel lies: as the sources state it that begin there, so that parts of a raster give its
   * own numbers, whichever of them comes first.
   */
  #geotransformFrom(left: number, top: number): Geotransform {
    const { geotransform } = this.#first;
    const [originX, originY] = placeOf(geotransform, left, top);
    if (!isUpright(geotransform)) return { ...geotransform, originX, originY };
    const stated = (axis: 'originX' | 'originY', fallback: number, isThere: (col: number, row: number) => boolean) => {
      const there = this.#members
        .filter(({ col, row }) => isThere(col, row))
        .map(({ place }) => place.geotransform[axis]);
      // A turn around the earth away, the source states another number.
      const size = Math.abs(axis === 'originX' ? geotransform.pixelWidth : geotransform.pixelHeight);
      const near = there.filter((origin) => Math.abs(origin - fallback) <= size);
      return near.length > 0 ? near.reduce((a, b) => Math.min(a, b)) : fallback;
    };
    return {
      ...geotransform,
      originX: stated('originX', originX, (col) => col === left),
      originY: stated('originY', originY, (_, row) => row === top),
    };
  }
}

/** Pixels of a turn around the earth, where columns count longitudes and a turn has a whole number of them; else 0. */
function wholeTurn({ crs, geotransform }: Source): number {
  if (crs.kind !== 'geographic' || !isUpright(geotransform)) return 0;
  const turn = 360 / crs.definition.unit / Math.abs(geotransform.pixelWidth);
  return Math.abs(turn - Math.round(turn)) <= TOLERANCE ? Math.round(turn) : 0;
}
