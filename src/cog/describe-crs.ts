import { titleInCitation } from '../crs/citation.js';
import type { GeoKeys } from '../crs/crs.js';
import { crsOfKeys } from '../crs/crs-of-keys.js';
import { USER_DEFINED } from '../crs/geo-tags.js';
import { FOOT, US_SURVEY_FOOT } from '../crs/lengths.js';
import { FractileError } from '../errors.js';

/** What a file says of its CRS, whether or not a run can use it. */
export interface CrsFacts {
  /** "EPSG:26912", or "user-defined"; null where there is none. */
  readonly crs: string | null;
  /** Its name as the file has it: "NAD83 / UTM zone 12N". */
  readonly crsName: string | null;
  /**
   * Unit of its coordinates: "m", "ft", "US survey ft", "degrees", "grads", or a length or an angle such as "20.1168
   * m"; null where it is not known.
   */
  readonly crsUnit: string | null;
}

type Named = readonly (readonly [size: number, name: string])[];
const LENGTHS: Named = [
  [1, 'm'],
  [FOOT, 'ft'],
  [US_SURVEY_FOOT, 'US survey ft'],
];
const ANGLES: Named = [
  [1, 'degrees'],
  [0.9, 'grads'],
];

/** The facts that GeoTIFF keys tell of a CRS. */
export function describeCrs(uri: string, keys: GeoKeys | null): CrsFacts {
  if (!keys) return { crs: null, crsName: null, crsUnit: null };
  const projected = titleInCitation(keys.PCSCitationGeoKey);
  const general = titleInCitation(keys.GTCitationGeoKey);
  const geographic = titleInCitation(keys.GeogCitationGeoKey);
  try {
    const { name, kind, unitSize } = crsOfKeys(uri, keys, { directory: [], doubles: [], ascii: '' });
    const crsName = kind === 'projected' ? (projected ?? general) : (geographic ?? general ?? projected);
    const crsUnit = kind === 'projected' ? unitName(unitSize, 'm', LENGTHS) : unitName(unitSize, 'degrees', ANGLES);
    return { crs: name.startsWith('EPSG:') ? name : 'user-defined', crsName, crsUnit };
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

function unitName(size: number, base: string, named: Named): string {
  const close = named.find(([one]) => Math.abs(one - size) < 1e-9 * one);
  return close?.[1] ?? `${size} ${base}`;
}
