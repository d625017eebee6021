import type { LengthUnit } from '../../grid/cell-area.js';
import type { Grid } from '../../grid/grid.js';
import { SMALL_TEXT } from './legend-text.js';
import { type Block, blockOf, textMark } from './marks.js';
import { niceBelow, plainNumber } from './numbers.js';
import { INK, WHITE } from './srgb.js';

/** Pixels that the bar may be long. */
const MOST = 160;
const THICK = 6;
const GAP = 8;
/** Between the northern and the southern edge, the length of a degree may differ by this share. */
const SAME_SCALE = 0.05;
const RADIANS = Math.PI / 180;
const KILOMETRE = 1000;
/** Minutes and seconds of arc. */
const PARTS_OF_DEGREE = [
  [60, '′'],
  [3600, '″'],
] as const;
/** Sizes in degrees are rounded decimals of what is meant. */
const WHOLE = 1e-4;
/** Characters of "0.0005°". */
const LONGEST_DECIMAL = 7;

/**
 * A bar that shows a nice length: in metres, or in degrees where their length is not known or not the same throughout
 * the map.
 * @param width pixels of the map
 */
export function scaleBar(grid: Grid, unit: LengthUnit, width: number): Block {
  const metre = metresPerUnit(grid, unit);
  const most = ((grid.columns * grid.cellWidth * (metre ?? unit.unitSize)) / width) * MOST;
  const length = niceBelow(most);
  const pixels = Math.min(MOST, Math.round((length / most) * MOST));
  const half = Math.round(pixels / 2);
  const label = textMark(metre === null ? `${plainNumber(length)}°` : lengthText(length), pixels + GAP, 0, SMALL_TEXT);
  const top = Math.round((label.height - THICK) / 2);
  return blockOf([
    { kind: 'fill', left: 0, top, width: pixels, height: THICK, color: INK },
    { kind: 'fill', left: half, top: top + 1, width: pixels - half - 1, height: THICK - 2, color: WHITE },
    label,
  ]);
}

/** The size of the grid and of its cells. */
export function gridText(grid: Grid, unit: LengthUnit): string {
  const text = unit.kind === 'geographic' ? angleText : lengthText;
  const side = (size: number) => text(size * unit.unitSize);
  const [width, height] = [side(grid.cellWidth), side(grid.cellHeight)];
  const cells = grid.columns * grid.rows === 1 ? 'cell' : 'cells';
  return `${grid.columns} × ${grid.rows} ${cells} of ${width === height ? width : `${width} × ${height}`}`;
}

/** Degrees, but minutes or seconds of arc where these are whole and degrees long decimals: 0.000277778° is 1″. */
function angleText(degrees: number): string {
  const plain = `${plainNumber(degrees)}°`;
  if (plain.length <= LONGEST_DECIMAL) return plain;
  for (const [parts, sign] of PARTS_OF_DEGREE) {
    const whole = Math.round(degrees * parts);
    if (whole > 0 && whole < 60 && Math.abs(degrees * parts - whole) < WHOLE * whole) return `${whole}${sign}`;
  }
  return plain;
}

function lengthText(metres: number): string {
  return metres >= KILOMETRE ? `${plainNumber(metres / KILOMETRE)} km` : `${plainNumber(metres)} m`;
}

/** Metres that a unit along x is long; null where that is not known, or differs within the map. */
function metresPerUnit({ top, cellHeight, rows }: Grid, unit: LengthUnit): number | null {
  const { kind, unitSize, semiMajorMetre: a, semiMinorMetre: b } = unit;
  if (kind === 'projected') return unitSize;
  if (a === null || b === null) return null;
  const along = (latitude: number) => degreeOfLongitude(latitude * unitSize, a, b);
  const [north, middle, south] = [0, rows / 2, rows].map((row) => along(top - row * cellHeight));
  const isSame = [north!, south!].every((edge) => Math.abs(edge - middle!) <= SAME_SCALE * middle!);
  return isSame ? middle! * unitSize : null;
}

/**
 * Metres of a degree of longitude at a latitude. Snyder, Map Projections: A Working Manual (USGS PP 1395), equation
 * 4-21.
 */
function degreeOfLongitude(latitude: number, a: number, b: number): number {
  const phi = latitude * RADIANS;
  const e2 = 1 - (b * b) / (a * a);
  return (a * Math.cos(phi) * RADIANS) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
}
