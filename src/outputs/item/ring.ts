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

/** The parts of a ring between two meridians (I. Sutherland, G. Hodgman: Reentrant polygon clipping, 1974). */
export function clipped(points: readonly LonLat[], west: number, east: number): readonly LonLat[] {
  const cut = (ring: readonly LonLat[], at: number, isInside: (lon: number) => boolean) =>
    ring.flatMap((point, i): LonLat[] => {
      const before = ring.at(i - 1)!;
      const crossing: LonLat[] =
        isInside(before[0]) === isInside(point[0])
          ? []
          : [[at, before[1] + ((point[1] - before[1]) * (at - before[0])) / (point[0] - before[0])]];
      return isInside(point[0]) ? [...crossing, point] : crossing;
    });
  return cut(
    cut(points, west, (lon) => lon >= west),
    east,
    (lon) => lon <= east,
  );
}

/** Twice the signed area of a ring in square degrees; above 0 where it turns left. */
export function turning(points: readonly LonLat[]): number {
  return points.reduce((sum, [lon, lat], i) => {
    const [lonBefore, latBefore] = points.at(i - 1)!;
    return sum + (lonBefore * lat - lon * latBefore);
  }, 0);
}
