import type { Bounds } from '../grid/bounds.js';

/** A point; NaN, NaN where there is none. */
type Point = readonly [x: number, y: number];

/** Points along each side of a rectangle, and inside it along each axis. */
const ALONG = 64;
const INSIDE = 32;
/** Shrinking steps of the search for the furthest point of a side. */
const SEARCH_STEPS = 48;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Degrees that are left out at least, where not all longitudes are reached. */
const LEAST_GAP = 15;

/** What a rectangle reaches in another plane. */
export interface Reach {
  /** Null where no point of it has a place there. */
  readonly bounds: Bounds | null;
  /** Whether all points that were looked at have a place. */
  readonly isWhole: boolean;
}

/** Points of a rectangle of `width` x `height`, dense along its sides and fewer inside. */
export function* pointsOf(width: number, height: number): Generator<Point> {
  for (let i = 0; i <= ALONG; i++) {
    const [x, y] = [(i / ALONG) * width, (i / ALONG) * height];
    yield [x, 0];
    yield [x, height];
    yield [0, y];
    yield [width, y];
  }
  for (let j = 1; j < INSIDE; j++) for (let i = 1; i < INSIDE; i++) yield [(i / INSIDE) * width, (j / INSIDE) * height];
}

/**
 * What a rectangle reaches in another plane: the furthest points of its sides are searched, because those that are
 * looked at first may lie beside them.
 * @param isWanted which points count
 */
export function reachOf(
  { width, height }: { readonly width: number; readonly height: number },
  map: (x: number, y: number) => Point,
  isWanted: (x: number, y: number) => boolean = () => true,
): Reach {
  let isWhole = true;
  const inside = new Extent();
  const around = new Extent();
  const wanted = (x: number, y: number): Point => (isWanted(x, y) ? map(x, y) : [Number.NaN, Number.NaN]);
  for (const [x, y] of pointsOf(width, height)) {
    const [mappedX, mappedY] = wanted(x, y);
    if (Number.isFinite(mappedX) && Number.isFinite(mappedY)) inside.add(mappedX, mappedY);
    else isWhole = false;
  }
  const sides: ((t: number) => Point)[] = [
    (t) => wanted(t * width, 0),
    (t) => wanted(t * width, height),
    (t) => wanted(0, t * height),
    (t) => wanted(width, t * height),
  ];
  for (const side of sides) eachWay((far) => addFurthest(around, side, far));
  // What is not torn reaches furthest at its sides.
  if (!around.holds(inside)) {
    eachWay((far) => {
      const furthestOf = (s: number) => furthest((t) => far(wanted(t * width, s * height)));
      addFurthest(inside, (s) => wanted((furthestOf(s) ?? 0) * width, s * height), far);
    });
  }
  around.join(inside);
  return { bounds: around.bounds, isWhole };
}

/** How far a point lies in a direction. */
type Far = (point: Point) => number;

function eachWay(look: (far: Far) => void): void {
  for (const axis of [0, 1] as const) for (const sign of [-1, 1]) look((point) => sign * point[axis]);
}

function addFurthest(extent: Extent, along: (t: number) => Point, far: Far): void {
  const at = furthest((t) => far(along(t)));
  if (at !== null) extent.add(...along(at));
}

/** Where along [0, 1] a function is largest, near the largest of its values at even steps; null where it has none. */
function furthest(valueAt: (t: number) => number): number | null {
  const value = (t: number) => {
    const found = valueAt(t);
    return Number.isNaN(found) ? Number.NEGATIVE_INFINITY : found;
  };
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= ALONG; i++) {
    const found = value(i / ALONG);
    if (found > most) {
      most = found;
      best = i;
    }
  }
  if (best < 0) return null;
  let [low, high] = [Math.max(0, best - 1) / ALONG, Math.min(ALONG, best + 1) / ALONG];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (value(a) > value(b)) high = b;
    else low = a;
  }
  const at = (low + high) / 2;
  return Number.isFinite(value(at)) ? at : best / ALONG;
}

class Extent {
  #left = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #bottom = Number.POSITIVE_INFINITY;
  #top = Number.NEGATIVE_INFINITY;

  add(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    this.#left = Math.min(this.#left, x);
    this.#right = Math.max(this.#right, x);
    this.#bottom = Math.min(this.#bottom, y);
    this.#top = Math.max(this.#top, y);
  }

  /** Whether another one reaches nowhere beyond it. */
  holds(other: Extent): boolean {
    return (
      other.#left >= this.#left &&
      other.#right <= this.#right &&
      other.#bottom >= this.#bottom &&
      other.#top <= this.#top
    );
  }

  join(other: Extent): void {
    this.#left = Math.min(this.#left, other.#left);
    this.#right = Math.max(this.#right, other.#right);
    this.#bottom = Math.min(this.#bottom, other.#bottom);
    this.#top = Math.max(this.#top, other.#top);
  }

  get bounds(): Bounds | null {
    return this.#left <= this.#right
      ? { left: this.#left, right: this.#right, bottom: this.#bottom, top: this.#top }
      : null;
  }
}

/**
 * The meridian opposite to the longitudes of some points, in degrees: where longitudes are counted from it, they don't
 * jump. -180 where they reach around the earth, and where none of them is beyond the antimeridian.
 */
export function seamOf(longitudes: readonly number[]): number {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  let [widest, seam] = [LEAST_GAP, -180];
  const last = sorted.at(-1);
  if (last === undefined || sorted[0]! + 360 - last >= LEAST_GAP) return -180;
  for (let i = 1; i < sorted.length; i++) {
    const gap = sorted[i]! - sorted[i - 1]!;
    if (gap > widest) [widest, seam] = [gap, (sorted[i]! + sorted[i - 1]!) / 2];
  }
  return seam;
}
