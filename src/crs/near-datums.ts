import { record } from './epsg.js';
import { datumName } from './epsg-names.js';
import { NEAR_DATUMS } from './epsg-tables.js';

/** A datum that is taken to be the same as WGS 84. */
export interface NearDatum {
  /** Of the EPSG dataset. */
  readonly code: string;
  readonly name: string;
  /** How far places may lie apart at most, in 2025: the plates move by up to 8 cm a year. */
  readonly metres: number;
  /** The transformations of the EPSG dataset that say so; "ensemble" where it is a member of one, and its accuracy counts. */
  readonly source: string;
}

/** The entry of a datum by its code, as a definition holds it; null for one that isn't known to be close to WGS 84. */
export function nearDatum(datum: string): NearDatum | null {
  const found = record(NEAR_DATUMS, datum);
  return found && { code: datum, name: datumName(datum)!, metres: Number(found[0]), source: found[1]! };
}

/** All of them, by their names. */
export function nearDatums(): readonly NearDatum[] {
  const codes = NEAR_DATUMS.trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')));
  return codes.map((code) => nearDatum(code)!).sort((a, b) => (a.name < b.name ? -1 : 1));
}
