/** Pixels along the long side of a map. */
export const MAP_SIDE = 800;

/**
 * How the cells of one axis fall onto as many pixels, or fewer. In units in which the axis is cells x pixels long, a
 * cell covers `pixels` of them and a pixel `cells`, so that their common part is a whole number.
 */
export class Axis {
  constructor(
    readonly cells: number,
    readonly pixels: number,
  ) {}

  /** The first pixel that a cell touches. A cell is no larger than a pixel, so it touches that one and the next. */
  pixelOf(cell: number): number {
    return Math.floor((cell * this.pixels) / this.cells);
  }

  /** How much of a cell lies in a pixel that is its first; the rest of `pixels` units lies in the next one. */
  partIn(pixel: number, cell: number): number {
    return Math.min((cell + 1) * this.pixels, (pixel + 1) * this.cells) - cell * this.pixels;
  }
}

/**
 * How a grid becomes a map whose long side has {@link MAP_SIDE} pixels, or of a small grid as many whole multiples of
 * cells as fit. Pixels here are the map's before it is enlarged: one a cell in a small grid.
 */
export class MapFrame {
  readonly across: Axis;
  readonly down: Axis;
  /** Pixels of the picture along a side of one of these. */
  readonly enlarged: number;

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    const long = Math.max(columns, rows);
    const reduced = (cells: number) => (long <= MAP_SIDE ? cells : Math.max(1, Math.round((cells * MAP_SIDE) / long)));
    this.across = new Axis(columns, reduced(columns));
    this.down = new Axis(rows, reduced(rows));
    this.enlarged = Math.max(1, Math.floor(MAP_SIDE / long));
  }

  get width(): number {
    return this.across.pixels;
  }

  get height(): number {
    return this.down.pixels;
  }

  get pixels(): number {
    return this.width * this.height;
  }
}
