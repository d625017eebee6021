import type { Bounds } from './bounds.js';

/**
 * Where pixels lie in the CRS, without rotation: the outer corner of pixel (0, 0) is (originX, originY), and pixel
 * (col, row) starts at (originX + col * pixelWidth, originY + row * pixelHeight). Units are the CRS's.
 * `pixelHeight` is negative for the usual north-up raster and positive for a south-up one.
 */
export interface Geotransform {
  readonly originX: number;
  readonly originY: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** The outer rectangle of a raster of `width` x `height` pixels. */
export function boundsOf(g: Geotransform, width: number, height: number): Bounds {
  const x1 = g.originX + width * g.pixelWidth;
  const y1 = g.originY + height * g.pixelHeight;
  return {
    left: Math.min(g.originX, x1),
    right: Math.max(g.originX, x1),
    bottom: Math.min(g.originY, y1),
    top: Math.max(g.originY, y1),
  };
}
