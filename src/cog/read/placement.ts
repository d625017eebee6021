import { Tag } from '../tags.js';
import type { ImageFileDirectory } from './tag-values.js';

/** A point whose place is known: pixel coordinates from the upper left corner, and coordinates in the CRS. */
export interface ControlPoint {
  readonly col: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** Where an image lies, also where a run can't take it as it does. */
export interface Placement {
  readonly kind: 'north-up' | 'rotated' | 'control points' | 'none';
  /**
   * GDAL's six numbers, for the outer corners of pixels: x = a + col b + row c, y = d + col e + row f. Null without
   * them.
   */
  readonly affine: readonly [a: number, b: number, c: number, d: number, e: number, f: number] | null;
  /** Degrees from east to the direction of a row, counterclockwise. */
  readonly rotation: number;
  readonly controlPoints: readonly ControlPoint[];
  /** Whether rational polynomial coefficients (tag 50844) place it as well. */
  readonly hasRpc: boolean;
}

const PIXEL_IS_POINT = 2;
const POINT_NUMBERS = 6;

/**
 * Reads where an image lies: from its matrix, its scale and tie point, or its control points (OGC GeoTIFF 1.1, section
 * 7.3).
 * @param rasterType GTRasterTypeGeoKey: with PixelIsPoint, coordinates mean pixel centres
 */
export async function describePlace(ifd: ImageFileDirectory, rasterType: unknown): Promise<Placement> {
  const numbers = async (tag: number) => Array.from(((await ifd.loadValue(tag)) ?? []) as ArrayLike<number>, Number);
  const matrix = await numbers(Tag.ModelTransformation);
  const scale = await numbers(Tag.ModelPixelScale);
  const tie = await numbers(Tag.ModelTiepoint);
  const hasRpc = ifd.hasTag(Tag.RpcCoefficients);
  const corners = affineOf(matrix, scale, tie);
  const controlPoints = corners ? [] : pointsOf(tie);
  if (!corners)
    return {
      kind: controlPoints.length > 0 ? 'control points' : 'none',
      affine: null,
      rotation: 0,
      controlPoints,
      hasRpc,
    };
  const [a, b, c, d, e, f] = corners;
  const half = Number(rasterType ?? 1) === PIXEL_IS_POINT ? 0.5 : 0;
  return {
    kind: c === 0 && e === 0 ? 'north-up' : 'rotated',
    affine: [a - half * (b + c), b, c, d - half * (e + f), e, f],
    rotation: (Math.atan2(e, b) * 180) / Math.PI,
    controlPoints,
    hasRpc,
  };
}

function affineOf(matrix: readonly number[], scale: readonly number[], tie: readonly number[]): Placement['affine'] {
  if (matrix.length >= 16) return [matrix[3]!, matrix[0]!, matrix[1]!, matrix[7]!, matrix[4]!, matrix[5]!];
  if (scale.length < 2 || tie.length < POINT_NUMBERS) return null;
  const [i, j, , x, y] = tie as [number, number, number, number, number];
  const [width, height] = [scale[0]!, Math.abs(scale[1]!)]; // GDAL takes a negative height for a positive one
  return [x - i * width, width, 0, y + j * height, 0, -height];
}

function pointsOf(tie: readonly number[]): ControlPoint[] {
  return Array.from({ length: Math.floor(tie.length / POINT_NUMBERS) }, (_, n) => {
    const [col, row, , x, y] = tie.slice(n * POINT_NUMBERS, (n + 1) * POINT_NUMBERS) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return { col, row, x, y };
  });
}
