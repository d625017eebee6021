import { UnsupportedRasterError } from '../errors.js';
import type { Window } from '../grid/window.js';
import type { PartsBuffer } from './parts.js';

/** Lines of rows of pixels in units: row `first + i` lies between lines i and i + 1. */
export interface RowLines {
  readonly first: number;
  readonly lines: Float64Array;
}

const WORD = 32;
/** Part of a pixel by which edges that meet at a sharp angle may cross: each is rounded by itself. */
const CROSSED = 2 ** -10;

/**
 * The area that a polygon covers of each pixel in a window, as whole numbers: a pixel weighs 2 x its width x the height
 * of its row, in units. Each edge is walked from its upper end to its lower one, always reckoned from both ends and
 * never by steps, and adds what lies to its right: so two polygons that share an edge share the numbers, with opposite
 * signs, whatever the window. What is left of the window counts in its first column; what is right of it, nowhere. This
 * is the accumulation of signed areas that font rasterisers use, with whole numbers.
 */
export class CellCover {
  #differences = new Float64Array(0);
  /** Which columns of a row hold a difference, a bit each. */
  #touched = new Int32Array(0);
  #left = 0;
  #right = 0;
  #top = 0;
  #bottom = 0;
  #stride = 0;
  #words = 0;
  #lines: Float64Array = new Float64Array(0);
  #firstLine = 0;

  /**
   * Starts without a window.
   * @param one units of a pixel's width
   * @param uri of the raster, for messages
   */
  constructor(
    readonly one: number,
    readonly uri: string,
  ) {}

  /** Begins with nothing covered: pixels [left, right) of rows [top, bottom). */
  begin(left: number, top: number, right: number, bottom: number, { first, lines }: RowLines): void {
    this.#left = left;
    this.#right = right;
    this.#top = top;
    this.#bottom = bottom;
    this.#lines = lines;
    this.#firstLine = first;
    this.#stride = right - left + 1;
    this.#words = Math.ceil((this.#stride + 1) / WORD);
    const rows = bottom - top;
    if (this.#differences.length < this.#stride * rows) this.#differences = new Float64Array(2 * this.#stride * rows);
    if (this.#touched.length < this.#words * rows) this.#touched = new Int32Array(2 * this.#words * rows);
  }

  /**
   * Walks an edge.
   * @param sign 1 where the polygon lies to the right of edges that go down, else -1
   */
  edge(fromX: number, fromY: number, toX: number, toY: number, sign: number): void {
    if (fromY === toY) return;
    const isDown = fromY < toY;
    const x0 = isDown ? fromX : toX;
    const y0 = isDown ? fromY : toY;
    const x1 = isDown ? toX : fromX;
    const y1 = isDown ? toY : fromY;
    const direction = isDown ? sign : -sign;
    const lines = this.#lines;
    const offset = this.#firstLine;
    const last = this.#bottom - offset;
    let row = this.#top - offset;
    if (y1 <= lines[row]! || y0 >= lines[last]!) return;
    if (y0 > lines[row]!) row = rowOf(lines, row, last, y0);
    const slope = (x1 - x0) / (y1 - y0);
    let yAbove = y0;
    let xAbove = x0;
    if (y0 < lines[row]!) {
      yAbove = lines[row]!;
      xAbove = x0 + Math.floor((yAbove - y0) * slope + 0.5);
    }
    for (; row < last && lines[row]! < y1; row++) {
      const line = lines[row + 1]!;
      let yBelow = y1;
      let xBelow = x1;
      if (y1 > line) {
        yBelow = line;
        xBelow = x0 + Math.floor((line - y0) * slope + 0.5);
      }
      if (yBelow > yAbove)
        this.#addInRow(row + offset - this.#top, xAbove, yAbove, xBelow, yBelow, x0, y0, 1 / slope, direction);
      yAbove = yBelow;
      xAbove = xBelow;
    }
  }

  /** Adds the part of an edge that lies in a row, column by column. */
  #addInRow(
    row: number,
    xAbove: number,
    yAbove: number,
    xBelow: number,
    yBelow: number,
    x0: number,
    y0: number,
    rise: number,
    direction: number,
  ): void {
    const one = this.one;
    const left = this.#left;
    const right = this.#right;
    const isRight = xBelow >= xAbove;
    const xFirst = isRight ? xAbove : xBelow;
    const xLast = isRight ? xBelow : xAbove;
    let column = Math.floor(xFirst / one);
    if (column >= right) return;
    const lastColumn = Math.floor(xLast / one);
    if (column === lastColumn) {
      this.#add(row, column, xAbove + xBelow - 2 * column * one, direction * (yBelow - yAbove));
      return;
    }
    // From left to right, whatever the direction; all that is left of the window is one stretch.
    if (column < left - 1) column = Math.min(lastColumn, left - 1);
    const step = isRight ? direction : -direction;
    const yLast = isRight ? yBelow : yAbove;
    let x = xFirst;
    let y = isRight ? yAbove : yBelow;
    for (; column < right; column++) {
      let xEnd = xLast;
      let yEnd = yLast;
      if (column < lastColumn) {
        xEnd = (column + 1) * one;
        yEnd = y0 + Math.floor((xEnd - x0) * rise + 0.5);
        if (yEnd < yAbove) yEnd = yAbove;
        else if (yEnd > yBelow) yEnd = yBelow;
      }
      if (yEnd !== y) this.#add(row, column, x + xEnd - 2 * column * one, step * (yEnd - y));
      if (column >= lastColumn) return;
      x = xEnd;
      y = yEnd;
    }
  }

  /**
   * Adds what lies right of a stretch of an edge in one column: in this column its part, in all further ones all of it.
   * @param twice the distance of its middle from the column's left line, times two
   */
  #add(row: number, column: number, twice: number, height: number): void {
    const two = 2 * this.one;
    const first = row * this.#stride;
    const word = row * this.#words;
    const at = column - this.#left;
    const differences = this.#differences;
    const touched = this.#touched;
    if (at < 0) {
      differences[first] = differences[first]! + height * two;
      touched[word] = touched[word]! | 1;
      return;
    }
    differences[first + at] = differences[first + at]! + height * (two - twice);
    touched[word + (at >> 5)] = touched[word + (at >> 5)]! | (1 << (at & 31));
    if (twice === 0) return;
    const next = at + 1;
    differences[first + next] = differences[first + next]! + height * twice;
    touched[word + (next >> 5)] = touched[word + (next >> 5)]! | (1 << (next & 31));
  }

