import type { Bounds } from '../grid/bounds.js';
import type { Placement } from './read/placement.js';

/** How far an image of `width` x `height` pixels, or its control points, reach in CRS units; null without a place. */
export function extentOf({ affine, controlPoints }: Placement, width: number, height: number): Bounds | null {
  if (!affine) return controlPoints.length > 0 ? around(controlPoints) : null;
  const [a, b, c, d, e, f] = affine;
  const corners = [0, width].flatMap((col) =>
    [0, height].map((row) => ({ x: a + col * b + row * c, y: d + col * e + row * f })),
  );
  return around(corners);
}

function around(points: readonly { readonly x: number; readonly y: number }[]): Bounds {
  return points.reduce(
    ({ left, right, bottom, top }, { x, y }) => ({
      left: Math.min(left, x),
      right: Math.max(right, x),
      bottom: Math.min(bottom, y),
      top: Math.max(top, y),
    }),
    { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity },
  );
}
