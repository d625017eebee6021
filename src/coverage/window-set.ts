import { areaOf, hullOf, type Window } from '../grid/window.js';

/** How much larger than its parts a common window may be. */
const SPARE = 1.5;

/** Windows that are joined to few, without common pixels: neighbours to one, those far from each other not. */
export class WindowSet {
  #windows: Window[] = [];

  add(window: Window): void {
    if (window.width <= 0 || window.height <= 0) return;
    let joined = window;
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
