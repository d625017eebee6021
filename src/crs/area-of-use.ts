import { horizontalCode } from './epsg.js';
import { AREAS } from './epsg-tables.js';

/** A box in degrees on the CRS's own datum; it crosses the antimeridian where its west isn't less than its east. */
export interface Area {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

let areas: ReadonlyMap<number, Area> | null = null;

/**
 * Where a code of the EPSG dataset is meant to be used, rounded outwards to tenths of a degree: of several areas the
 * largest. Null for codes that have none, that are deprecated, or unknown.
 */
export function areaOfUse(code: number): Area | null {
  areas ??= readAreas();
  return areas.get(horizontalCode(code)) ?? null;
}

/** Whether a place in degrees lies in an area, or on its rim. */
export function isInside({ west, south, east, north }: Area, lon: number, lat: number): boolean {
  if (!(lat >= south && lat <= north)) return false;
  const turned = lon - 360 * Math.round(lon / 360);
  const isBetween = (x: number) => (west < east ? x >= west && x <= east : x >= west || x <= east);
  // The antimeridian has two names.
  return isBetween(turned) || (Math.abs(turned) === 180 && isBetween(-turned));
}

/** A line is west (less that of the line before), south, width and height, and steps from one code to the next. */
function readAreas(): ReadonlyMap<number, Area> {
  const found = new Map<number, Area>();
  let west = 0;
  for (const line of AREAS.trim().split('\n')) {
    const [step, south, width, height, ...steps] = line.split(' ') as [string, string, string, string, ...string[]];
    west += Number(step);
    const east = west + Number(width);
    const north = Number(south) + Number(height);
    const tenths = { west, south: Number(south), east: east > 1800 ? east - 3600 : east, north };
    const area = { west: tenths.west / 10, south: tenths.south / 10, east: tenths.east / 10, north: tenths.north / 10 };
    let code = 0;
    for (const next of steps) {
      const [first, more = '0'] = next.split('+');
      code += Number(first);
      found.set(code, area);
      for (let row = 0; row < Number(more); row++) found.set(++code, area);
    }
  }
  return found;
}
