import { CorruptRasterError, InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { codeOfName } from './code-of-name.js';
import { type Crs, crsOf, type Definition } from './crs.js';
import { crsOfWkt } from './crs-of-wkt.js';
import { epsgDefinition, epsgReplacement, horizontalCode } from './epsg.js';
import { VERSION } from './epsg-tables.js';
import { esriCodeOfName, textOfEsriCode } from './esri.js';
import { geoTagsOfCode } from './geo-tags.js';
import { differenceOf } from './same-crs.js';
import { MEND } from './wkt.js';

const FORMS = 'write a code such as EPSG:6933 or ESRI:54009, or WKT';

/**
 * The CRS that a user names: a code ("EPSG:6933", its URN or URL, "OGC:CRS84", "WGS84", "ESRI:54009"), or WKT of any
 * flavour. Of a compound CRS it is the horizontal part. GDAL reads an equal CRS from its tags.
 *
 * Deprecated codes are treated as GDAL does it: one other code takes their place, which is named where it means another
 * CRS; those that have no such code are what they were.
 * @throws InvalidInputError for any other text, for codes that aren't known, and for a CRS that is tied to no place
 */
export function crsOfName(text: string): Crs {
  const trimmed = text.trim();
  if (/^\+|^(\w+=\S+\s+)*\+?proj=/.test(trimmed))
    throw new InvalidInputError(
      `${excerpt(trimmed)}: PROJ strings say too little of a CRS; give its WKT, as gdalsrsinfo -o wkt2 prints it`,
    );
  const code = codeOfName(trimmed);
  if (code !== null) return crsOfCode(code);
  const esri = esriCodeOfName(trimmed);
  if (esri !== null) return crsOfEsriCode(esri);
  if (!/^\w+\s*[[(]/.test(trimmed))
    throw new InvalidInputError(
      trimmed === '' ? `a CRS has no name; ${FORMS}` : `${excerpt(trimmed)} is no name of a CRS; ${FORMS}`,
    );
  return crsOfText(trimmed);
}

function crsOfCode(named: number): Crs {
  const code = horizontalCode(named);
  const definition = epsgDefinition(code);
  if (definition === null)
    throw new InvalidInputError(
      `EPSG:${named}: is no code of a projected or geographic CRS in the EPSG dataset ${VERSION}; look for it at https://epsg.org, or give WKT`,
    );
  if (definition === 'geocentric')
    throw new InvalidInputError(`EPSG:${named}: is a geocentric CRS, which has no plane for a grid; ${FORMS}`);
  const crs = ofCode(code, definition);
  const other = epsgReplacement(code);
  if (other === null) return crs;
  const replacement = crsOfCode(other);
  const difference = differenceOf(crs, replacement);
  if (difference === null) return replacement;
  throw new InvalidInputError(
    `EPSG:${code}: is deprecated, and ${replacement.name}, which GDAL takes in its place, is another CRS (${difference}); write EPSG:${other}, or the WKT of the old one, as projinfo -o WKT2:2019 EPSG:${code} prints it`,
  );
}

function ofCode(code: number, definition: Definition): Crs {
  return crsOf(code, definition, geoTagsOfCode(definition.kind === 'geographic' ? 'geographic' : 'projected', code));
}

function crsOfEsriCode(code: number): Crs {
  const text = textOfEsriCode(code);
  if (text !== null) return crsOfName(text);
  throw new InvalidInputError(
    `ESRI:${code}: isn't among Esri's codes that are known here; give its WKT, as gdalsrsinfo -o wkt2 ESRI:${code} prints it`,
  );
}

function crsOfText(text: string): Crs {
  const crs = parsed(text);
  if (crs.definition.kind !== 'local') return crs;
  throw new InvalidInputError(`${excerpt(crs.name)}: is a plane that is tied to no place on the Earth; ${FORMS}`);
}

/** What is wrong with a text is said of files elsewhere, with another remedy. */
function parsed(text: string): Crs {
  const where = excerpt(text);
  try {
    return crsOfWkt(where, text);
  } catch (error) {
    if (!(error instanceof CorruptRasterError || error instanceof UnsupportedRasterError)) throw error;
    throw new InvalidInputError(error.message.replace(MEND, 'gdalsrsinfo -o wkt2 prints WKT of what GDAL knows'), {
      cause: error,
    });
  }
}
