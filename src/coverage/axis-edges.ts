/**
 * Exact area weights, one axis at a time (in the same CRS the weight of a pixel in a cell is the product of its
 * overlaps along x and along y). Cell edges are expressed in pixels and rounded once, to integers in units of 1/scale
 * pixel; both neighbours of an edge share the rounded value. So every overlap is an integer, every pixel is handed out
 * exactly once, and sums don't depend on the order of their terms as long as they stay below 2^53.
 */

/**
 * The linear map from cell edges to pixel edges along one axis: edge i lies `first + i * cellPixels` pixels from the
 * start.
 */
export interface AxisFrame {
  /** Position of the grid's first edge, in pixels from the raster's first edge; may be negative. */
  readonly first: number;
  /** Size of a cell in pixels. */
  readonly cellPixels: number;
  /** Number of cells of the whole grid along this axis. */
  readonly cells: number;
  /** Number of pixels of the raster along this axis. */
  readonly pixels: number;
  /**
   * True where pixel indices run against the grid (a south-up raster's rows): pixel p of the frame is pixel (pixels -
   * 1 - p).
   */
  readonly flipped: boolean;
  /**
   * Where a line between pixels lies by area, in pixels of mean area; it grows with the line. Null where all pixels weigh
   * the same.
   */
  readonly position: ((line: number) => number) | null;
  /** Pixels to a whole turn around the planet, where cells may lie a turn away from pixels; null where none does. */
  readonly turn: number | null;
}

/**
 * Edges of a run of cells: cell k spans units [edges[k], edges[k + 1]), and pixel p spans [p * scale, (p + 1) *
 * scale).
 */
export interface AxisEdges {
  readonly scale: number;
  readonly edges: Float64Array;
}

/** Each axis of a cell measures at most 2^26.5 units, so a cell at most 2^53: float64 holds its sums exactly. */
const AXIS_UNITS = 2 ** 26 * Math.SQRT2;
/** Largest denominator tried for a grid whose edges fall on simple fractions of a pixel (30 m in 1000 m: 3). */
const MAX_RATIONAL_SCALE = 4096;
/** An edge this close to a multiple of 1/scale pixel is taken to be there: 10 nm for a pixel of 1 m. */
const RATIONAL_TOLERANCE_PX = 1e-8;

/**
 * The frame of one axis. `origin` is the raster's first edge, `start` the grid's, `pixel` and `cell` signed sizes
 * along the grid's direction.
 */
export function axisFrame(
  origin: number,
  pixel: number,
  pixels: number,
  start: number,
  cell: number,
  cells: number,
): AxisFrame {
  const flipped = Math.sign(pixel) !== Math.sign(cell);
  const from = flipped ? origin + pixels * pixel : origin;
  const step = flipped ? -pixel : pixel;
  return { first: (start - from) / step, cellPixels: cell / step, cells, pixels, flipped, position: null, turn: null };
}

/** Units of weights. */
export interface Scales {
  /** Units to a pixel along x, and along y where pixels are counted. */
  readonly x: number;
  readonly y: number;
  /** Units to a pixel of mean area along y, where pixels differ in it. */
  readonly area?: number | undefined;
}

/**
 * Chooses the units of both axes. An axis whose edges all lie on multiples of 1/S pixel for a small S gets that S and
 * is exact; otherwise it gets the most units for which sums stay exact, which moves an edge by at most 2^-27.5 of a
 * cell's side and a pixel.
 */
export function chooseScales(x: AxisFrame, y: AxisFrame): Scales {
  const [across, down] = [x, y].map((axis) => {
    const most = mostUnits(axis.cellPixels);
    return rationalScale(axis, most) ?? most;
  });
  return { x: across!, y: down!, ...(y.position ? { area: mostUnits(largestCell(y)) } : {}) };
}

/** Units to a pixel where a cell has so many pixels. */
function mostUnits(cellPixels: number): number {
  return Math.max(1, Math.floor(AXIS_UNITS / (Math.ceil(cellPixels) + 1)));
}

/** The largest cell of an axis, in pixels of mean area. */
export function largestCell({ first, cellPixels, cells, position }: AxisFrame): number {
  if (!position) return cellPixels;
  let largest = 0;
  for (let cell = 0, start = position(first); cell < cells; cell++) {
    const end = position(first + (cell + 1) * cellPixels);
    largest = Math.max(largest, end - start);
    start = end;
  }
  return largest;
}

function rationalScale(axis: AxisFrame, limit: number): number | null {
  for (let s = 1; s <= Math.min(limit, MAX_RATIONAL_SCALE); s++) {
    const offsetError = Math.abs(s * axis.first - Math.round(s * axis.first));
    const stepError = Math.abs(s * axis.cellPixels - Math.round(s * axis.cellPixels));
    if (offsetError + axis.cells * stepError <= RATIONAL_TOLERANCE_PX * s) return s;
  }
  return null;
}

/** The quantised edges of cells [from, from + count): count + 1 integers, ascending. */
export function axisEdges(axis: AxisFrame, scale: number, from: number, count: number): AxisEdges {
  const edges = new Float64Array(count + 1);
  for (let k = 0; k <= count; k++) edges[k] = Math.round(scale * (axis.first + (from + k) * axis.cellPixels));
  return { scale, edges };
}
