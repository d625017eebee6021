/** Pixels of a window that are covered at a time: the area of each is a number. */
const STRIP_PIXELS = 2 ** 17;

/** Pixels [left, right) of rows [top, bottom), over which an outline is drawn, moved to the right by some units. */
export interface Strip {
  left: number;
  top: number;
  right: number;
  bottom: number;
  shift: number;
}

/** Boxes of pixels, cut into strips of bounded size. The memory of strips is used again and again. */
export class Strips {
  readonly #strips: Strip[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds a box; one without pixels adds nothing. */
  add(left: number, top: number, right: number, bottom: number, shift: number): void {
    if (left >= right) return;
    const rows = Math.max(1, Math.floor(STRIP_PIXELS / (right - left + 1)));
    for (let from = top; from < bottom; from += rows) {
      let strip = this.#strips[this.count];
      if (!strip) {
        strip = { left, top, right, bottom, shift };
        this.#strips.push(strip);
      }
      this.count++;
      strip.left = left;
      strip.top = from;
      strip.right = right;
      strip.bottom = Math.min(bottom, from + rows);
      strip.shift = shift;
    }
  }

  at(index: number): Strip {
    return this.#strips[index]!;
  }
}
