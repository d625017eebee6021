import type { PolePlace } from './pixel-map.js';
import type { UnitPoint, WholeUnits } from './whole-units.js';

/** A point of an edge: its place in the grid, and in the raster. */
export interface EdgePoint extends UnitPoint {
  readonly u: number;
  readonly v: number;
}

/** What separates stretches of an edge between which the map is torn: an edge of the map of the world. */
export const TEAR: Readonly<EdgePoint> = { x: Number.NaN, y: Number.NaN, row: 0, u: 0, v: 0 };

/** Halvings after which an edge that is still not straight is torn: 2^-24 of a cell of 1 km is 0.06 mm. */
const DEEPEST = 24;
/** Halvings that find where a map ends. */
const RIM_STEPS = 44;
/** Cells that a pole may lie beside an edge that is taken to meet it. */
const ON_EDGE = 1e-6;
/** Pixels that a tear is wide at least; ends that are nearer to each other are joined. */
const TORN = 0.5;
/** Units by which the middle of a straight line may lie beside it, as points are rounded. */
const ROUNDED = 1.5;

/**
 * Turns an edge of a cell into straight stretches: an edge whose middle lies further off its chord than a tolerance is
 * halved, with exactly mapped points. A function of the edge alone, which is always seen from its upper or left end.
 */
export class BentEdges {
  readonly #most: number;
  readonly #poleLines: readonly number[];

  /**
   * Bends by a tolerance.
   * @param tolerance largest distance of a curve from its chords, along each axis, in pixels
   */
  constructor(
    readonly units: WholeUnits,
    tolerance: number,
  ) {
    this.#most = tolerance * units.one;
    this.#poleLines = units.map.poleRows.map((row) => units.line(row));
  }

  /** Whether the middle of an edge is so near its chord that the edge is straight. */
  isStraight(a: UnitPoint, middle: UnitPoint, b: UnitPoint): boolean {
    const aside = Math.abs(middle.y - (a.y + b.y) / 2);
    if (!(aside <= ROUNDED || aside <= this.#most * this.#heightAt(middle))) return false;
    const { units } = this;
    if (units.period === 0) return Math.abs(middle.x - (a.x + b.x) / 2) <= this.#most;
    // A pole has every longitude: there it is that of the middle.
    const from = this.isAtPole(a) ? middle.x : a.x;
    const to = units.near(this.isAtPole(b) ? middle.x : b.x, from);
    if (Math.abs(to - from) > units.period / 4) return false;
    return Math.abs(units.near(middle.x, from) - (from + to) / 2) <= this.#most;
  }

  /**
   * The points between the ends of an edge at which it bends, in order; {@link TEAR} where the map is torn or begins or
   * ends. Edges that are not interpolated are looked at in quarters, too: a curve like an S crosses its chord in the
   * middle.
   */
  between(u0: number, v0: number, u1: number, v1: number): EdgePoint[] {
    const found: EdgePoint[] = [];
    const a = this.at(u0, v0);
    const b = this.at(u1, v1);
    const pole = this.units.map.poles.find((place) => isInside(place, a, b));
    if (!pole) this.#split(a, b, 0, found);
    else {
      const there = { ...this.units.point(0, pole.row), u: pole.u, v: pole.v };
      this.#split(a, there, 0, found);
      found.push(there);
      this.#split(there, b, 0, found);
    }
    return found;
  }

  /** A point of the grid, mapped. */
  at(u: number, v: number): EdgePoint {
    const { x, y, row } = this.units.pointAt(u, v);
    return { x, y, row, u, v }; // a spread would take longer than mapping the point
  }

  #middle(a: EdgePoint, b: EdgePoint): EdgePoint {
    return this.at((a.u + b.u) / 2, (a.v + b.v) / 2);
  }

  /** Whether a point is a pole, or so near one that it is rounded to it. */
  isAtPole({ y }: UnitPoint): boolean {
    return this.#poleLines.includes(y);
  }

  /** Whether a point lies as near a pole as edges may lie beside their place: there, longitudes turn at once. */
  #isBesidePole({ y }: UnitPoint): boolean {
    return this.#poleLines.some((line) => Math.abs(y - line) <= this.#most);
  }

