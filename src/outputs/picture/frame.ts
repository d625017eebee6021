/** Pixels along the long side of a map. */
export const MAP_SIDE = 800;
/** A map with a side of fewer pixels than this can't be read: that side is drawn longer than it is, ... */
const THIN = 12;
/** ... with at least so many. */
const LEAST = 24;

/**
 * How the cells of one axis fall onto as many pixels, or fewer. In units in which the axis is cells x pixels long, a
 * cell covers `pixels` of them and a pixel `cells`, so that their common part is a whole number.
 */
export class Axis {
  constructor(
    readonly cells: number,
    readonly pixels: number,
    /** Pixels of the picture along each of these. */
    readonly enlarged = 1,
  ) {}

  /** Pixels of the picture. */
  get drawn(): number {
    return this.pixels * this.enlarged;
  }

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
 * cells as fit. A side that would be too short to be seen is drawn longer than the other one's scale makes it. Pixels
 * here are the map's before it is enlarged: one a cell in a small grid.
 */
export class MapFrame {
  readonly across: Axis;
  readonly down: Axis;

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    const long = Math.max(columns, rows);
    this.across = axisOf(columns, long);
    this.down = axisOf(rows, long);
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

/** One axis of a grid whose longer one has `long` cells. */
function axisOf(cells: number, long: number): Axis {
  const enlarged = Math.floor(MAP_SIDE / long);
  const drawn = enlarged > 0 ? cells * enlarged : (cells * MAP_SIDE) / long;
  if (drawn >= THIN) return enlarged > 0 ? new Axis(cells, cells, enlarged) : new Axis(cells, Math.round(drawn));
  const pixels = Math.min(cells, LEAST);
  return new Axis(cells, pixels, Math.ceil(LEAST / pixels));
}

/** Pixels that the long side of an overview of a grid needs, so that the map shows as much of either. */
export function leastLongSide(columns: number, rows: number): number {
  const [long, short] = [Math.max(columns, rows), Math.min(columns, rows)];
  return (short * MAP_SIDE) / long < THIN ? Math.min(long, Math.ceil((LEAST * long) / short)) : MAP_SIDE;
}
