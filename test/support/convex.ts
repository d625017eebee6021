import type { Corner } from './clip.js';

/** The area of polygons. */
export function areaOfAll(polygons: readonly (readonly Corner[])[]): number {
  return polygons.reduce((sum, polygon) => sum + Math.abs(signedArea(polygon)), 0);
}

function signedArea(points: readonly Corner[]): number {
  let twice = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}

/** What a half plane leaves of a convex polygon: that to the left of the way from a to b, or to the right of it. */
function half(points: readonly Corner[], [ax, ay]: Corner, [bx, by]: Corner, sign: number): Corner[] {
  const side = ([x, y]: Corner) => sign * ((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  return points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length]!;
    const [here, there] = [side(point), side(next)];
    const part = here / (here - there);
    const cut: Corner = [point[0] + part * (next[0] - point[0]), point[1] + part * (next[1] - point[1])];
    return [...(here >= 0 ? [point] : []), ...(here >= 0 !== there >= 0 ? [cut] : [])];
  });
}

/** What convex polygons have in common. */
export function common(a: readonly Corner[], b: readonly Corner[]): Corner[] {
  const sign = Math.sign(signedArea(b));
  return b.reduce((left: Corner[], from, i) => half(left, from, b[(i + 1) % b.length]!, sign), [...a]);
}

/** What is left of convex polygons without another, as convex polygons. */
export function without(polygons: readonly (readonly Corner[])[], cut: readonly Corner[]): Corner[][] {
  const sign = Math.sign(signedArea(cut));
  return polygons.flatMap((polygon) => {
    const pieces: Corner[][] = [];
    let rest: Corner[] = [...polygon];
    for (const [i, from] of cut.entries()) {
      const to = cut[(i + 1) % cut.length]!;
      const outside = half(rest, from, to, -sign);
      if (outside.length > 2) pieces.push(outside);
      rest = half(rest, from, to, sign);
      if (rest.length < 3) break;
    }
    return pieces;
  });
}
