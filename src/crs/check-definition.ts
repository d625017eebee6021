import { CorruptRasterError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { Definition } from './crs.js';
import { MEND } from './wkt.js';

/**
 * Checks that the numbers of a CRS can be true.
 * @throws CorruptRasterError
 */
export function checkDefinition(where: string, definition: Definition): void {
  const { kind, unit, ellipsoid, primeMeridian, parameters } = definition;
  const wrong = Object.entries({ 'prime meridian': primeMeridian, ...parameters }).find(([, n]) => !Number.isFinite(n));
  if (wrong)
    throw new CorruptRasterError(
      `${where}: a number of its CRS is too large, ${excerpt(wrong[0])} ${wrong[1]}; ${MEND}`,
    );
  const { semiMajor: a, semiMinor: b } = ellipsoid ?? { semiMajor: 1, semiMinor: 1 };
  const isEllipsoid = isLength(a) && isLength(b) && b <= a;
  if (isEllipsoid && isLength(unit) && (kind !== 'geographic' || ellipsoid)) return;
  const shape = ellipsoid ? `an ellipsoid of ${a} x ${b} m` : 'no ellipsoid';
  const units = kind === 'geographic' ? `${unit} degrees` : `${unit} m`;
  throw new CorruptRasterError(`${where}: its CRS has ${shape} and units of ${units}; ${MEND}`);
}

/** The error for coordinates that have their origin in the middle of a planet. */
export function geocentric(where: string): UnsupportedRasterError {
  return new UnsupportedRasterError(`${where}: its CRS is neither projected nor geographic, but geocentric; ${MEND}`);
}

/** Whether a length can be that of a unit or of a planet's axis. */
function isLength(value: number): boolean {
  return value >= 1e-9 && value <= 1e12;
}
