/** A corner of a polygon. */
export type Corner = readonly [x: number, y: number];

/**
 * The area of a convex polygon inside the pixel with the given column and row: clipped side by side (Sutherland and
 * Hodgman), in float64.
 */
export function areaInPixel(polygon: readonly Corner[], column: number, row: number): number {
  let points = polygon;
  for (const [axis, limit, sign] of [
    [0, column, 1],
    [0, column + 1, -1],
    [1, row, 1],
    [1, row + 1, -1],
  ] as const)
    points = clipped(points, (point) => sign * (point[axis] - limit));
  let twice = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function clipped(points: readonly Corner[], inside: (point: Corner) => number): Corner[] {
  return points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length]!;
    const [here, there] = [inside(point), inside(next)];
    const part = here / (here - there);
    const cut: Corner = [point[0] + part * (next[0] - point[0]), point[1] + part * (next[1] - point[1])];
    return [...(here >= 0 ? [point] : []), ...(here >= 0 !== there >= 0 ? [cut] : [])];
  });
}
