import { CorruptRasterError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { FOOT, US_SURVEY_FOOT } from './lengths.js';
import { child, children, MEND, numberAt, textAt, type WktNode } from './wkt.js';

/** Radians. */
export const DEGREE = Math.PI / 180;
export const UNITS = ['UNIT', 'LENGTHUNIT', 'ANGLEUNIT', 'SCALEUNIT'];

/** The unit of a CRS's coordinates in metres or radians: its own, or that of its axes. */
export function unitOf(where: string, node: WktNode, usual: number): number {
  const own = factorIn(where, node);
  if (own !== null) return own;
  const ofAxes = children(node, 'AXIS').map((axis) => factorIn(where, axis) ?? usual);
  const [x = usual, y = x] = ofAxes;
  if (x !== y) throw new UnsupportedRasterError(`${where}: the axes of its CRS have units of ${x} and ${y}; ${MEND}`);
  return x;
}

/** The factor of the unit that an element names; null where it names none. */
function factorIn(where: string, node: WktNode): number | null {
  const unit = child(node, ...UNITS);
  const factor = numberAt(unit, 1);
  if (unit && factor === null)
    throw new CorruptRasterError(
      `${where}: its CRS has a unit without a size, ${excerpt(textAt(unit, 0) ?? 'nameless')}; ${MEND}`,
    );
  return factor;
}

/** To degrees or metres: by the parameter's own unit, or by those of the CRS. */
export function factorOf(name: string, own: number | null, angle: number, length: number): number {
  if (ANGLES.test(name)) return own === null ? angle : degrees(own);
  if (LENGTHS.test(name)) return own === null ? length : metres(own);
  return own ?? 1;
}

/** Factors that WKT states in fewer digits than they have, such as 0.0174532925. */
const EXACT_DEGREES = [1, 0.9, 1 / 60, 1 / 3600, 180 / Math.PI];
const EXACT_METRES = [1, FOOT, US_SURVEY_FOOT];
const exact = (factor: number, known: readonly number[]) =>
  known.find((one) => Math.abs(one - factor) < 1e-8 * one) ?? factor;
export const degrees = (radians: number) => exact(radians / DEGREE, EXACT_DEGREES);
export const metres = (length: number) => exact(length, EXACT_METRES);

const ANGLES = /^(lat|lon|alpha|gamma|zone)|latitude|longitude|meridian|parallel|azimuth|angle|rotation/;
const LENGTHS = /^[xyh]_?0?$|easting|northing|height/;
