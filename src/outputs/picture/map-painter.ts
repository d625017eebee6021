import type { Window } from '../../grid/window.js';
import { intersect } from '../../grid/window.js';
import type { Samples } from '../../raster/samples.js';
import { MapFrame } from './frame.js';
import { ClassPainting } from './paint-classes.js';
import { CodePainting } from './paint-codes.js';
import { RampPainting } from './paint-ramp.js';
import { RgbPainting } from './paint-rgb.js';
import type { Painting } from './painted.js';
import type { PictureFacts } from './sheet.js';
import type { MapStyle } from './style.js';

/**
 * Gathers a map of at most 800 x 800 pixels from the cells of a grid, which come in rectangles in any order, and draws
 * a picture of it. The same cells give the same bytes, however they are cut. It takes about 33 bytes a pixel of the map
 * (before it is enlarged) while it gathers, and three times that for the style `rgb`; and when it draws 3 bytes a pixel
 * of the picture.
 */
export class MapPainter {
  readonly #frame: MapFrame;
  readonly #painting: Painting;

  constructor(
    readonly columns: number,
    readonly rows: number,
    readonly style: MapStyle,
  ) {
    this.#frame = new MapFrame(columns, rows);
    this.#painting = paintingOf(this.#frame, style);
  }

  /**
   * Adds cells, each once. What of a window lies beyond the grid is left out.
   * @param values of the bands that the style draws, in its order, row by row within the window
   */
  add(window: Window, values: readonly Samples[]): void {
    const cells = intersect(window, { colOff: 0, rowOff: 0, width: this.columns, height: this.rows });
    if (!cells) return;
    const from = (cells.rowOff - window.rowOff) * window.width + cells.colOff - window.colOff;
    this.#painting.add(cells, window.width, from === 0 ? values : values.map((band) => band.subarray(from)));
  }

  /** The picture as PNG. The code that draws it, and its font, are loaded now. */
  async picture(facts: PictureFacts): Promise<Uint8Array> {
    const { drawSheet } = await import('./draw-sheet.js');
    return drawSheet(this.#frame, this.#painting.paint(), facts);
  }
}

function paintingOf(frame: MapFrame, style: MapStyle): Painting {
  switch (style.kind) {
    case 'classes':
      return new ClassPainting(frame, style);
    case 'codes':
      return new CodePainting(frame, style);
    case 'rgb':
      return new RgbPainting(frame, style);
    case 'ramp':
      return new RampPainting(frame, style);
  }
}
