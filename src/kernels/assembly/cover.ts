// The area that polygons cover of each pixel, as src/coverage/cell-cover.ts reckons it, number by number: that file says
// how, and stays as what this one must equal.

import {
  CELL_BYTES,
  COVER_AT,
  DIFFERENCES_AT,
  DRAWN_AT,
  EDGE_BYTES,
  FULL_AT,
  LINES_AT,
  MAX_DRAWN,
  NEXT_AT,
  TOUCHED_AT,
} from '../cover-layout';

const ARRAY: usize = 4 * MAX_DRAWN;
const ZONE_AT: usize = DRAWN_AT;
const WEIGHT_AT: usize = ZONE_AT + 5 * ARRAY;
const SHARE_AT: usize = WEIGHT_AT + 8 * MAX_DRAWN;
/** Part of a pixel by which edges that meet at a sharp angle may cross. */
const CROSSED: f64 = 1.0 / 1024;

// The strip of pixels that a cell is drawn in.
let left: i32 = 0;
let top: i32 = 0;
let right: i32 = 0;
let bottom: i32 = 0;
let stride: i32 = 0;
let words: i32 = 0;
// Of the whole drawing.
let one: f64 = 0;
let firstLine: i32 = 0;
let slack: f64 = 0;
/** The row at which the cell in progress goes on; -1 before it is drawn. */
let doneRows: i32 = -1;

/**
 * Starts a drawing.
 * @param units of a pixel's width
 * @param line the row below whose upper line the first one of those in the memory lies
 * @param most area by which a pixel may be covered too much
 */
export function beginCover(units: f64, line: i32, most: f64): void {
  one = units;
  firstLine = line;
  slack = most;
  doneRows = -1;
}

// @ts-ignore: decorator
@inline
function lineAt(row: i32): f64 {
  return load<f64>(<usize>LINES_AT + (<usize>row << 3));
}

// @ts-ignore: decorator
@inline
function addAt(row: i32, at: i32, value: f64): void {
  const place = <usize>DIFFERENCES_AT + (<usize>(row * stride + at) << 3);
  store<f64>(place, load<f64>(place) + value);
  const word = <usize>TOUCHED_AT + (<usize>(row * words + (at >> 5)) << 2);
  store<i32>(word, load<i32>(word) | (1 << (at & 31)));
}

