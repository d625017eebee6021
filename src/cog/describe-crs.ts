import { FractileError } from '../errors.js';
import { readCrs } from './read/crs.js';
import type { GeoKeys } from './read/geo-keys.js';

/** What a file says of its CRS, whether or not a run can use it. */
export interface CrsFacts {
  /** "EPSG:26912", or "user-defined"; null where there is none. */
  readonly crs: string | null;
  /** Its name as the file has it: "NAD83 / UTM zone 12N". */
  readonly crsName: string | null;
  /** Unit of its coordinates: "m", "ft", "US survey ft", "degrees", or a length such as "20.1168 m"; null where it is not known. */
  readonly crsUnit: string | null;
}

const USER_DEFINED = 32767;
const UNITS: readonly (readonly [metres: number, name: string])[] = [
  [1, 'm'],
  [0.3048, 'ft'],
  [1200 / 3937, 'US survey ft'],
];

/** The facts that GeoTIFF keys tell of a CRS. */
export function describeCrs(uri: string, keys: GeoKeys | null): CrsFacts {
  if (!keys) return { crs: null, crsName: null, crsUnit: null };
  const projected = citation(keys.PCSCitationGeoKey) ?? citation(keys.ProjectedCitationGeoKey);
  const general = citation(keys.GTCitationGeoKey);
  const geographic = citation(keys.GeogCitationGeoKey) ?? citation(keys.GeodeticCitationGeoKey);
  try {
    const { name, kind, unitToMetre } = readCrs(uri, keys, { directory: [], doubles: [], ascii: '' });
    const crsName = kind === 'projected' ? (projected ?? general) : (geographic ?? general);
    return { crs: name, crsName, crsUnit: kind === 'projected' ? lengthName(unitToMetre) : 'degrees' };
  } catch (error) {
    // Why a run can't use it is said elsewhere.
    if (!(error instanceof FractileError)) throw error;
    return { crs: namedCode(keys), crsName: projected ?? general ?? geographic, crsUnit: null };
  }
}

function namedCode(keys: GeoKeys): string | null {
  const { GTModelTypeGeoKey: model, ProjectedCSTypeGeoKey: projected, GeographicTypeGeoKey: geographic } = keys;
  const code = [projected, geographic].find((key) => typeof key === 'number' && key > 0);
  if (code === undefined) return model === undefined ? null : 'user-defined';
  // Of a projected or geocentric CRS of its own, the code of a geographic one is only a part.
  const isWhole = code !== USER_DEFINED && (code === projected || model === 2);
  return isWhole ? `EPSG:${code}` : 'user-defined';
}

/** The name in a citation. ESRI and ERDAS Imagine put more into it: WKT, or lines of "Projection Name = UTM". */
function citation(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const inWkt = /^ESRI PE String = \w+\["([^"]+)"/.exec(value)?.[1];
  if (inWkt) return inWkt;
  const named = /(?:PCS|GCS|Projection) Name = ([^|\n]+)/.exec(value)?.[1];
  const text = named ?? (value.startsWith('IMAGINE') ? '' : value.replace(/[|\0\s]+$/, ''));
  return text.trim() === '' ? null : text.trim();
}

function lengthName(metres: number): string {
  const close = UNITS.find(([length]) => Math.abs(length - metres) < 1e-9 * length);
  return close?.[1] ?? `${metres} m`;
}
