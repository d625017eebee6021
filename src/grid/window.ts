/** An integer pixel (or cell) rectangle: columns [colOff, colOff + width), rows [rowOff, rowOff + height). */
export interface Window {
  readonly colOff: number;
  readonly rowOff: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels, or cells, a window has. */
export function areaOf({ width, height }: Window): number {
  return width * height;
}

/** The common part of two windows, or null where they share no pixel. */
export function intersect(a: Window, b: Window): Window | null {
  const colOff = Math.max(a.colOff, b.colOff);
  const rowOff = Math.max(a.rowOff, b.rowOff);
  const width = Math.min(a.colOff + a.width, b.colOff + b.width) - colOff;
  const height = Math.min(a.rowOff + a.height, b.rowOff + b.height) - rowOff;
  return width > 0 && height > 0 ? { colOff, rowOff, width, height } : null;
}

/** The smallest window around two. */
export function hullOf(a: Window, b: Window): Window {
  const colOff = Math.min(a.colOff, b.colOff);
  const rowOff = Math.min(a.rowOff, b.rowOff);
  return {
    colOff,
    rowOff,
    width: Math.max(a.colOff + a.width, b.colOff + b.width) - colOff,
    height: Math.max(a.rowOff + a.height, b.rowOff + b.height) - rowOff,
  };
}
