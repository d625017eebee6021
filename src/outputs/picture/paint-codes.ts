import type { Window } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import { colorsOf, paintedClasses } from './class-colors.js';
import { ColorSums } from './color-sums.js';
import type { MapFrame } from './frame.js';
import type { Painted, Painting } from './painted.js';
import type { Rgb } from './srgb.js';
import type { CodesStyle, StyleClass } from './style.js';
import { NOT_LISTED } from './style-of.js';

/** Paints each cell in the colour of its code; of pixels that several cells share, in the mean of theirs. */
export class CodePainting implements Painting {
  /** Behind the classes what is in none. */
  readonly #classes: readonly StyleClass[];
  readonly #colors: readonly Rgb[];
  readonly #indices: ReadonlyMap<number, number>;
  readonly #counts: Float64Array;
  readonly #sums: ColorSums;

  constructor(
    frame: MapFrame,
    readonly style: CodesStyle,
  ) {
    this.#classes = [...style.classes, NOT_LISTED];
    this.#colors = colorsOf(this.#classes);
    this.#indices = new Map(
      style.classes.flatMap(({ code, codes }, index) =>
        (codes ?? (code === null ? [] : [code])).map((one) => [one, index] as const),
      ),
    );
    this.#counts = new Float64Array(this.#classes.length);
    this.#sums = new ColorSums(frame);
  }

  add({ colOff, rowOff, width, height }: Window, stride: number, [codes]: readonly Samples[]): void {
    const { row, drawn } = this.#sums;
    const nodata = this.style.nodata[0]!;
    const none = this.#classes.length - 1;
    for (let r = 0; r < height; r++) {
      for (let i = 0; i < width; i++) {
        const code = codes![r * stride + i]!;
        drawn[i] = Number.isFinite(code) && code !== nodata ? 1 : 0;
        if (drawn[i] === 0) continue;
        const index = this.#indices.get(code) ?? none;
        this.#counts[index] = this.#counts[index]! + 1;
        row.set(this.#colors[index]!, 3 * i);
      }
      this.#sums.addRow(rowOff + r, colOff, width);
    }
  }

  paint(): Painted {
    return paintedClasses(this.#sums, this.#classes, this.#colors, this.#counts);
  }
}
