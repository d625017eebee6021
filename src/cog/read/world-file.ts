import { CorruptRasterError } from '../../errors.js';
import { excerpt } from '../../excerpt.js';
import type { Affine } from './placement.js';

/** Numbers of a world file. */
const NUMBERS = 6;

/**
 * Reads a world file: six numbers, a line each, that say how coordinates of pixel centres grow along a row (x, y) and
 * down a column (x, y), and where the centre of the first pixel lies. A comma may be the decimal point.
 * @returns GDAL's six numbers, which mean outer corners
 * @throws CorruptRasterError where it is none
 */
export function parseWorldFile(uri: string, text: string): Affine {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  // What stands behind a number in its line is a remark.
  const numbers = lines.slice(0, NUMBERS).map((line) => Number(line.trim().split(/\s/)[0]!.replace(',', '.')));
  const [a = 0, d = 0, b = 0, e = 0, x = 0, y = 0] = numbers;
  const isPlane = a * e - b * d !== 0;
  if (numbers.length < NUMBERS || !numbers.every(Number.isFinite) || !isPlane)
    throw new CorruptRasterError(
      `${uri}: is no world file of six numbers ("${excerpt(text)}"); write it anew, or remove it and set the place with gdal_edit.py -a_ullr`,
    );
  return [x - (a + b) / 2, a, b, y - (d + e) / 2, d, e];
}

/**
 * Reads the geotransform of a GDAL sidecar: six numbers, separated by commas.
 * @throws CorruptRasterError where it is none
 */
export function parsePamGeotransform(uri: string, text: string): Affine {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length === NUMBERS && numbers.every(Number.isFinite)) return numbers as unknown as Affine;
  throw new CorruptRasterError(
    `${uri}: its geotransform "${excerpt(text)}" is not six numbers; write the sidecar anew, or remove it and set the place with gdal_edit.py -a_ullr`,
  );
}
