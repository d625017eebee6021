import { CorruptRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { intersect, type Window } from '../grid/window.js';
import type { VrtSourceElement } from './vrt-document.js';
import { unsupported } from './vrt-refusal.js';

/** Of a pixel: the same as between rasters of one lattice, and too little for GDAL to take another pixel. */
const TOLERANCE = 1e-3;

interface Frame {
  /** Where the VRT is. */
  readonly uri: string;
  readonly extent: Window;
}

/** Which pixels of a file lie where on a VRT. */
export interface VrtPlace {
  /** Which pixels of the file are shown; null for all of them, as far as the VRT reaches. The file may end before. */
  readonly window: Window | null;
  /** Where the first of them lies on the VRT. */
  readonly at: { readonly colOff: number; readonly rowOff: number };
}

/**
 * Reads where a source lies.
 * @param frame the VRT
 * @returns null where nothing of it lies on the VRT
 * @throws UnsupportedRasterError where it is resampled, CorruptRasterError
 */
export function vrtPlace({ uri, extent }: Frame, { name, attributes }: VrtSourceElement): VrtPlace | null {
  const [src, dst] = (['SrcRect', 'DstRect'] as const).map((rect) => rectOf(uri, rect, attributes.get(rect)));
  if (!src && !dst) return { window: null, at: { colOff: 0, rowOff: 0 } };
  if (!src || !dst) throw unsupported(uri, `has a ${name} with only one of SrcRect and DstRect`);
  const isResampled = Math.abs(src.width - dst.width) > TOLERANCE || Math.abs(src.height - dst.height) > TOLERANCE;
  if (isResampled) throw unsupported(uri, `resamples a source from ${sizeText(src)} to ${sizeText(dst)} pixels`);
  const [from, to] = [onPixels(uri, src), onPixels(uri, dst)];
  const [right, down] = [to.colOff - from.colOff, to.rowOff - from.rowOff];
  // A rectangle may begin before the file does, where there is nothing.
  const first = { colOff: Math.max(to.colOff, right), rowOff: Math.max(to.rowOff, down) };
  const [width, height] = [to.width - (first.colOff - to.colOff), to.height - (first.rowOff - to.rowOff)];
  const shown = intersect({ ...first, width, height }, extent);
  if (shown === null) return null;
  const { colOff, rowOff } = shown;
  return { window: { ...shown, colOff: colOff - right, rowOff: rowOff - down }, at: { colOff, rowOff } };
}

function rectOf(vrt: string, rect: string, attributes: Readonly<Record<string, string>> | undefined): Window | null {
  if (attributes === undefined) return null;
  const [colOff, rowOff, width, height] = ['xOff', 'yOff', 'xSize', 'ySize'].map((side) => {
    const text = (attributes[side] ?? '').trim();
    const value = text === '' ? Number.NaN : Number(text);
    if (Math.abs(value) < 2 ** 31) return value;
    throw new CorruptRasterError(`${vrt}: ${side} "${excerpt(text)}" of a ${rect} is no number of pixels`);
  }) as [number, number, number, number];
  return { colOff, rowOff, width, height };
}

function onPixels(vrt: string, { colOff, rowOff, width, height }: Window): Window {
  const [left, top, columns, rows] = [colOff, rowOff, width, height].map((value) => {
    const whole = Math.round(value);
    if (Math.abs(value - whole) <= TOLERANCE) return whole;
    throw unsupported(vrt, `shifts a source by a part of a pixel (${value})`);
  }) as [number, number, number, number];
  return { colOff: left, rowOff: top, width: columns, height: rows };
}

function sizeText({ width, height }: Window): string {
  return `${width} x ${height}`;
}
