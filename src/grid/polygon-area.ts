/** The area within a closed line through points: the shoelace formula, from the first point for the sake of digits. */
export function polygonArea(points: readonly (readonly [x: number, y: number])[]): number {
  const [x0, y0] = points[0] ?? [0, 0];
  let twice = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return Math.abs(twice) / 2;
}
