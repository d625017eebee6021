import type { Bounds } from './bounds.js';

/**
 * Where pixels lie in the CRS: the outer corner of pixel (0, 0) is (originX, originY), and pixel (col, row) starts at
 * (originX + col * pixelWidth + row * skewX, originY + col * skewY + row * pixelHeight). Units are the CRS's.
 * `pixelHeight` is negative for the usual north-up raster and positive for a south-up one; skews are 0 (or left out)
 * for one that is not rotated.
 */
export interface Geotransform {
  readonly originX: number;
  readonly originY: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly skewX?: number | undefined;
  readonly skewY?: number | undefined;
}

/** Whether rows and columns run along the axes. */
export function isUpright({ skewX = 0, skewY = 0 }: Geotransform): boolean {
  return skewX === 0 && skewY === 0;
}

/** The outer rectangle of a raster of `width` x `height` pixels. */
export function boundsOf(g: Geotransform, width: number, height: number): Bounds {
  const corners = [placeOf(g, 0, 0), placeOf(g, width, 0), placeOf(g, 0, height), placeOf(g, width, height)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** The place in the CRS of a point in pixels. */
export function placeOf(g: Geotransform, column: number, row: number): readonly [x: number, y: number] {
  const { originX, originY, pixelWidth, pixelHeight, skewX = 0, skewY = 0 } = g;
  if (isUpright(g)) return [originX + column * pixelWidth, originY + row * pixelHeight];
  return [originX + column * pixelWidth + row * skewX, originY + column * skewY + row * pixelHeight];
}

/** A function that says where a place in the CRS lies in pixels. */
export function inverseOf(g: Geotransform): (x: number, y: number) => readonly [column: number, row: number] {
  const { originX, originY, pixelWidth, pixelHeight, skewX = 0, skewY = 0 } = g;
  if (isUpright(g)) return (x, y) => [(x - originX) / pixelWidth, (y - originY) / pixelHeight];
  const determinant = pixelWidth * pixelHeight - skewX * skewY;
  return (x, y) => {
    const [dx, dy] = [x - originX, y - originY];
    return [(dx * pixelHeight - dy * skewX) / determinant, (dy * pixelWidth - dx * skewY) / determinant];
  };
}

/** Whether the raster shows the world mirrored: with south up, or with east to the left, but not with both. */
export function isMirrored({ pixelWidth, pixelHeight, skewX = 0, skewY = 0 }: Geotransform): boolean {
  return pixelWidth * pixelHeight - skewX * skewY > 0;
}
