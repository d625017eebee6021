import type { UnitPoint, WholeUnits } from './whole-units.js';

/**
 * Goes around a loop of points without jumps where longitudes begin again, and along the poles, which have every
 * longitude.
 * @param add takes each point, and where it lies after whole turns; `isClosing` where the loop went once around the
 *   earth, and goes back along a pole
 */
export function walkClosed<P extends UnitPoint>(
  units: WholeUnits,
  points: readonly P[],
  add: (x: number, point: P, isClosing: boolean) => void,
): void {
  const poles = units.map.poleRows.map((row) => units.point(0, row));
  let [first, last] = [Number.NaN, Number.NaN];
  const step = (column: number, point: P) => {
    if (Number.isNaN(last)) first = column;
    last = Number.isNaN(last) ? column : units.near(column, last);
    add(last, point, false);
    return last;
  };
  let before = Number.NaN;
  for (const [i, point] of points.entries()) {
    if (poles.some((pole) => pole.y === point.y)) {
      // A pole has every longitude: the outline goes along it, from the one before to the one behind.
      step(points.at(i - 1)!.x, point);
      before = step(points[(i + 1) % points.length]!.x, point);
    } else before = step(point.x, point);
  }
  const end = units.near(first, before);
  if (end === first || points.length === 0) return;
  // Once around the earth: the pole is inside, and the outline goes back along it.
  const start = points[0]!;
  const pole = poles.reduce((one, other) => (Math.abs(other.y - start.y) < Math.abs(one.y - start.y) ? other : one));
  const atPole = { ...start, y: pole.y, row: pole.row };
  add(end, start, true);
  add(end, atPole, true);
  add(first, atPole, true);
}
