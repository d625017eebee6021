import { type Bounds, hullOf } from '../grid/bounds.js';
import { LEAST_GAP, seamBetween } from './one-turn.js';

/** Bounds that are joined as they come: those of longitudes go no further than once around the earth. */
export class JoinedBounds {
  /** Without large gaps between longitudes inside of them. */
  #all: Bounds[] = [];
  #count = 0;

  /**
   * Starts with none.
   * @param turn around the earth, where x counts longitudes
   */
  constructor(readonly turn: number | null) {}

  get all(): readonly Bounds[] {
    return this.#all;
  }

  add(bounds: Bounds): void {
    this.#count++;
    const least = this.turn === null ? Number.POSITIVE_INFINITY : (LEAST_GAP / 360) * this.turn;
    let joined = bounds;
    const apart: Bounds[] = [];
    // What is apart from both of two is apart from what they are together, so one look is enough.
    for (const other of this.#all) {
      const isNear = other.left - joined.right < least && joined.left - other.right < least;
      if (isNear) joined = hullOf(joined, other);
      else apart.push(other);
    }
    this.#all = [...apart, joined];
  }

  /** The smallest bounds around all; of several around the earth, those from the largest gap on. */
  hull(): Bounds {
    const all = this.#all.reduce(hullOf);
    const { turn } = this;
    // What is alone stays as it is, however far it reaches.
    if (turn === null || this.#count === 1) return all;
    if (this.#all.length === 1 && all.right - all.left > turn) return { ...all, left: -turn / 2, right: turn / 2 };
    const seam = seamBetween(
      this.#all.map(({ left, right }) => ({ start: left, length: right - left })),
      turn,
      -turn / 2,
    );
    const { left, right } = this.#all
      .map((bounds) => {
        const turns = Math.floor((bounds.left - seam) / turn);
        return turns === 0
          ? bounds
          : { ...bounds, left: bounds.left - turns * turn, right: bounds.right - turns * turn };
      })
      .reduce(hullOf);
    return { ...all, left, right: Math.min(right, left + turn) };
  }
}
