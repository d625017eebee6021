import { areaOf, hullOf, type Window } from '../grid/window.js';

/** How much larger than its parts a common window may be. */
const SPARE = 1.5;

/** Windows that are joined to few, without common pixels: neighbours to one, those far from each other not. */
export class WindowSet {
  #windows: Window[] = [];

  /** Adds pixels [left, right) of rows [top, bottom). */
  add(left: number, top: number, right: number, bottom: number): void {
    if (right <= left || bottom <= top) return;
    // Most cells lie where those before them do: no object is made for each.
    const last = this.#windows.at(-1);
    if (last && holds(last, left, top, right, bottom)) return;
    let joined: Window = { colOff: left, rowOff: top, width: right - left, height: bottom - top };
    for (let at = this.#partnerOf(joined); at >= 0; at = this.#partnerOf(joined)) {
      const [partner] = this.#windows.splice(at, 1);
      joined = hullOf(joined, partner!);
    }
    this.#windows.push(joined);
  }

  get windows(): readonly Window[] {
    return this.#windows;
  }

  /** One that overlaps, or that makes a common window without much else. */
  #partnerOf(window: Window): number {
    return this.#windows.findIndex((other) => {
      const hull = hullOf(window, other);
      const isOverlapping = hull.width < window.width + other.width && hull.height < window.height + other.height;
      return isOverlapping || areaOf(hull) <= SPARE * (areaOf(window) + areaOf(other));
    });
  }
}

function holds({ colOff, rowOff, width, height }: Window, left: number, top: number, right: number, bottom: number) {
  return left >= colOff && top >= rowOff && right <= colOff + width && bottom <= rowOff + height;
}
