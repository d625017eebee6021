import { areaOf, intersect, type Window } from '../grid/window.js';
import type { Coverage } from './coverage.js';
import { type Parts, PartsBuffer } from './parts.js';

/** One zone that is a window of pixels, each of which weighs 1: for a survey of a raster. */
export class WholeWindow implements Coverage {
  readonly zones = 1;
  readonly pixel = 1;
  readonly #parts = new PartsBuffer(1);

  readonly pixels: readonly Window[];

  constructor(readonly window: Window) {
    this.pixels = [window];
  }

  *parts(block: Window): Generator<Parts, void> {
    const part = intersect(block, this.window);
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
    return areaOf(this.window);
  }

  pixelIn(): number {
    return this.pixel;
  }

  touched(): number {
    return this.whole();
  }

  counts(block: Window): boolean {
    return intersect(block, this.window) !== null;
  }
}
