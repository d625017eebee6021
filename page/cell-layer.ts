import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { drawGraticule } from './draw-graticule.js';
import { graticuleLines } from './graticule.js';
import type { MapColors } from './map-colors.js';
import type { Marked, Place } from './place.js';
import type { MapStyle } from './styles.js';
import type { Tiles } from './tiles.js';

/** Pixels of the screen that a cell has at least before a coarser level is drawn. */
const LEAST_PIXELS = 0.8;
/** Pixels along either side that a whole grid takes at least. */
export const LEAST_GRID = 4;

/**
 * Draws cells as rectangles, over a pattern that means "no data", with a graticule and the cell that is looked at. A
 * layer of its own, because cells need not be squares, and any number of bands may become one colour.
 */
export class CellLayer extends Layer {
  style: MapStyle | null = null;
  marked: Marked | null = null;
  opacity = 1;
  readonly #canvas = document.createElement('canvas');

  /**
   * @param sources of pictures, later ones above earlier ones
   * @param colors asked for at each drawing
   */
  constructor(
    readonly place: Place,
    readonly sources: Tiles[],
    readonly colors: () => MapColors,
  ) {
    super({});
    this.#canvas.className = 'cells';
  }

  override render(frame: FrameState | null): HTMLElement {
    if (frame) this.#draw(frame);
    return this.#canvas;
  }

  #draw({ size, pixelRatio, coordinateToPixelTransform: at, extent, viewState: { resolution } }: FrameState): void {
    const [width, height] = size as [number, number];
    this.#canvas.width = Math.round(width * pixelRatio);
    this.#canvas.height = Math.round(height * pixelRatio);
    const context = this.#canvas.getContext('2d')!;
    context.scale(pixelRatio, pixelRatio);
    context.imageSmoothingEnabled = false;
    const colors = this.colors();
    const point = (x: number, y: number): [number, number] => [
      at[0]! * x + at[2]! * y + at[4]!,
      at[1]! * x + at[3]! * y + at[5]!,
    ];
    const [left, bottom, right, top] = this.place.extent;
    const shown = [point(left, top), point(right, bottom)] as const;
    const [wide, high] = [0, 1].map((axis) => widened(shown[0][axis]!, shown[1][axis]!)) as [Widen, Widen];
    // Whole pixels of the screen, so that neighbours leave no seam.
    const pixel = (x: number, y: number): [number, number] => {
      const [px, py] = point(x, y);
      return [Math.round(wide(px) * pixelRatio) / pixelRatio, Math.round(high(py) * pixelRatio) / pixelRatio];
    };
    const [x0, y0] = pixel(left, top);
    const [x1, y1] = pixel(right, bottom);
    context.fillStyle = hatch(context, colors);
    context.fillRect(x0, y0, x1 - x0, y1 - y0);
    context.save();
    context.beginPath();
    context.rect(x0, y0, x1 - x0, y1 - y0);
    context.clip();
    context.globalAlpha = this.opacity;
    this.#drawCells(context, pixel, extent!, resolution / pixelRatio);
    context.restore();
    const { projection, turn } = this.place;
    if (projection) drawGraticule(context, graticuleLines(projection, extent!, turn), point, [width, height], colors);
    this.#drawMark(context, pixel, colors);
  }

  #drawCells(
    context: CanvasRenderingContext2D,
    pixel: (x: number, y: number) => [number, number],
    extent: readonly number[],
    unitsPerPixel: number,
  ): void {
    const { style, place } = this;
    if (!style) return;
    const { cellWidth, left, top, cellHeight } = place.data.grid;
    const side = Math.sqrt(cellWidth * cellHeight); // cells may be long, and few of them fill a pixel all the same
    let finest = Number.POSITIVE_INFINITY;
    for (const tiles of this.sources) {
      const { levels } = tiles.rasters;
      const wanted = levels.findIndex(({ scale }) => (side * scale) / unitsPerPixel >= LEAST_PIXELS);
      const level = wanted < 0 ? levels.length - 1 : wanted;
      const { scale, columns, rows } = levels[level]!;
      if (scale >= finest) continue; // what lies below shows as much
      finest = scale;
      const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
      const column = within(Math.floor((extent[0]! - left) / cellWidth / scale), columns);
      const row = within(Math.floor((top - extent[3]!) / cellHeight / scale), rows);
      const width = within(Math.ceil((extent[2]! - left) / cellWidth / scale), columns) - column;
      const height = within(Math.ceil((top - extent[1]!) / cellHeight / scale), rows) - row;
      if (width <= 0 || height <= 0) continue;
      for (const { window, picture } of tiles.within(level, { column, row, width, height }, style)) {
        if (!picture) continue;
        const [x0, y0] = pixel(...place.cornerOf(window.column * scale, window.row * scale));
        const [x1, y1] = pixel(
          ...place.cornerOf((window.column + window.width) * scale, (window.row + window.height) * scale),
        );
        if (tiles !== this.sources[0]) {
          context.globalAlpha = 1; // what is coarser must not show through
          context.fillStyle = hatch(context, this.colors());
          context.fillRect(x0, y0, x1 - x0, y1 - y0);
          context.globalAlpha = this.opacity;
        }
        context.drawImage(picture, x0, y0, x1 - x0, y1 - y0);
      }
    }
  }

  #drawMark(context: CanvasRenderingContext2D, pixel: (x: number, y: number) => [number, number], c: MapColors): void {
    if (!this.marked) return;
    const { column, row } = this.marked;
    const { columns, rows } = this.place.covered(this.marked);
    const [x0, y0] = pixel(...this.place.cornerOf(column, row));
    const [x1, y1] = pixel(...this.place.cornerOf(column + columns, row + rows));
    // Around the cell, and never smaller than can be seen.
    const grow = Math.max(1, (9 - Math.min(x1 - x0, y1 - y0)) / 2);
    const rectangle = [x0 - grow, y0 - grow, x1 - x0 + 2 * grow, y1 - y0 + 2 * grow] as const;
    for (const { wide, color } of [
      { wide: 5, color: c.paper },
      { wide: 2, color: c.mark },
    ]) {
      context.lineWidth = wide;
      context.strokeStyle = color;
      context.strokeRect(...rectangle);
    }
  }
}

/** A way from a pixel to where it is drawn, along one axis. */
type Widen = (pixel: number) => number;

/** Draws a grid that would be too thin to be seen wider around its middle; others stay as they are. */
function widened(from: number, to: number): Widen {
  const size = to - from;
  if (size >= LEAST_GRID || size <= 0) return (pixel) => pixel;
  const middle = (from + to) / 2;
  return (pixel) => middle + ((pixel - middle) * LEAST_GRID) / size;
}

const patterns = new Map<string, CanvasPattern>();

/** Thin diagonals, which are no colour of a ramp. */
function hatch(context: CanvasRenderingContext2D, { paper, hatch: ink }: MapColors): CanvasPattern {
  const key = `${paper} ${ink}`;
  const known = patterns.get(key);
  if (known) return known;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d')!;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = ink;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
  }
  pen.stroke();
  const made = context.createPattern(tile, 'repeat')!;
  patterns.set(key, made);
  return made;
}
