import { Tag } from '../tags.js';
import { type ImageFileDirectory, tagNumbers } from './tag-values.js';

/** A point whose place is known: pixel coordinates from the outer corner of the image, and coordinates in the CRS. */
export interface ControlPoint {
  readonly col: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** GDAL's six numbers, for the outer corners of pixels: x = a + col b + row c, y = d + col e + row f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Where an image lies, also where a run can't take it as it does. */
export interface Placement {
  readonly kind: 'north-up' | 'rotated' | 'control points' | 'none';
  readonly affine: Affine | null;
  /** Degrees from east to the direction of a row, counterclockwise. */
  readonly rotation: number;
  /** Without an affine geotransform. */
  readonly controlPoints: readonly ControlPoint[];
  /** Whether rational polynomial coefficients (tag 50844) place it as well. */
  readonly hasRpc: boolean;
  /** Whether ModelPixelScale gives the height of a pixel a negative sign, which GDAL ignores, and `affine` too. */
  readonly isSignNegative: boolean;
  /** What ModelTransformation says beside a ModelPixelScale, in whose favour GDAL ignores it; null without. */
  readonly ignoredMatrix: Affine | null;
}

const PIXEL_IS_POINT = 2;
const MATRIX_NUMBERS = 16;
const POINT_NUMBERS = 6;

/**
 * Reads where an image lies: from its scale and tie point, its matrix, or its control points (OGC GeoTIFF 1.1, section
 * 7.3). Of several the first counts, as in GDAL; a scale without a tie point says nothing, and hides a matrix.
 * @param rasterType GTRasterTypeGeoKey: with PixelIsPoint, coordinates mean pixel centres; the result means corners
 */
export async function readPlacement(ifd: ImageFileDirectory, rasterType: unknown): Promise<Placement> {
  const matrix = affineOf((await tagNumbers(ifd, Tag.ModelTransformation)) ?? []);
  const scale = (await tagNumbers(ifd, Tag.ModelPixelScale)) ?? [];
  const tie = (await tagNumbers(ifd, Tag.ModelTiepoint)) ?? [];
  const hasRpc = ifd.hasTag(Tag.RpcCoefficients);
  const half = Number(rasterType ?? 1) === PIXEL_IS_POINT ? 0.5 : 0;
  const isScaled = scale.length >= 2 && scale[0] !== 0 && scale[1] !== 0;
  const ignoredMatrix = isScaled ? fromCorners(matrix, half) : null;
  const affine = fromCorners(isScaled ? scaled(scale, tie) : matrix, half);
  if (!affine) {
    const controlPoints = pointsOf(tie, half);
    const kind = controlPoints.length > 0 ? 'control points' : 'none';
    return { kind, affine: null, rotation: 0, controlPoints, hasRpc, isSignNegative: false, ignoredMatrix };
  }
  return { ...placedBy(affine), hasRpc, isSignNegative: isScaled && scale[1]! < 0, ignoredMatrix };
}

/** The place of an image that a geotransform says. */
export function placedBy(affine: Affine): Placement {
  const [, b, c, , e] = affine;
  return {
    kind: c === 0 && e === 0 ? 'north-up' : 'rotated',
    affine,
    rotation: (Math.atan2(e, b) * 180) / Math.PI,
    controlPoints: [],
    hasRpc: false,
    isSignNegative: false,
    ignoredMatrix: null,
  };
}

function affineOf(matrix: readonly number[]): Affine | null {
  if (matrix.length !== MATRIX_NUMBERS) return null;
  return [matrix[3]!, matrix[0]!, matrix[1]!, matrix[7]!, matrix[4]!, matrix[5]!];
}

/** An affine that places the point `half` a pixel inside a pixel's corner, as one that places the corner. */
function fromCorners(affine: Affine | null, half: number): Affine | null {
  if (!affine || half === 0) return affine;
  const [a, b, c, d, e, f] = affine;
  return [a - half * (b + c), b, c, d - half * (e + f), e, f];
}

function scaled(scale: readonly number[], tie: readonly number[]): Affine | null {
  if (tie.length < POINT_NUMBERS) return null;
  const [i, j, , x, y] = tie as [number, number, number, number, number];
  const [width, height] = [scale[0]!, Math.abs(scale[1]!)];
  return [x - i * width, width, 0, y + j * height, 0, -height];
}

function pointsOf(tie: readonly number[], half: number): ControlPoint[] {
  return Array.from({ length: Math.floor(tie.length / POINT_NUMBERS) }, (_, n) => {
    const [col = 0, row = 0, , x = 0, y = 0, z = 0] = tie.slice(n * POINT_NUMBERS, (n + 1) * POINT_NUMBERS);
    return { col: col + half, row: row + half, x, y, z };
  });
}
