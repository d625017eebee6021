import { coverageOf } from './outline.js';
import { type Rgb, WHITE } from './srgb.js';
import { TYPEFACES, type Weight } from './typeface.js';

/** Levels between the colour of a letter and the ground: few, so that pictures hold few colours. */
const LEVELS = 16;
/** Where there are no data: thin diagonal lines on white. */
const HATCH_EVERY = 6;
const HATCH: Rgb = [196, 196, 196];

/** Pixels of red, green and blue, white at first. */
export class Canvas {
  readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8Array(3 * width * height).fill(255);
  }

  /** Fills a rectangle. */
  fill(left: number, top: number, width: number, height: number, color: Rgb): void {
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) this.#set(x, y, color);
  }

  /** Fills a rectangle with the pattern of "no data". */
  hatch(left: number, top: number, width: number, height: number): void {
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) this.#set(x, y, (x + y) % HATCH_EVERY === 0 ? HATCH : WHITE);
  }

  /** Writes a text on a white ground, from `left` on, on a baseline. */
  text(text: string, left: number, baseline: number, size: number, weight: Weight, color: Rgb): void {
    for (const { glyph, x } of TYPEFACES[weight].glyphs(text, size)) {
      const found = coverageOf(glyph.getPath(left + x, baseline, size).commands);
      found?.shares.forEach((share, i) => {
        const level = Math.round(share * LEVELS);
        if (level === 0) return;
        const mixed = color.map((one) => Math.round(255 + ((one - 255) * level) / LEVELS));
        const [x, y] = [found.left + (i % found.width), found.top + Math.floor(i / found.width)];
        this.#darken(x, y, mixed);
      });
    }
  }

  /** Neighbouring letters may share a pixel. */
  #darken(x: number, y: number, color: readonly number[]): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const at = 3 * (y * this.width + x);
    for (let i = 0; i < 3; i++) this.data[at + i] = Math.min(this.data[at + i]!, color[i]!);
  }

  #set(x: number, y: number, color: Rgb): void {
    this.data.set(color, 3 * (y * this.width + x));
  }
}
