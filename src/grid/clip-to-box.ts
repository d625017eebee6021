/** A point of a plane. */
export type Point = readonly [x: number, y: number];

/** A rectangle with its sides along the axes, whichever way they run. */
export interface ClipBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The part of a polygon in a box, side by side of the box (Sutherland and Hodgman); parts that are apart are joined by
 * lines of no area. Top is the lower coordinate, as of rows.
 */
export function clipToBox(polygon: readonly Point[], { left, right, top, bottom }: ClipBox): readonly Point[] {
  let part = polygon;
  part = clipped(part, 0, left, 1);
  part = clipped(part, 0, right, -1);
  part = clipped(part, 1, top, 1);
  return clipped(part, 1, bottom, -1);
}

/** What of a polygon lies on one side of a line along an axis: beyond it where the sign is 1. */
function clipped(polygon: readonly Point[], axis: 0 | 1, line: number, sign: 1 | -1): readonly Point[] {
  const beyond = (point: Point) => sign * (point[axis] - line);
  const found: Point[] = [];
  for (const [i, point] of polygon.entries()) {
    const before = polygon.at(i - 1)!;
    const [from, to] = [beyond(before), beyond(point)];
    if (from < 0 !== to < 0) {
      const part = from / (from - to);
      found.push([before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])]);
    }
    if (to >= 0) found.push(point);
  }
  return found;
}
