/** A point of a plane. */
export type Point = readonly [x: number, y: number];

/** A rectangle with its sides along the axes, whichever way they run. */
export interface ClipBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The part of a polygon in a box, side by side of the box. Top is the lower coordinate, as of rows. */
export function clipToBox(polygon: readonly Point[], { left, right, top, bottom }: ClipBox): readonly Point[] {
  let part = polygon;
  part = clipToLine(part, 0, left, 1);
  part = clipToLine(part, 0, right, -1);
  part = clipToLine(part, 1, top, 1);
  return clipToLine(part, 1, bottom, -1);
}

/**
 * What of a polygon lies on one side of a line across an axis, or on it: above it where the sign is 1 (I. Sutherland,
 * G. Hodgman: Reentrant polygon clipping, 1974). Parts that are apart are joined by lines of no area.
 */
export function clipToLine(polygon: readonly Point[], axis: 0 | 1, line: number, sign: 1 | -1): readonly Point[] {
  const along = axis === 0 ? 1 : 0;
  const isInside = (point: Point) => sign * (point[axis] - line) >= 0;
  return polygon.flatMap((point, i): Point[] => {
    const before = polygon.at(i - 1)!;
    if (isInside(before) === isInside(point)) return isInside(point) ? [point] : [];
    const met = before[along] + ((point[along] - before[along]) * (line - before[axis])) / (point[axis] - before[axis]);
    const crossing: Point = axis === 0 ? [line, met] : [met, line];
    return isInside(point) ? [crossing, point] : [crossing];
  });
}
