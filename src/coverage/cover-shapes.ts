import type { Window } from '../grid/window.js';
import type { Loop } from './cell-outline.js';
import { walkClosed } from './closed-loop.js';
import type { GridLoop } from './footprint-clips.js';
import type { UnitPoint, WholeUnits } from './whole-units.js';

/** Cells within which a point lies on the outline of its cell. */
const ON_OUTLINE = 1e-7;
/** Cells by which what runs along the outline is moved outwards: further than the outline may lie off its place. */
const OUTWARDS = 1 / 4;
/** Times the size of a cell that a point moved outwards may go at most; one beyond is across a tear of the map. */
const FARTHEST = 2;
/** Pixels, and units, that the middle of an edge may lie off its chord; and halvings. */
const BENT = 1e-5;
const ROUNDED = 1.5;
const DEEPEST = 8;

/** A closed line in whole units. */
export interface UnitLoop {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface GridPoint {
  readonly u: number;
  readonly v: number;
}

/**
 * What footprints cover of a cell, in whole units of a lattice's pixels. Edges along the outline of the cell are moved
 * outwards: the outline itself is rounded, and interpolated, and nothing may be left between both.
 */
export class CoverShapes {
  readonly #most: number;

  constructor(readonly units: WholeUnits) {
    this.#most = Math.max(ROUNDED, BENT * units.one);
  }

  /** The loops of a cover, in the turns around the earth in which they meet the outline of the cell. */
  of(covered: readonly GridLoop[], outline: readonly Loop[], cell: Pick<Window, 'colOff' | 'rowOff'>): UnitLoop[] {
    const { period, one } = this.units;
    const [left, right] = [Math.min(...outline.map((loop) => loop.left)), Math.max(...outline.map((loop) => loop.right))]; // biome-ignore format: one thought
    const rows = Math.max(...outline.map(({ bottom }) => bottom)) - Math.min(...outline.map(({ top }) => top));
    const farthest = FARTHEST * Math.max(right - left, rows * one);
    return covered.flatMap((loop) => {
      const points = this.#points(loop, cell, farthest);
      const [x, y]: [number[], number[]] = [[], []];
      walkClosed(this.units, points, (column, point) => {
        x.push(column);
        y.push(point.y);
      });
      if (x.length < 3) return [];
      if (period === 0) return [{ x, y }];
      const first = Math.ceil((left - Math.max(...x)) / period);
      const last = Math.floor((right - Math.min(...x)) / period);
      const turns = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * period);
      return turns.map((turn) => ({ x: x.map((at) => at + turn), y }));
    });
  }

  #points({ u, v }: GridLoop, { colOff, rowOff }: Pick<Window, 'colOff' | 'rowOff'>, farthest: number): UnitPoint[] {
    const points: UnitPoint[] = [];
    const sides = Array.from(u, (at, i) => sidesAt(at - colOff, v[i]! - rowOff));
    for (let i = 0; i < u.length; i++) {
      const next = (i + 1) % u.length;
      const before = sides[i]! & sides[(i + u.length - 1) % u.length]!;
      const behind = sides[i]! & sides[next]!;
      const place = { u: u[i]!, v: v[i]! };
      const here = this.units.pointAt(place.u, place.v);
      if (Number.isNaN(here.x)) continue;
      const out = before | behind ? this.#outwards(here, place, before | behind, farthest) : null;
      if (before === 0 || !out) points.push(here);
      if (out) points.push(out);
      if (behind !== 0) continue;
      if (before !== 0 && out) points.push(here);
      const there = { u: u[next]!, v: v[next]! };
      this.#bend(place, here, there, this.units.pointAt(there.u, there.v), 0, points);
    }
    return points;
  }

  /** A point outside the cell; null where that has no place near it. */
  #outwards(here: UnitPoint, { u, v }: GridPoint, sides: number, farthest: number): UnitPoint | null {
    const across = (sides & RIGHT ? OUTWARDS : 0) - (sides & LEFT ? OUTWARDS : 0);
    const down = (sides & BELOW ? OUTWARDS : 0) - (sides & ABOVE ? OUTWARDS : 0);
    const out = this.units.pointAt(u + across, v + down);
    const isNear =
      Math.abs(this.units.near(out.x, here.x) - here.x) <= farthest && Math.abs(out.y - here.y) <= farthest;
    return isNear ? out : null;
  }

  #bend(from: GridPoint, a: UnitPoint, to: GridPoint, b: UnitPoint, depth: number, points: UnitPoint[]): void {
    if (depth === DEEPEST || Number.isNaN(b.x)) return;
    const place = { u: (from.u + to.u) / 2, v: (from.v + to.v) / 2 };
    const middle = this.units.pointAt(place.u, place.v);
    if (Number.isNaN(middle.x)) return;
    const toX = this.units.near(b.x, a.x);
    const off = Math.abs(this.units.near(middle.x, a.x) - (a.x + toX) / 2);
    if (off <= this.#most && Math.abs(middle.y - (a.y + b.y) / 2) <= this.#most) return;
    this.#bend(from, a, place, middle, depth + 1, points);
    points.push(middle);
    this.#bend(place, middle, to, b, depth + 1, points);
  }
}

const LEFT = 1;
const RIGHT = 2;
const ABOVE = 4;
const BELOW = 8;

/** The sides of a cell on which a point lies. */
function sidesAt(u: number, v: number): number {
  const near = (at: number, side: number, bit: number) => (Math.abs(at - side) <= ON_OUTLINE ? bit : 0);
  return near(u, 0, LEFT) | near(u, 1, RIGHT) | near(v, 0, ABOVE) | near(v, 1, BELOW);
}
