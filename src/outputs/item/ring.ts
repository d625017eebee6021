import { clipToLine } from '../../grid/clip-to-box.js';

/** A longitude and a latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** A closed way around an area, longitudes unwrapped: neighbours are never half a turn apart. */
export interface Ring {
  readonly points: readonly LonLat[];
  /** Turns around a pole: 0, 1 or -1. */
  readonly turns: number;
}

/** The ring through points, each next to the one before it by the shorter way. */
export function ringOf(points: readonly LonLat[]): Ring {
  let shift = 0;
  const unwrapped = points.map(([lon, lat], i): LonLat => {
    const before = points[i - 1]?.[0] ?? lon;
    if (lon - before > 180) shift -= 360;
    if (lon - before < -180) shift += 360;
    return [lon + shift, lat];
  });
  const [first, last] = [unwrapped[0]!, unwrapped.at(-1)!];
  const closing = points[0]![0] - points.at(-1)![0];
  const back = closing > 180 ? -360 : closing < -180 ? 360 : 0;
  const turns = Math.round((last[0] + closing + back - first[0]) / 360);
  return { points: unwrapped, turns };
}

/** The parts of a ring between two meridians. */
export function clipped(points: readonly LonLat[], west: number, east: number): readonly LonLat[] {
  return clipToLine(clipToLine(points, 0, west, 1), 0, east, -1);
}

/** Twice the signed area of a ring in square degrees; above 0 where it turns left. */
export function turning(points: readonly LonLat[]): number {
  return points.reduce((sum, [lon, lat], i) => {
    const [lonBefore, latBefore] = points.at(i - 1)!;
    return sum + (lonBefore * lat - lon * latBefore);
  }, 0);
}
