import { InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { checkDefinition, geocentric } from './check-definition.js';
import { codeOfName } from './code-of-name.js';
import { type Crs, crsOf, type Definition } from './crs.js';
import { NAMED } from './datums.js';
import { codeOf, definitionOf, horizontalPart } from './definition-of-wkt.js';
import { epsgDefinition, horizontalCode, isDeprecated } from './epsg.js';
import { geoTagsOfCode, geoTagsOfWkt, MOST_WKT } from './geo-tags.js';
import { sameDefinition } from './same-crs.js';
import { MEND, parseWkt, textAt, type WktNode, writeWkt } from './wkt.js';

/**
 * The CRS that a text means: WKT 1 as GDAL or ESRI write it, WKT 2, or a name such as "EPSG:26912" (code-of-name.ts).
 * Of a compound or bound CRS it is the horizontal part. Its tags are such that GDAL reads an equal CRS from them.
 * @param where names the file and the part of it, for messages
 * @throws CorruptRasterError where the text is no WKT or states impossible numbers, UnsupportedRasterError for a CRS
 * without a plane of two axes and for a text of another kind, InvalidInputError where there is none or a code is not
 * known
 */
export function crsOfWkt(where: string, text: string): Crs {
  const { code, name, definition, root } = meaningOfWkt(where, text);
  if (code !== null && (root === null || !isDeprecated(code))) return crsOfCode(code, definition);
  const wkt = writeWkt(root!);
  if (wkt.length > MOST_WKT)
    throw new UnsupportedRasterError(
      `${where}: its CRS takes ${wkt.length} characters of WKT, and a GeoTIFF holds ${MOST_WKT}; ${MEND}`,
    );
  return crsOf(code ?? name, definition, geoTagsOfWkt(name, wkt));
}

/** What a text means. */
export interface WktMeaning {
  /** Of the EPSG dataset, where the CRS is that code's. */
  readonly code: number | null;
  readonly name: string;
  readonly definition: Definition;
  /** The tree of its horizontal part; null where the text is a code. */
  readonly root: WktNode | null;
}

/** As {@link crsOfWkt}, for a CRS that has tags already. */
export function meaningOfWkt(where: string, text: string): WktMeaning {
  const trimmed = text.trim();
  if (trimmed === '') throw new InvalidInputError(`${where}: has no CRS; assign it with gdal_edit.py -a_srs EPSG:n`);
  const code = codeOfName(trimmed);
  if (code !== null) return meaningOfCode(where, code);
  // WKT has brackets; JSON and PROJ's strings may hold some too.
  if (!/[[(]/.test(trimmed) || /^[{+]/.test(trimmed))
    throw new UnsupportedRasterError(
      `${where}: its CRS is neither WKT nor a code of the EPSG dataset (${excerpt(trimmed)}); ${MEND}`,
    );
  const root = horizontalPart(where, parseWkt(where, trimmed));
  const definition = definitionOf(where, root);
  checkDefinition(where, definition);
  const named = codeOf(root);
  const known = named === null ? null : epsgDefinition(named);
  const isCode = known !== null && known !== 'geocentric' && isOf(definition, known);
  return { code: isCode ? named : null, name: textAt(root, 0) ?? '', definition: isCode ? known : definition, root };
}

/**
 * Whether a text that names a code means that code's CRS. The EPSG dataset gives datums new names at times: one that
 * isn't known here is the code's.
 */
function isOf(definition: Definition, known: Definition): boolean {
  const { datum } = definition;
  return sameDefinition(datum?.startsWith(NAMED) ? { ...definition, datum: known.datum } : definition, known);
}

/** The CRS of a code of the EPSG dataset. */
function crsOfCode(code: number, definition: Definition): Crs {
  return crsOf(code, definition, geoTagsOfCode(definition.kind === 'geographic' ? 'geographic' : 'projected', code));
}

function meaningOfCode(where: string, named: number): WktMeaning {
  const code = horizontalCode(named);
  const definition = epsgDefinition(code);
  if (definition === null)
    throw new InvalidInputError(`${where}: EPSG:${named} is not known as a horizontal CRS; ${MEND}`);
  if (definition === 'geocentric') throw geocentric(where);
  return { code, name: '', definition, root: null };
}
