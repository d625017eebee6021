import { UnsupportedRasterError } from '../errors.js';
import type { Window } from '../grid/window.js';
import type { PartsBuffer } from './parts.js';
import type { Pen } from './pen.js';

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
export class CellCover implements Pen {
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
  /** Whether something is drawn that is not written yet. */
  #isOpen = false;

  /**
   * Starts without a window.
   * @param one units of a pixel's width
   * @param uri of the raster, for messages
   * @param slack area by which a pixel may be covered too much besides, in units
   */
  constructor(
    readonly one: number,
    readonly uri: string,
    readonly slack = 0,
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
    if (this.#isOpen) {
      // The drawing before was left in the middle of a cell.
      this.#differences.fill(0);
      this.#touched.fill(0);
    }
    this.#isOpen = true;
    if (this.#differences.length < this.#stride * rows) this.#differences = new Float64Array(2 * this.#stride * rows);
    if (this.#touched.length < this.#words * rows) this.#touched = new Int32Array(2 * this.#words * rows);
  }

  /**
   * Walks an edge, row by row, and in a row column by column from left to right. A stretch of it in a column adds its
   * part to this column, and all of it to those further right. All of it is one function: numbers that are handed to
   * another are objects on the heap, some hundred million of them.
   * @param sign 1 where the polygon lies to the right of edges that go down, else -1
   */
  edge(fromX: number, fromY: number, toX: number, toY: number, sign: number): void {
    if (fromY === toY) return;
    const isDown = fromY < toY;
    const x0 = isDown ? fromX : toX;
    const y0 = isDown ? fromY : toY;
    const x1 = isDown ? toX : fromX;
    const y1 = isDown ? toY : fromY;
    const lines = this.#lines;
    const lastRow = this.#bottom - this.#firstLine;
    let row = this.#top - this.#firstLine;
    if (y1 <= lines[row]! || y0 >= lines[lastRow]!) return;
    if (y0 > lines[row]!) row = rowOf(lines, row, lastRow, y0);
    const isRight = x1 >= x0;
    const step = isDown === isRight ? sign : -sign;
    const one = this.one;
    const left = this.#left;
    const right = this.#right;
    const differences = this.#differences;
    const touched = this.#touched;
    const slope = (x1 - x0) / (y1 - y0);
    const rise = 1 / slope;
    let yAbove = y0;
    let xAbove = x0;
    if (y0 < lines[row]!) {
      yAbove = lines[row]!;
      xAbove = x0 + Math.floor((yAbove - y0) * slope + 0.5);
    }
    for (; row < lastRow && lines[row]! < y1; row++) {
      const line = lines[row + 1]!;
      const yBelow = y1 > line ? line : y1;
      const xBelow = y1 > line ? x0 + Math.floor((line - y0) * slope + 0.5) : x1;
      const xLast = isRight ? xBelow : xAbove;
      const yLast = isRight ? yBelow : yAbove;
      let x = isRight ? xAbove : xBelow;
      let y = isRight ? yAbove : yBelow;
      const lastColumn = Math.floor(xLast / one);
      let column = Math.floor(x / one);
      // All that is left of the window is one stretch.
      if (column < left - 1) column = Math.min(lastColumn, left - 1);
      const first = (row + this.#firstLine - this.#top) * this.#stride - left;
      const word = (row + this.#firstLine - this.#top) * this.#words;
      for (; column < right; column++) {
        let xEnd = xLast;
        let yEnd = yLast;
        if (column < lastColumn) {
          xEnd = (column + 1) * one;
          yEnd = y0 + Math.floor((xEnd - x0) * rise + 0.5);
          if (yEnd < yAbove) yEnd = yAbove;
          else if (yEnd > yBelow) yEnd = yBelow;
        }
        if (yEnd !== y) {
          const height = step * (yEnd - y);
          const at = column < left ? left : column;
          // Twice the distance of the middle of the stretch from the column's left line.
          const twice = column < left ? 0 : x + xEnd - 2 * column * one;
          differences[first + at] = differences[first + at]! + height * (2 * one - twice);
          touched[word + ((at - left) >> 5)] = touched[word + ((at - left) >> 5)]! | (1 << ((at - left) & 31));
          if (twice !== 0) {
            const next = at + 1 - left;
            differences[first + at + 1] = differences[first + at + 1]! + height * twice;
            touched[word + (next >> 5)] = touched[word + (next >> 5)]! | (1 << (next & 31));
          }
        }
        if (column >= lastColumn) break;
        x = xEnd;
        y = yEnd;
      }
      yAbove = yBelow;
      xAbove = xBelow;
    }
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
    const { zone: zones, top, bottom, left, right, weight: weights, share: shares } = parts;
    const isApart = shares !== weights;
    for (; row < rows && count + width < parts.size; row++) {
      const line = this.#top + row - this.#firstLine;
      const full = 2 * this.one * (this.#lines[line + 1]! - this.#lines[line]!);
      const y = this.#top + row - origin.rowOff;
      const first = row * this.#stride;
      let cover = 0;
      let from = 0;
      // The end of the row ends its last stretch.
      const last = row * words + (width >> 5);
      touched[last] = touched[last]! | (1 << (width & 31));
      for (let word = 0; word < words; word++) {
        let bits = touched[row * words + word]!;
        if (bits === 0) continue;
        touched[row * words + word] = 0;
        while (bits !== 0) {
          const lowest = bits & -bits;
          bits ^= lowest;
          const at = (word << 5) + 31 - Math.clz32(lowest);
          if (cover !== 0 && at > from) {
            const weight = cover > 0 && cover <= full ? cover : this.#checked(cover, full);
            if (weight > 0) {
              zones[count] = zone;
              top[count] = y;
              bottom[count] = y + 1;
              left[count] = offsetX + from;
              right[count] = offsetX + at;
              weights[count] = weight;
              if (isApart) shares[count] = weight === full ? pixel : Math.round(weight * (pixel / full));
              count++;
            }
          }
          cover += differences[first + at]!;
          differences[first + at] = 0;
          from = at;
        }
      }
    }
    parts.count = count;
    this.#isOpen = row < rows;
    return row;
  }

  /** What a pixel is covered, where edges cross by what they are rounded. */
  #checked(cover: number, full: number): number {
    if (cover >= 0 && cover <= full) return cover;
    const most = Math.max(CROSSED * full, this.slack);
    if (cover >= -most && cover <= full + most) return cover < 0 ? 0 : full;
    throw foldedError(this.uri, this.#left, this.#top, cover / full);
  }
}

/** Where a cell covers more than a whole pixel, or less than nothing. */
export function foldedError(uri: string, column: number, row: number, share: number): UnsupportedRasterError {
  return new UnsupportedRasterError(
    `${uri}: the grid's CRS is folded over pixels near column ${column}, row ${row}, where a cell covers ${share} of a pixel; choose a CRS that suits its place`,
  );
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
