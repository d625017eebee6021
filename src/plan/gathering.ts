import { differenceOf } from '../crs/same-crs.js';
import type { SourceRecord } from '../documents/source-record.js';
import { type Geotransform, inverseOf, isUpright, placeOf } from '../grid/geotransform.js';
import { type ArcPart, seamBetween, withinTurn } from './one-turn.js';
import type { Placed } from './template-grid.js';

/** Pixels that a corner of a source may lie beside the lattice that it is taken to lie on. */
const TOLERANCE = 1e-3;

/** The part of a record that says where a source lies. */
export type LaidSource = Pick<SourceRecord, 'source' | 'window' | 'geotransform' | 'crs'>;

/** A part of a source on a lattice: its number among all parts, and where its first pixel lies. */
export interface Member {
  readonly part: number;
  readonly colOff: number;
  readonly rowOff: number;
}

/** A lattice of pixels, cut to a rectangle around the sources on it: where it lies, as one raster. */
export interface Lattice extends Placed {
  readonly members: readonly Member[];
  /** Each of its members as it lies by itself. */
  readonly places: readonly Placed[];
}

/** A part of a source where it lies on a lattice; places count from the first source of the lattice. */
export interface Laid<S> {
  readonly number: number;
  readonly source: number;
  readonly col: number;
  readonly row: number;
  readonly place: S;
}

/** A lattice while sources are put on it. */
export class Gathering<S extends LaidSource> {
  readonly #first: S;
  readonly #sources: Omit<Laid<S>, 'number'>[] = [];
  readonly #toPixels: (x: number, y: number) => readonly [number, number];
  readonly #turn: ReturnType<typeof turnOf>;
  /** Columns between which sources lie, where a turn has no whole number of them. */
  #left = 0;
  #right: number;

  constructor(number: number, first: S) {
    this.#first = first;
    this.#toPixels = inverseOf(first.geotransform);
    this.#turn = turnOf(first);
    this.#right = first.window.width;
    this.#sources.push({ source: number, col: 0, row: 0, place: first });
  }

  /** Takes a source, if it lies on this lattice. */
  add(number: number, source: S): boolean {
    if (differenceOf(this.#first.crs, source.crs) !== null) return false;
    const { width, height } = source.window;
    const at = (column: number, row: number) => this.#toPixels(...placeOf(source.geotransform, column, row));
    const [col, row] = at(0, 0).map(Math.round) as [number, number];
    const isOn = (column: number, line: number) => {
      const [x, y] = at(column, line);
      return Math.abs(x - col - column) <= TOLERANCE && Math.abs(y - row - line) <= TOLERANCE;
    };
    if (!isOn(0, 0) || !isOn(width, 0) || !isOn(0, height) || !isOn(width, height)) return false;
    if (!this.#isWithinTurn(col, width)) return false;
    this.#sources.push({ source: number, col, row, place: source });
    return true;
  }

  /**
   * Whether some columns are within a turn of all others. Where a turn has no whole number of pixels, what is further
   * away lies beside the lattice once it is moved by a turn: it is on another one.
   */
  #isWithinTurn(col: number, width: number): boolean {
    if (this.#turn.isWhole) return true;
    const [left, right] = [Math.min(this.#left, col), Math.max(this.#right, col + width)];
    if (right - left > this.#turn.pixels + TOLERANCE) return false;
    [this.#left, this.#right] = [left, right];
    return true;
  }

  /** Its sources, of several in all each moved or cut so that they lie within one turn from a common seam on. */
  parts(areSeveral: boolean): (Omit<Laid<S>, 'number'> & Pick<ArcPart, 'skipped'>)[] {
    const { pixels: turn, isWhole } = this.#turn;
    if (!areSeveral || !isWhole) return this.#sources.map((source) => ({ ...source, skipped: 0 }));
    const { unit } = this.#first.crs.definition;
    const antimeridian = Math.min(...[-180, 180].map((lon) => this.#toPixels(lon / unit, 0)[0]));
    const arcs = this.#sources.map(({ col, place }) => ({ start: col, length: place.window.width }));
    const seam = seamBetween(arcs, turn, Math.round(antimeridian));
    return this.#sources.flatMap(({ place, ...source }, i) =>
      withinTurn(arcs[i]!, turn, seam).map(({ start, length, skipped }) => ({
        ...source,
        skipped,
        col: start,
        place: length === place.window.width ? place : columnsOf(place, skipped, length),
      })),
    );
  }

  /** The lattice with those parts on it. */
  result(members: readonly Laid<S>[]): Lattice {
    const least = (of: (member: (typeof members)[number]) => number) =>
      members.reduce((found, member) => Math.min(found, of(member)), Number.POSITIVE_INFINITY);
    const [left, top] = [least(({ col }) => col), least(({ row }) => row)];
    const right = -least(({ col, place }) => -col - place.window.width);
    const bottom = -least(({ row, place }) => -row - place.window.height);
    const { uri } = this.#first.source;
    return {
      uri: this.#sources.length === 1 ? uri : `${uri} and ${this.#sources.length - 1} more`,
      crs: this.#first.crs,
      geotransform: this.#geotransformFrom(left, top, members),
      width: right - left,
      height: bottom - top,
      members: members.map(({ number, col, row }) => ({ part: number, colOff: col - left, rowOff: row - top })),
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
  #geotransformFrom(left: number, top: number, members: readonly Laid<S>[]): Geotransform {
    const { geotransform } = this.#first;
    const [originX, originY] = placeOf(geotransform, left, top);
    if (!isUpright(geotransform)) return { ...geotransform, originX, originY };
    const stated = (axis: 'originX' | 'originY', fallback: number, isThere: (col: number, row: number) => boolean) => {
      const there = members.filter(({ col, row }) => isThere(col, row)).map(({ place }) => place.geotransform[axis]);
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

/** Some columns of a source, as a source of their own. */
function columnsOf<S extends LaidSource>(source: S, skipped: number, width: number): S {
  const { window, geotransform } = source;
  const [originX] = placeOf(geotransform, skipped, 0);
  return {
    ...source,
    window: { ...window, colOff: window.colOff + skipped, width },
    geotransform: { ...geotransform, originX },
  };
}

/** Pixels of a turn around the earth, and whether they are whole ones; endless where columns don't count longitudes. */
function turnOf({ crs, geotransform }: LaidSource): { readonly pixels: number; readonly isWhole: boolean } {
  if (crs.kind !== 'geographic' || !isUpright(geotransform))
    return { pixels: Number.POSITIVE_INFINITY, isWhole: false };
  const turn = 360 / crs.definition.unit / Math.abs(geotransform.pixelWidth);
  const whole = Math.round(turn);
  const isWhole = Math.abs(turn - whole) <= TOLERANCE;
  return { pixels: isWhole ? whole : turn, isWhole };
}