  /**
   * Writes the window's pixels as parts, a stretch of one weight in a row each, and clears it. Stops before a row that
   * the buffer may not hold.
   * @param fromRow of the window, from 0
   * @param origin the block's first column and row, which parts count from
   * @param pixel what a whole pixel has in `share`
   * @returns the row to go on with; the number of rows when all are written
   * @throws UnsupportedRasterError where the polygon covers more than a pixel, or less than nothing
   */
  write(
    parts: PartsBuffer,
    zone: number,
    fromRow: number,
    origin: Pick<Window, 'colOff' | 'rowOff'>,
    pixel: number,
  ): number {
    const differences = this.#differences;
    const touched = this.#touched;
    const words = this.#words;
    const width = this.#right - this.#left;
    const offsetX = this.#left - origin.colOff;
    const rows = this.#bottom - this.#top;
    let { count } = parts;
    let row = fromRow;
    for (; row < rows && count + width < parts.size; row++) {
      const line = this.#top + row - this.#firstLine;
      const full = 2 * this.one * (this.#lines[line + 1]! - this.#lines[line]!);
      const y = this.#top + row - origin.rowOff;
      const first = row * this.#stride;
      let cover = 0;
      let from = 0;
      for (let word = 0; word < words; word++) {
        let bits = touched[row * words + word]!;
        if (bits === 0) continue;
        touched[row * words + word] = 0;
        while (bits !== 0) {
          const lowest = bits & -bits;
          bits ^= lowest;
          const at = (word << 5) + 31 - Math.clz32(lowest);
          if (cover !== 0 && at > from) {
            const weight = this.#checked(cover, full);
            if (weight > 0)
              setPart(parts, count++, zone, y, offsetX + from, offsetX + at, weight, shareOf(weight, full, pixel));
          }
          cover += differences[first + at]!;
          differences[first + at] = 0;
          from = at;
        }
      }
      if (cover !== 0 && from < width) {
        const weight = this.#checked(cover, full);
        if (weight > 0)
          setPart(parts, count++, zone, y, offsetX + from, offsetX + width, weight, shareOf(weight, full, pixel));
      }
    }
    parts.count = count;
    return row;
  }

  /** Sums the weights of all pixels of the window, and clears it. */
  sum(): number {
    let sum = 0;
    for (let row = 0; row < this.#bottom - this.#top; row++) {
      let cover = 0;
      for (let at = 0; at < this.#stride; at++) {
        const index = row * this.#stride + at;
        cover += this.#differences[index]!;
        this.#differences[index] = 0;
        if (at < this.#stride - 1) sum += cover;
      }
    }
    this.#touched.fill(0, 0, this.#words * (this.#bottom - this.#top));
    return sum;
  }

  #checked(cover: number, full: number): number {
    if (cover >= 0 && cover <= full) return cover;
    if (cover >= -CROSSED * full && cover <= (1 + CROSSED) * full) return cover < 0 ? 0 : full;
    throw new UnsupportedRasterError(
      `${this.uri}: the grid's CRS is folded over pixels near column ${this.#left}, row ${this.#top}, where a cell covers ${cover / full} of a pixel; choose a CRS that suits its place`,
    );
  }
}

/** The row between two lines that a place lies in, below `top`. */
function rowOf(lines: Float64Array, top: number, bottom: number, y: number): number {
  let low = top;
  let high = bottom - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

function shareOf(weight: number, full: number, pixel: number): number {
  return weight === full ? pixel : Math.round(weight * (pixel / full));
}

function setPart(
  parts: PartsBuffer,
  at: number,
  zone: number,
  row: number,
  left: number,
  right: number,
  weight: number,
  share: number,
): void {
  parts.zone[at] = zone;
  parts.top[at] = row;
  parts.bottom[at] = row + 1;
  parts.left[at] = left;
  parts.right[at] = right;
  parts.weight[at] = weight;
  parts.share[at] = share;
}
