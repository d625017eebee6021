import type { BentEdges, EdgePoint } from './bent-edge.js';

/** Cells around a rim within which the map goes on or ends. */
const REACH = 2;
/** Part of a chord at which the search for the rim begins. */
const FIRST = 1 / 4;
/** Cells that the rim of a map may lie off its chords in the grid: a meridian is straight in degrees, and bent in a map. */
const RIM_ERROR = 1e-4;
/**
 * Halvings of a chord: each leaves a quarter of the distance from a smooth rim. More would take for ever where a rim is
 * rough, as formulas are within a few metres of it.
 */
const DEEPEST = 12;

/**
 * Follows the rim of a map within a cell: where it ends, or where it is torn, as at the meridian where a map of the
 * world begins again. A point on the other side of a tear has a place, too, but one far away, nearer to the rest of the
 * outline.
 */
export class MapRim {
  /**
   * Of one side of the map.
   * @param own points of the outline on this side
   * @param others those behind tears
   */
  constructor(
    readonly edges: BentEdges,
    readonly own: readonly EdgePoint[],
    readonly others: readonly EdgePoint[],
  ) {}

  /** The points along the rim between two on it: the map lies to the left of the way, with north up. */
  between(from: EdgePoint, to: EdgePoint): EdgePoint[] {
    const found: EdgePoint[] = [];
    this.#follow(from, to, 0, found);
    return found;
  }

  #follow(from: EdgePoint, to: EdgePoint, depth: number, found: EdgePoint[]): void {
    const [du, dv] = [to.u - from.u, to.v - from.v];
    const length = Math.sqrt(du * du + dv * dv);
    if (depth === DEEPEST || length === 0) return;
    const middle = this.edges.at((from.u + to.u) / 2, (from.v + to.v) / 2);
    const rim = this.#across(middle, [-dv / length, du / length], length);
    if (rim === null || (this.edges.isOnChord(from, rim, to) && isOnGridChord(from, rim, to))) return;
    this.#follow(from, rim, depth + 1, found);
    found.push(rim);
    this.#follow(rim, to, depth + 1, found);
  }

  /** The last point of this side beside the middle of a chord: outwards, or back where that lies outside. */
  #across(middle: EdgePoint, [u, v]: readonly [number, number], length: number): EdgePoint | null {
    const isHere = this.#isHere(middle);
    const sign = isHere ? 1 : -1;
    for (let reach = length * FIRST; reach <= REACH; reach *= 2) {
      const point = this.edges.at(middle.u + sign * reach * u, middle.v + sign * reach * v);
      if (this.#isHere(point) !== isHere) return isHere ? this.edges.rim(middle, point) : this.edges.rim(point, middle);
    }
    return null;
  }

  #isHere(point: EdgePoint): boolean {
    if (Number.isNaN(point.x)) return false;
    const far = (others: readonly EdgePoint[]) =>
      others.reduce((least, other) => Math.min(least, this.edges.distance(point, other)), Number.POSITIVE_INFINITY);
    return far(this.own) <= far(this.others);
  }
}

/** Whether a point lies near the straight line between two others in the grid. */
function isOnGridChord(a: EdgePoint, point: EdgePoint, b: EdgePoint): boolean {
  const [u, v, toU, toV] = [point.u - a.u, point.v - a.v, b.u - a.u, b.v - a.v];
  const length = Math.sqrt(toU * toU + toV * toV);
  return length === 0 || Math.abs(u * toV - v * toU) <= RIM_ERROR * length;
}
