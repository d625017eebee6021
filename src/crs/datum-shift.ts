import { InvalidInputError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { Definition, Ellipsoid } from './crs.js';
import { NAMED } from './datums.js';
import { datumName, namedEllipsoid } from './epsg-names.js';
import { type HelmertShift, helmert } from './helmert.js';
import { nearDatum } from './near-datums.js';

/** The way of places, as longitudes from Greenwich and latitudes in degrees, from one datum to another and back. */
export interface DatumShift {
  /** `null`: the datums differ, and are taken to be the same. */
  readonly kind: 'none' | 'null' | 'helmert';
  /** How far places may be off at most; null where nobody can know. */
  readonly metres: number | null;
  /** A sentence for the report; null where there is nothing to say. */
  readonly says: string | null;
  forward(lon: number, lat: number): readonly [lon: number, lat: number];
  inverse(lon: number, lat: number): readonly [lon: number, lat: number];
}

/** Semi-axes that differ by less are those of one ellipsoid: GRS 1980 and WGS 84 are a tenth of a millimetre apart. */
const SAME_ELLIPSOID_METRES = 1e-3;
/** Radii of spheres that stand for the Earth in metres. */
const EARTH = { least: 6.35e6, most: 6.4e6 };
const REMEDY =
  'give the shift from the source to the grid in the spec ("datumShift"), or put the source into a CRS of the grid\'s datum first, with gdalwarp';

/**
 * How places get from the datum of a CRS to that of another: as they are where it is one datum; as they are, with a
 * sentence that says so, where both are close to WGS 84 (near-datums.ts), a sphere that stands for the Earth, or of no
 * datum on the same ellipsoid; or by a shift that the user states.
 * @param from of the source
 * @param to of the grid
 * @throws InvalidInputError where none of these is so, and for a shift that can't be meant
 */
export function datumShift(from: Definition, to: Definition, explicit: HelmertShift | null): DatumShift {
  const [a, b] = [sideOf(from, 'source'), sideOf(to, 'grid')];
  const isSame = a.datum === b.datum && isOneEllipsoid(a.ellipsoid, b.ellipsoid);
  if (explicit) {
    if (isSame && a.datum !== null)
      throw new InvalidInputError(`datumShift: source and grid have one datum, ${a.name}; leave the shift out`);
    const says = `places are shifted from ${a.name} to ${b.name} by the parameters of the spec`;
    return { kind: 'helmert', metres: null, says, ...helmert(explicit, a.ellipsoid, b.ellipsoid) };
  }
  if (isSame) return NO_SHIFT;
  if (a.metres !== null && b.metres !== null) {
    // Rounded, because decimals of sums are none of people.
    const metres = Math.round((a.metres + b.metres) * 10) / 10;
    const says = `${a.name} and ${b.name} are taken to be the same: they differ by up to ${metres} m`;
    return { kind: 'null', metres, says, ...AS_THEY_ARE };
  }
  const says = guessOf(a, b);
  if (says !== null) return { kind: 'null', metres: null, says, ...AS_THEY_ARE };
  throw new InvalidInputError(
    `the source is on ${a.name} and the grid on ${b.name}, which may lie hundreds of metres apart; ${REMEDY}`,
  );
}

const AS_THEY_ARE: Pick<DatumShift, 'forward' | 'inverse'> = {
  forward: (lon, lat) => [lon, lat],
  inverse: (lon, lat) => [lon, lat],
};

/** Within one datum. */
export const NO_SHIFT: DatumShift = { kind: 'none', metres: 0, says: null, ...AS_THEY_ARE };

/** What counts of one CRS. */
interface Side {
  readonly datum: string | null;
  readonly ellipsoid: Ellipsoid;
  readonly name: string;
  /** From WGS 84; null where that isn't known. */
  readonly metres: number | null;
  /** Whether it is a ball of the Earth's size: those have no datum, whatever they are called. */
  readonly isSphere: boolean;
}

function sideOf({ kind, datum, ellipsoid }: Definition, whose: 'source' | 'grid'): Side {
  if (kind === 'local' || !ellipsoid)
    throw new InvalidInputError(`the ${whose}'s CRS is tied to no place on the Earth; leave out the CRS of the grid`);
  const { semiMajor, semiMinor } = ellipsoid;
  const isSphere = semiMajor === semiMinor && semiMajor >= EARTH.least && semiMajor <= EARTH.most;
  const metres = datum === null ? null : (nearDatum(datum)?.metres ?? null);
  return { datum, ellipsoid, name: nameOf(datum, ellipsoid), metres, isSphere };
}

/** A datum in words, or what stands for it. */
function nameOf(datum: string | null, ellipsoid: Ellipsoid): string {
  const { semiMajor, semiMinor } = ellipsoid;
  if (semiMajor === semiMinor) return `the sphere of ${semiMajor} m`;
  if (datum === null)
    return `no known datum (ellipsoid ${namedEllipsoid(ellipsoid, null)?.name ?? `of ${semiMajor} x ${semiMinor} m`})`;
  return datum.startsWith(NAMED) ? excerpt(datum.slice(NAMED.length)) : (datumName(datum) ?? `EPSG:${datum}`);
}

/** What is taken for granted, in words, where it can't be known how far datums lie apart; null where nothing may be. */
function guessOf(a: Side, b: Side): string | null {
  const spheres = [a, b].filter(({ isSphere }) => isSphere);
  const others = [a, b].filter(({ isSphere }) => !isSphere);
  if (spheres.length > 0 && others.every(({ metres }) => metres !== null)) {
    const place = others[0] ? `those of ${others[0].name}` : 'those of the other sphere';
    return `${spheres[0]!.name} has no datum: its longitudes and latitudes are taken for ${place}, as PROJ does`;
  }
  const isNameless = a.datum === null || b.datum === null;
  if (isNameless && isOneEllipsoid(a.ellipsoid, b.ellipsoid))
    return `${a.name} and ${b.name} are taken to be the same, because their ellipsoid is; nobody can say how far they differ`;
  return null;
}

function isOneEllipsoid(a: Ellipsoid, b: Ellipsoid): boolean {
  const isOne = (p: number, q: number) => Math.abs(p - q) <= SAME_ELLIPSOID_METRES;
  return isOne(a.semiMajor, b.semiMajor) && isOne(a.semiMinor, b.semiMinor);
}