  /** How high a point's row is among rows of mean area, at most 1: rows by area are flat near the poles. */
  #heightAt({ row }: UnitPoint): number {
    const { units } = this;
    if (units.map.rowPosition === null) return 1;
    // A pole is the lower line of the last row.
    const height = Math.max(units.line(row + 1) - units.line(row), units.line(row) - units.line(row - 1));
    return Math.min(1, height / units.one);
  }

  /** Adds the points between two ends. */
  #split(a: EdgePoint, b: EdgePoint, depth: number, found: EdgePoint[]): void {
    const middle = this.#middle(a, b);
    const isA = !Number.isNaN(a.x);
    const isB = !Number.isNaN(b.x);
    const isMiddle = !Number.isNaN(middle.x);
    if (isA && isB && isMiddle) {
      if (this.isStraight(a, middle, b) && (depth > 0 || this.#hasStraightHalves(a, middle, b))) return;
      if (depth < DEEPEST) {
        this.#split(a, middle, depth + 1, found);
        found.push(middle);
        this.#split(middle, b, depth + 1, found);
      } else if (this.isTorn(a, b)) found.push(TEAR);
      return;
    }
    if (isA === isB) {
      // Outside the map between two places, or a place between two points outside it.
      if (depth >= DEEPEST || (!isA && !isMiddle)) {
        found.push(TEAR);
        return;
      }
      this.#split(a, middle, depth + 1, found);
      if (isMiddle) found.push(middle);
      this.#split(middle, b, depth + 1, found);
    } else if (isA) {
      const rim = this.rim(a, b);
      this.#split(a, rim, depth + 1, found);
      found.push(rim, TEAR);
    } else {
      const rim = this.rim(b, a);
      found.push(TEAR, rim);
      this.#split(rim, b, depth + 1, found);
    }
  }

  #hasStraightHalves(a: EdgePoint, middle: EdgePoint, b: EdgePoint): boolean {
    const isStraight = (one: EdgePoint, other: EdgePoint) => {
      const between = this.#middle(one, other);
      return !Number.isNaN(between.x) && this.isStraight(one, between, other);
    };
    return isStraight(a, middle) && isStraight(middle, b);
  }

  /** Whether two points that are one in the grid lie apart in the raster. */
  isTorn(a: EdgePoint, b: EdgePoint): boolean {
    const most = TORN * this.units.one;
    if (Math.abs(b.y - a.y) > most) return true;
    return Math.abs(this.units.near(b.x, a.x) - a.x) > most && !this.#isBesidePole(a) && !this.#isBesidePole(b);
  }

  /** Whether a point lies near the straight line between two others, which need not be halfway. */
  isOnChord(a: UnitPoint, point: UnitPoint, b: UnitPoint): boolean {
    const x = this.units.near(point.x, a.x) - a.x;
    const toX = this.units.near(b.x, a.x) - a.x;
    const height = Math.max(this.#heightAt(point), ROUNDED / this.#most);
    const y = (point.y - a.y) / height;
    const toY = (b.y - a.y) / height;
    const length = Math.sqrt(toX * toX + toY * toY);
    if (length === 0) return Math.abs(x) <= this.#most && Math.abs(y) <= this.#most;
    return Math.abs(x * toY - y * toX) <= this.#most * length;
  }

  /** The last point on the way to one that has no place, or that lies beyond a tear. */
  rim(inside: EdgePoint, outside: EdgePoint): EdgePoint {
    let near = inside;
    let far = outside;
    for (let step = 0; step < RIM_STEPS; step++) {
      const middle = this.#middle(near, far);
      const isFar = Number.isNaN(middle.x) || this.distance(middle, far) < this.distance(middle, near);
      if (isFar) far = middle;
      else near = middle;
    }
    return near;
  }

  /** How far two points lie apart, in units; NaN where one has no place. */
  distance(a: UnitPoint, b: UnitPoint): number {
    const x = this.units.near(a.x, b.x) - b.x;
    const y = a.y - b.y;
    return Math.sqrt(x * x + y * y); // Math.hypot is not the same bits in every Node
  }
}

function isInside({ u, v }: PolePlace, a: EdgePoint, b: EdgePoint): boolean {
  const isOn = (at: number, from: number, to: number) => Math.abs(at - from) <= ON_EDGE && from === to;
  const isBetween = (at: number, from: number, to: number) => at > from + ON_EDGE && at < to - ON_EDGE;
  return (isOn(u, a.u, b.u) && isBetween(v, a.v, b.v)) || (isOn(v, a.v, b.v) && isBetween(u, a.u, b.u));
}
