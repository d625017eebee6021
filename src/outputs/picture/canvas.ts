import type { Box } from './marks.js';
import { coverageOf } from './outline.js';
import { type Rgb, WHITE } from './srgb.js';
import { outlineOf, TYPEFACES, type Weight } from './typeface.js';

/** Levels between the colour of a letter and the ground: few, so that pictures hold few colours. */
const LEVELS = 16;
/** Where there are no data: thin diagonal lines on white. */
const HATCH_EVERY = 6;
const HATCH: Rgb = [196, 196, 196];

/** Pixels of red, green and blue, white at first. What lies beyond the edges is not drawn. */
export class Canvas {
  readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8Array(3 * width * height).fill(255);
  }

  /** Fills a rectangle. */
  fill(box: Box, [red, green, blue]: Rgb): void {
    const { left, top, width, height } = this.#within(box);
    if (height === 0) return;
    for (let x = left; x < left + width; x++) this.set(x, top, red, green, blue);
    this.repeat({ left, top, width, height }, 1);
  }

  /** Fills a rectangle with the pattern of "no data". */
  hatch(box: Box): void {
    const { left, top, width, height } = this.#within(box);
    for (let y = top; y < top + Math.min(HATCH_EVERY, height); y++)
      for (let x = left; x < left + width; x++) {
        const [red, green, blue] = (x + y) % HATCH_EVERY === 0 ? HATCH : WHITE;
        this.set(x, y, red, green, blue);
      }
    this.repeat({ left, top, width, height }, HATCH_EVERY);
  }

  /** Writes a text on a white ground, from `left` on, on a baseline. */
  text(text: string, left: number, baseline: number, size: number, weight: Weight, color: Rgb): void {
    const mixed = Array.from({ length: LEVELS + 1 }, (_, level) =>
      color.map((one) => Math.round(255 + ((one - 255) * level) / LEVELS)),
    );
    for (const { glyph, x } of TYPEFACES[weight].glyphs(text, size)) {
      const found = coverageOf(outlineOf(glyph, size), left + x, baseline);
      found?.shares.forEach((share, i) => {
        const level = Math.round(share * LEVELS);
        if (level === 0) return;
        this.#darken(found.left + (i % found.width), found.top + Math.floor(i / found.width), mixed[level]!);
      });
    }
  }

  /** Gives a pixel a colour. */
  set(x: number, y: number, red: number, green: number, blue: number): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const at = 3 * (y * this.width + x);
    this.data[at] = red;
    this.data[at + 1] = green;
    this.data[at + 2] = blue;
  }

  /** Repeats the first rows of a rectangle down to its end. */
  repeat(box: Box, rows: number): void {
    const { left, top, width, height } = this.#within(box);
    for (let y = top + rows; y < top + height; y++) {
      const from = 3 * ((y - rows) * this.width + left);
      this.data.copyWithin(from + 3 * rows * this.width, from, from + 3 * width);
    }
  }

  /** Neighbouring letters may share a pixel. */
  #darken(x: number, y: number, color: readonly number[]): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const at = 3 * (y * this.width + x);
    for (let i = 0; i < 3; i++) this.data[at + i] = Math.min(this.data[at + i]!, color[i]!);
  }

  /** The part of a rectangle that lies on the canvas; none of it has a width or a height of 0, or less. */
  #within({ left, top, width, height }: Box): Box {
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    return {
      left: x,
      top: y,
      width: Math.max(0, Math.min(this.width, left + width) - x),
      height: Math.max(0, Math.min(this.height, top + height) - y),
    };
  }
}
