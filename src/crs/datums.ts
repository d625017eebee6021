import { DATUMS } from './epsg-tables.js';

/** How a datum begins that has a name of its own, and no code. */
export const NAMED = 'named ';

/**
 * A datum as {@link Definition} holds it, from its name in any flavour: by its code where the EPSG dataset, GDAL or
 * ESRI know the name, or else by the name itself. Names are compared without case, signs and ESRI's "D_". Null for
 * names that say nothing. A datum with another prime meridian ("Monte Mario (Rome)") is the one without it: the
 * meridian stands in the definition by itself.
 */
export function datumOfName(name: string | null): string | null {
  const key = keyOf(name ?? '');
  if (isNameless(key)) return null;
  const code = byName().get(key);
  return code === undefined ? `${NAMED}${key}` : code;
}

/** Whether a name says no more than that there is none: "Not specified (based on Airy 1830 ellipsoid)". */
function isNameless(key: string): boolean {
  return key === '' || /^(unknown|unnamed|notspecified|undefined)/.test(key);
}

const NOT_ASCII = /[^ -~]/;

/** A name of a datum in a form that its spellings share: "D_North_American_1983", "North American 1983". */
function keyOf(name: string): string {
  const plain = name.replace(/^D_/, '');
  // Most names are plain, and a table of all of them is made.
  return (NOT_ASCII.test(plain) ? plain.normalize('NFKD') : plain)
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, '')
    .replace(/ensemble$/, '');
}

const GREENWICH = '8901';
/** The prime meridian at the end of a name: " (Paris)", "_Paris". */
const MERIDIAN = /[ _]\(?[^\W_]+\)?$/;
let names: Map<string, string | null> | null = null;

function byName(): ReadonlyMap<string, string | null> {
  if (names) return names;
  names = new Map();
  const turned: (readonly string[])[] = [];
  for (const line of DATUMS.trim().split('\n')) {
    const [code, , meridian, ...words] = line.split(' ') as [string, string, string, ...string[]];
    const aliases = words.join(' ').split('|');
    const datum = isNameless(keyOf(aliases[0]!)) ? null : code;
    // Of datums that share a name, the first counts.
    for (const key of aliases.map(keyOf)) if (!names.has(key)) names.set(key, datum);
    if (meridian !== GREENWICH) turned.push(aliases);
  }
  for (const aliases of turned) {
    const plain = aliases.map((name) => names!.get(keyOf(name.replace(MERIDIAN, ''))) ?? null);
    const code = plain.find((found) => found !== null);
    if (code) for (const name of aliases) names.set(keyOf(name), code);
  }
  for (const [key, code] of OTHER_NAMES) names.set(key, code);
  return names;
}

/** Names that WKT 1 has of old (OGC 01-009 and GDAL), and that no list of aliases holds. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['wgs1984', '6326'],
  ['wgs1972', '6322'],
  ['nad83', '6269'],
  ['nad27', '6267'],
  ['geocentricdatumofkorea', '6737'],
  ['korea2000', '6737'],
];
