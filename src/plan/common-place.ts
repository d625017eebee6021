import type { Footprint } from '../coverage/footprint.js';
import { type ClipBox, clipToBox, type Point } from '../grid/clip-to-box.js';
import { polygonArea } from '../grid/polygon-area.js';

/** Pixels that one must reach into the other, to have a place in common with it; less where it is narrow. */
const DEEP = 0.5;
/** The part of a narrow one's side that takes the place of it. */
const NARROW = 1 / 4;
/** Pixels that a patch may be bent, to be taken for four-sided. */
const FLAT = 1 / 64;
/** Halvings of a side: what is still torn or bent then is a narrow strip along a tear. */
const DEEPEST = 9;
/** Halvings before a patch without any place is given up. */
const SHALLOWEST = 2;
/** The part of its size that a patch may be bent at most; else it is torn. */
const TORN = 1 / 4;
/** Square pixels that are rounding errors. */
const NOTHING = 1e-9;

/** A rectangle of pixels on a lattice. */
type Placed = Pick<Footprint, 'map' | 'extent'>;

/**
 * Whether two rectangles on different lattices have more in common than an edge: one reaches at least half a pixel into
 * the other. Patches of the first are laid over the second, and halved where they are bent.
 * @param one the smaller one, which is mapped to the pixels of the other
 */
export function haveCommonPlace(one: Placed, other: Placed): boolean {
  return (
    patchMeets(patchOf(one, 0), one, other, boxOf(other, DEEP), 0) ||
    patchMeets(patchOf(one, DEEP), one, other, boxOf(other, 0), 0)
  );
}

/** A rectangle in pixels, with fractions. */
interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function patchOf({ extent: { colOff, rowOff, width, height } }: Placed, deep: number): Patch {
  const [across, down] = [Math.min(deep, width * NARROW), Math.min(deep, height * NARROW)];
  return { x: colOff + across, y: rowOff + down, width: width - 2 * across, height: height - 2 * down };
}

function boxOf(placed: Placed, deep: number): ClipBox {
  const { x, y, width, height } = patchOf(placed, deep);
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function patchMeets(patch: Patch, one: Placed, other: Placed, box: ClipBox, halvings: number): boolean {
  const points = nine(patch, one, other);
  const isShown = points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (isShown) {
    const { period } = other.map;
    const bend = bendOf(points);
    const size = Math.max(spanOf(points, 0), spanOf(points, 1));
    const isTorn = (bend > FLAT && bend > TORN * size) || (period > 0 && spanOf(points, 0) > period / 2);
    if (!isTorn && bend <= FLAT) return meets(points, box, period);
    // What is bent reaches no further than by as much beside its corners' sides; what is torn may be anywhere.
    if (!isTorn && !meets(points, grown(box, 2 * bend), period)) return false;
    if (!isTorn && meets(points, grown(box, -2 * bend), period)) return true;
    if (halvings === DEEPEST) return !isTorn && meets(points, box, period);
  } else if (halvings === DEEPEST || (halvings >= SHALLOWEST && points.every(([x]) => Number.isNaN(x)))) return false;
  const [width, height] = [patch.width / 2, patch.height / 2];
  const { x, y } = patch;
  const halves = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]] as const; // biome-ignore format: one thought
  return halves.some(([left, top]) => patchMeets({ x: left, y: top, width, height }, one, other, box, halvings + 1));
}

/** The corners of a patch, the middles of its sides and its own, row by row, in the pixels of the other's lattice. */
function nine({ x, y, width, height }: Patch, { map }: Placed, { map: { toPixels, period } }: Placed): Point[] {
  const points = Array.from(
    { length: 9 },
    (_, i): Point => toPixels(...map.toCells(x + ((i % 3) / 2) * width, y + (Math.floor(i / 3) / 2) * height)),
  );
  if (period === 0) return points;
  const [middle] = points[4]!;
  return points.map(([column, row]) => [column - period * Math.round((column - middle) / period), row]);
}

/** How far the middles lie from where those of a four-sided figure are. */
function bendOf(points: readonly Point[]): number {
  const off = (at: number, corners: readonly number[]) => {
    const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + points[corner]![axis], 0) / corners.length;
    return Math.hypot(points[at]![0] - mean(0), points[at]![1] - mean(1));
  };
  return Math.max(off(1, [0, 2]), off(3, [0, 6]), off(5, [2, 8]), off(7, [6, 8]), off(4, [0, 2, 6, 8]));
}

function spanOf(points: readonly Point[], axis: 0 | 1): number {
  const places = points.map((point) => point[axis]);
  return Math.max(...places) - Math.min(...places);
}

const grown = ({ left, right, top, bottom }: ClipBox, by: number): ClipBox => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** Whether the figure between the corners has a place in a box, in whichever turn around the earth. */
function meets(points: readonly Point[], box: ClipBox, period: number): boolean {
  if (box.left >= box.right || box.top >= box.bottom) return false;
  const corners = [points[0]!, points[2]!, points[8]!, points[6]!];
  const columns = corners.map(([column]) => column);
  const first = period > 0 ? Math.ceil((box.left - Math.max(...columns)) / period) : 0;
  const last = period > 0 ? Math.floor((box.right - Math.min(...columns)) / period) : 0;
  for (let turn = first; turn <= last; turn++) {
    const moved = turn === 0 ? corners : corners.map(([x, y]): Point => [x + turn * period, y]);
    if (polygonArea(clipToBox(moved, box)) > NOTHING) return true;
  }
  return false;
}