/** The row between two lines that a place lies in, below `from`. */
function rowOf(from: i32, to: i32, y: f64): i32 {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineAt(middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

function edge(fromX: f64, fromY: f64, toX: f64, toY: f64, sign: f64): void {
  const isDown = fromY < toY;
  const x0 = isDown ? fromX : toX;
  const y0 = isDown ? fromY : toY;
  const x1 = isDown ? toX : fromX;
  const y1 = isDown ? toY : fromY;
  const firstRow = top - firstLine;
  const lastRow = bottom - firstLine;
  let row = firstRow;
  if (y1 <= lineAt(row) || y0 >= lineAt(lastRow)) return;
  if (y0 > lineAt(row)) row = rowOf(row, lastRow, y0);
  const isRight = x1 >= x0;
  const step = isDown == isRight ? sign : -sign;
  const slope = (x1 - x0) / (y1 - y0);
  const rise = 1 / slope;
  let yAbove = y0;
  let xAbove = x0;
  if (y0 < lineAt(row)) {
    yAbove = lineAt(row);
    xAbove = x0 + Math.floor((yAbove - y0) * slope + 0.5);
  }
  for (; row < lastRow && lineAt(row) < y1; row++) {
    const line = lineAt(row + 1);
    const yBelow = y1 > line ? line : y1;
    const xBelow = y1 > line ? x0 + Math.floor((line - y0) * slope + 0.5) : x1;
    const xLast = isRight ? xBelow : xAbove;
    const yLast = isRight ? yBelow : yAbove;
    let x = isRight ? xAbove : xBelow;
    let y = isRight ? yAbove : yBelow;
    const inStrip = row - firstRow;
    // Columns far beside the strip need not fit 32 bits.
    const lastColumn = Math.floor(xLast / one);
    let column = Math.floor(x / one);
    if (column < <f64>(left - 1)) column = Math.min(lastColumn, <f64>(left - 1));
    for (; column < <f64>right; column++) {
      let xEnd = xLast;
      let yEnd = yLast;
      if (column < lastColumn) {
        xEnd = (column + 1) * one;
        yEnd = y0 + Math.floor((xEnd - x0) * rise + 0.5);
        if (yEnd < yAbove) yEnd = yAbove;
        else if (yEnd > yBelow) yEnd = yBelow;
      }
      if (yEnd != y) {
        const height = step * (yEnd - y);
        if (column < <f64>left) addAt(inStrip, 0, height * (2 * one));
        else {
          const at = <i32>column - left;
          const twice = x + xEnd - 2 * column * one;
          addAt(inStrip, at, height * (2 * one - twice));
          if (twice != 0) addAt(inStrip, at + 1, height * twice);
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

/** A number that is no less than 0, to the nearest whole one; a half goes up. */
// @ts-ignore: decorator
@inline
function rounded(value: f64): f64 {
  const whole = Math.floor(value);
  return value - whole >= 0.5 ? whole + 1 : whole;
}

/** What a pixel is covered, where edges cross by what they are rounded; NaN where it is more than that. */
function checked(cover: f64, full: f64): f64 {
  const most = Math.max(CROSSED * full, slack);
  if (cover >= -most && cover <= full + most) return cover < 0 ? 0 : full;
  store<f64>(COVER_AT, cover);
  store<f64>(FULL_AT, full);
  return NaN;
}

/** Writes rows of the strip from `doneRows` on, as far as the parts have room; -1 where the cell is folded. */
function write(zone: i32, parts: i32, offX: i32, offY: i32, pixel: f64, isApart: bool): i32 {
  const width = right - left;
  const rows = bottom - top;
  let count = parts;
  let row = doneRows;
  for (; row < rows && count + width < MAX_DRAWN; row++) {
    const line = top + row - firstLine;
    const full = 2 * one * (lineAt(line + 1) - lineAt(line));
    const touched = <usize>TOUCHED_AT + (<usize>(row * words) << 2);
    const differences = <usize>DIFFERENCES_AT + (<usize>(row * stride) << 3);
    let cover: f64 = 0;
    let from = 0;
    // The end of the row ends its last stretch.
    const last = touched + (<usize>(width >> 5) << 2);
    store<i32>(last, load<i32>(last) | (1 << (width & 31)));
    for (let word = 0; word < words; word++) {
      const place = touched + (<usize>word << 2);
      let bits = load<i32>(place);
      if (bits == 0) continue;
      store<i32>(place, 0);
      while (bits != 0) {
        const at = (word << 5) + <i32>ctz(bits);
        bits &= bits - 1;
        if (cover != 0 && at > from) {
          const weight = cover > 0 && cover <= full ? cover : checked(cover, full);
          if (isNaN(weight)) return -1;
          if (weight > 0) {
            const part = ZONE_AT + (<usize>count << 2);
            store<i32>(part, zone);
            store<i32>(part + ARRAY, top + row - offY);
            store<i32>(part + 2 * ARRAY, top + row - offY + 1);
            store<i32>(part + 3 * ARRAY, left - offX + from);
            store<i32>(part + 4 * ARRAY, left - offX + at);
            store<f64>(WEIGHT_AT + (<usize>count << 3), weight);
            if (isApart)
              store<f64>(SHARE_AT + (<usize>count << 3), weight == full ? pixel : rounded(weight * (pixel / full)));
            count++;
          }
        }
        const difference = differences + (<usize>at << 3);
        cover += load<f64>(difference);
        store<f64>(difference, 0);
        from = at;
      }
    }
  }
  doneRows = row;
  return count;
}

/**
 * Draws cells of the queue, and writes their parts behind those that are there, as long as there is room for a row.
 * Where the queue goes on is left in the memory.
 * @param from where the first cell lies, of those up to `end`
 * @param parts how many there are
 * @param offX the block's first column, and row, which parts count from
 * @param pixel what a whole pixel has in `share`
 * @returns how many parts there are; -1 where a cell covers more than a pixel, or less than nothing
 */
export function drawCells(
  from: usize,
  end: usize,
  parts: i32,
  offX: i32,
  offY: i32,
  pixel: f64,
  isApart: bool,
): i32 {
  let cell = from;
  let count = parts;
  while (cell < end) {
    left = load<i32>(cell, 4);
    top = load<i32>(cell, 8);
    right = load<i32>(cell, 12);
    bottom = load<i32>(cell, 16);
    stride = right - left + 1;
    words = (stride + 1 + 31) >> 5;
    const edges = cell + CELL_BYTES;
    const edgesEnd = edges + <usize>load<i32>(cell, 20) * EDGE_BYTES;
    if (doneRows < 0) {
      for (let at = edges; at < edgesEnd; at += EDGE_BYTES)
        edge(load<f64>(at), load<f64>(at, 8), load<f64>(at, 16), load<f64>(at, 24), load<f64>(at, 32));
      doneRows = 0;
    }
    count = write(load<i32>(cell), count, offX, offY, pixel, isApart);
    if (count < 0 || doneRows < bottom - top) break;
    doneRows = -1;
    cell = edgesEnd;
  }
  store<i32>(NEXT_AT, <i32>cell);
  return count;
}
