import type { LengthUnit } from '../grid/cell-area.js';

/** The raw GeoTIFF tags of a CRS, to be written into the result. */
export interface GeoTags {
  readonly directory: readonly number[];
  readonly doubles: readonly number[];
  readonly ascii: string;
}

/** GeoTIFF keys by name, as geotiff.js gives them. */
export type GeoKeys = Readonly<Record<string, unknown>>;

/** An ellipsoid by its semi-axes in metres. */
export interface Ellipsoid {
  readonly semiMajor: number;
  readonly semiMinor: number;
}

/**
 * What a CRS means, whatever it was written as: in GeoTIFF keys, WKT of any age, or as a code. All angles are degrees,
 * all lengths metres; longitudes count from the prime meridian.
 */
export interface Definition {
  /** `local`: a plane that is tied to no place on a planet. */
  readonly kind: 'projected' | 'geographic' | 'local';
  /** "6326" of the EPSG dataset, or "named" and its normalised name (datums.ts); null where none is known. */
  readonly datum: string | null;
  readonly ellipsoid: Ellipsoid | null;
  readonly primeMeridian: number;
  /** Metres (a plane) or degrees per unit of the coordinates. */
  readonly unit: number;
  /**
   * Of the projection, or of the turning of a derived geographic CRS, normalised (methods.ts); null where there is
   * none.
   */
  readonly method: string | null;
  readonly parameters: Readonly<Record<string, number>>;
  /** Whether the axes go west and south. */
  readonly westSouth: boolean;
}

/** What a geographic CRS says of the planet, or the base of a projected one. */
export type Base = Pick<Definition, 'datum' | 'ellipsoid' | 'primeMeridian'>;

/** A geographic CRS without a method of its own, with degrees per unit. */
export type Geographic = Base & Pick<Definition, 'unit'>;

/** A method with its parameters. */
export type Conversion = Pick<Definition, 'method' | 'parameters'>;

/** A coordinate reference system. */
export interface Crs extends LengthUnit {
  /** "EPSG:26912", or its own name, or "user-defined" where it has none. */
  readonly name: string;
  readonly definition: Definition;
  readonly geoTags: GeoTags;
}

const LONGEST_NAME = 200;

/**
 * A CRS from what it means.
 * @param code of the EPSG dataset where it is that code's CRS, or else its own name
 */
export function crsOf(code: number | string, definition: Definition, geoTags: GeoTags): Crs {
  // A name is free text: only a code looks like one, and some say nothing.
  const isName = typeof code === 'string' && !/^(EPSG:|unknown$|unnamed$|$)/i.test(code);
  const name = typeof code === 'number' ? `EPSG:${code}` : isName ? code.slice(0, LONGEST_NAME) : 'user-defined';
  const { kind, unit, ellipsoid } = definition;
  return {
    name,
    kind: kind === 'geographic' ? 'geographic' : 'projected',
    unitSize: unit,
    semiMajorMetre: ellipsoid?.semiMajor ?? null,
    semiMinorMetre: ellipsoid?.semiMinor ?? null,
    definition,
    geoTags,
  };
}
