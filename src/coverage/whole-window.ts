import { intersect, type Window } from '../grid/window.js';
import type { Coverage } from './coverage.js';
import { type Parts, PartsBuffer } from './parts.js';

/** One zone that is a window of pixels, each of which weighs 1: for a survey of a raster. */
export class WholeWindow implements Coverage {
  readonly zones = 1;
  readonly pixel = 1;
  readonly #parts = new PartsBuffer(1);

  constructor(readonly pixels: Window) {}

  get owned(): Window {
    return this.pixels;
  }

  *parts(block: Window): Generator<Parts, void> {
    const part = intersect(block, this.pixels);
    if (!part) return;
    const { top, bottom, left, right, weight } = this.#parts;
    top[0] = part.rowOff - block.rowOff;
    bottom[0] = top[0] + part.height;
    left[0] = part.colOff - block.colOff;
    right[0] = left[0] + part.width;
    weight[0] = 1;
    this.#parts.count = 1;
    yield this.#parts;
  }

  whole(): number {
    return this.pixels.width * this.pixels.height;
  }

  touched(): number {
    return this.whole();
  }
}
