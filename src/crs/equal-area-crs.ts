import { type Area, isInside } from './area-of-use.js';

/** A CRS to recommend, with what it is, for a sentence. */
export interface Recommended {
  /** "EPSG:5070" */
  readonly code: string;
  readonly says: string;
}

const box = (west: number, south: number, east: number, north: number): Area => ({ west, south, east, north });

/**
 * CRS of equal areas by the place: the first counts whose box holds it. They are those that agencies of the region use,
 * on datums that are close to WGS 84.
 */
const REGIONS: readonly (readonly [area: Area, code: string, says: string])[] = [
  [box(-125, 24, -66, 49.5), 'EPSG:5070', 'Albers for the conterminous USA'],
  [box(172, 51, -141, 72), 'EPSG:3338', 'Albers for Alaska'],
  [box(-141, 41, -52, 84), 'ESRI:102001', 'Albers for Canada'],
  [box(-32, 34, 45, 72), 'EPSG:3035', 'Lambert azimuthal for Europe'],
  [box(112, -44, 154, -9), 'EPSG:3577', 'Albers for Australia'],
  [box(16, -35, 33, -22), 'EPSG:9221', 'Albers for South Africa'],
  [box(45, 30, 180, 60), 'ESRI:102025', 'Albers for northern Asia'],
  [box(-180, 60, 180, 90), 'EPSG:6931', 'EASE-Grid 2.0 around the North Pole'],
  [box(-180, -90, 180, -60), 'EPSG:6932', 'EASE-Grid 2.0 around the South Pole'],
];
const GLOBAL: Recommended = { code: 'EPSG:6933', says: 'EASE-Grid 2.0, cylindrical, for the Earth without its poles' };

/** A CRS of equal areas for a place, by its longitude and latitude in degrees. */
export function equalAreaCrsFor(lon: number, lat: number): Recommended {
  const found = REGIONS.find(([area]) => isInside(area, lon, lat));
  return found ? { code: found[1], says: found[2] } : GLOBAL;
}
