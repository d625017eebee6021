import { FOOT, US_SURVEY_FOOT } from './lengths.js';

/** GDAL and ArcGIS find WKT behind this in the citation of a plane, where the model type is user-defined. */
export const WKT_MARK = 'ESRI PE String = ';

/** The WKT in a citation; null where it holds none. */
export function wktInCitation(citation: unknown): string | null {
  if (typeof citation !== 'string' || !citation.startsWith(WKT_MARK)) return null;
  return withoutEnd(citation.slice(WKT_MARK.length));
}

/**
 * The name of a CRS in a citation. ESRI and ERDAS Imagine put more into it: WKT, or lines of "Projection Name = UTM".
 * Null where it holds none.
 */
export function titleInCitation(citation: unknown): string | null {
  if (typeof citation !== 'string') return null;
  const inWkt = /^ESRI PE String = \w+\["([^"]+)"/.exec(citation)?.[1];
  const named = inWkt ?? nameInCitation(citation, '(?:PCS|GCS|Projection) Name');
  const title = named ?? (citation.startsWith('IMAGINE') ? '' : withoutEnd(citation));
  return title.trim() || null;
}

/** A text without the bars, zeros and blanks that it ends with. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[|\0\s]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Words for units in citations of ERDAS Imagine, with the metres that GDAL takes them for. */
const CITED_UNITS: readonly (readonly [words: string, metres: number])[] = [
  ['meters meter metres metre m', 1],
  ['kilometers kilometer km', 1000],
  ['centimeters centimeter cm', 0.01],
  ['us_survey_feet us_survey_foot feet foot ft', US_SURVEY_FOOT],
  ['international_feet international_foot', FOOT],
  ['yards yard yd', 0.9144],
];

/**
 * The unit that a citation of ERDAS Imagine names, which GDAL takes before that of a key, in metres, or null where the
 * word is none of a length; null where there is no such citation.
 */
export function unitInCitation(citation: unknown): { readonly word: string; readonly metres: number | null } | null {
  if (typeof citation !== 'string' || !citation.includes('IMAGINE GeoTIFF')) return null;
  const word = nameInCitation(citation, 'Units') ?? nameInCitation(citation, 'GeoTIFF Units');
  if (word === null) return null;
  const found = CITED_UNITS.find(([words]) => words.split(' ').includes(word.toLowerCase()));
  return { word, metres: found?.[1] ?? null };
}

/** What stands behind "Datum = " among the parts of a citation; null where nothing does. */
export function nameInCitation(citation: unknown, what: string): string | null {
  if (typeof citation !== 'string') return null;
  const found = new RegExp(`(?:^|[|\\n])${what} = ([^|\\n]*)`).exec(citation)?.[1];
  return found?.trim() || null;
}
