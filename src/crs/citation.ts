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

/** What stands behind "Datum = " among the parts of a citation; null where nothing does. */
export function nameInCitation(citation: unknown, what: string): string | null {
  if (typeof citation !== 'string') return null;
  const found = new RegExp(`(?:^|[|\\n])${what} = ([^|\\n]*)`).exec(citation)?.[1];
  return found?.trim() || null;
}
